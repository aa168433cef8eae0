import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import type { Removal, RemovalReason } from '../recipe/filter.js';
import { requirePacket } from '../schema/guards.js';
import type { Packet, Part, PartType } from './packet.js';
import { entriesOf } from './part-entries.js';

/**
 * Why a packet has nothing to print but its cover and the pages of its steps, in a sentence that names what in the recipe leaves
 * nothing; undefined when it has something, or holds all that the recipe asks for by name.
 *
 * @throws TypeError when it is handed something else than a packet, and what it was composed of.
 */
export function emptyPacketFault(packet: Packet, tailored: Tailored): string | undefined {
  requirePacket(packet, 'emptyPacketFault');
  requireTailored(tailored, 'emptyPacketFault');
  if (packet.parts.some((part) => isAsked(part, tailored))) return undefined;
  const { report, recipe, playbook } = tailored;
  const { activities, handouts } = playbook;
  if (recipe.parts && (activities.length + handouts.length > 0 || report.removed.length === 0))
    return `Nothing is left to print: \`parts\` asks for ${recipe.parts.map((p) => `\`${p}\``).join(', ')}, and what the recipe keeps has none of it. Ask for other parts, or leave \`parts\` out.`;
  return `Nothing is left to print: ${causeFault(report.removed).join('; ')}. Change one of these.`;
}

const always: ReadonlySet<PartType> = new Set(['agenda', 'session', 'plan', 'cards', 'poster', 'checklist']);

/** Whether a part is worth printing by itself, or was asked for by name. */
function isAsked(part: Part, { recipe, report }: Tailored): boolean {
  if (always.has(part.type) || entriesOf(part).some((entry) => entry.kind !== 'step')) return true;
  if (part.type === 'step')
    return report.removed.length === 0 || recipe.select?.kinds?.includes('step') === true;
  return recipe.parts?.some((name) => name === part.id) === true && part.type !== 'contents';
}

/** The field of a recipe that leaves something out for a reason. */
const fields: { readonly [R in Exclude<RemovalReason, 'unused'>]: string } = {
  overlay: 'overlays',
  step: 'steps',
  edition: 'edition',
  audience: 'audience',
  exclude: 'exclude',
  select: 'select',
};

/** What leaves something out, what leaves out most first, each with an example. */
function causeFault(removed: readonly Removal[]): string[] {
  return Object.entries(fields)
    .map(([reason, field]) => ({ field, gone: removed.filter((r) => r.reason === reason) }))
    .filter(({ gone }) => gone.length > 0)
    .sort((a, b) => b.gone.length - a.gone.length)
    .map(({ field, gone }) => {
      const example = gone.find((r) => r.kind === 'activity') ?? gone[0]!;
      return `\`${field}\` leaves out ${gone.length} (\`${example.id}\`: ${example.detail})`;
    });
}
