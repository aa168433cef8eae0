import type { Listing } from '../tables.js';
import type { Command } from './command.js';
import { contentFlags } from './content-flags.js';
import type { Given } from './flags.js';
import { shippedListing } from './listing.js';
import { tailorFlags } from './tailor-flags.js';
import { print } from './terminal.js';
import { UsageError } from './usage-error.js';

/** `list`: what there is. */
export const list: Command = {
  usage: 'networks-playbook list [{kinds} | recipes | audiences] …',
  example: 'networks-playbook list activities --audience {audience} --step {step} --max-minutes 20 --json',
  flags: {
    ...tailorFlags,
    step: { value: 'IDS', list: true, about: 'The same as --steps.' },
    ...contentFlags,
    json: { about: 'Print JSON with all fields but the text.' },
  },
  operands: 1,
  async run({ step, json: asJson, ...given }, [what]) {
    const listing = await listingFor({ ...given, ...(step ? { steps: step } : {}) });
    const { kinds, audiences, recipes } = listing;
    const known = [...kinds.map((k) => k.plural as string), 'recipes', 'audiences'];
    if (what !== undefined && !known.includes(what))
      throw new UsageError(
        `There is no list \`${what}\`; expected ${known.map((k) => `\`${k}\``).join(', ')}.`,
      );
    if (what === 'recipes')
      return print(asJson ? json(recipes) : lines(recipes.map((r) => [r.id, String(r.recipe.title ?? '')])));
    if (what === 'audiences')
      return print(asJson ? json(audiences) : lines(audiences.map((a) => [a.id, a.summary])));
    const kind = kinds.find((k) => k.plural === what)?.kind;
    const resources = listing.resources.filter((r) => kind === undefined || r.kind === kind);
    return print(asJson ? json(resources) : lines(resources.map(row)));
  },
};

/** The listing that flags ask for. Without any, nothing has to be tailored. */
async function listingFor(given: Given): Promise<Listing> {
  if (Object.keys(given).length === 0) return shippedListing();
  const { tailorInput } = await import('./input.js');
  const { listingOf } = await import('../tables.js');
  return listingOf((await tailorInput(given)).playbook);
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function row(resource: Listing['resources'][number]): string[] {
  const time =
    resource.kind === 'activity' && 'duration' in resource
      ? `${[resource.duration].flat().join('–')} min`
      : '';
  return [resource.id, resource.kind, resource.step, time, resource.title];
}

/** Aligned columns; columns that are empty throughout are left out. */
function lines(rows: readonly string[][]): string {
  if (rows.length === 0) return 'Nothing matches.\n';
  const used = rows[0]!.map((_, c) => Math.max(...rows.map((r) => r[c]!.length)));
  return rows
    .map((r) =>
      r
        .flatMap((cell, c) => (used[c] === 0 ? [] : [cell.padEnd(used[c]!)]))
        .join('  ')
        .trimEnd(),
    )
    .map((l) => `${l}\n`)
    .join('');
}
