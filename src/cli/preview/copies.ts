import {
  type Checked,
  composePacket,
  composeResource,
  customize,
  customizeResource,
  type Diagnostic,
  type Edition,
  emptyPacketFault,
  hasErrors,
  type Packet,
  type Playbook,
  type Recipe,
  type Tailored,
} from '../../index.js';
import type { Page } from './pages.js';

/** One copy of a page: for whom. */
export interface Choice {
  /** Its name in addresses: `AUDIENCE.participant`. */
  readonly key: string;
  /** Undefined for the general edition; of a packet, for those that its recipe names. */
  readonly audience: string | undefined;
  readonly edition: Edition;
  /** What stands above it. */
  readonly label: string;
}

const editions: readonly Edition[] = ['facilitator', 'participant'];
const editionNames: Readonly<Record<Edition, string>> = {
  facilitator: 'facilitators',
  participant: 'participants',
};

/** Every copy that a page has. */
export function choicesOf({ kind }: Pick<Page, 'kind'>, { audiences }: Playbook): Choice[] {
  const unnamed = kind === 'packet' ? 'As the recipe says' : 'General edition';
  const readers = audiences.map(({ id, label }) => ({ id, label }));
  const all =
    kind === 'packet'
      ? [{ id: undefined, label: unnamed }, ...readers]
      : [...readers, { id: undefined, label: unnamed }];
  return all.flatMap(({ id, label }) =>
    editions.map((edition) => ({
      key: `${id ?? ''}.${edition}`,
      audience: id,
      edition,
      label: `${label}, for ${editionNames[edition]}`,
    })),
  );
}

/** Those that are asked for, by their keys; when none is, every audience of a resource, and a packet as its recipe says. */
export function chosenOf(page: Pick<Page, 'kind'>, playbook: Playbook, asked: string | null): Choice[] {
  const all = choicesOf(page, playbook);
  const keys = new Set(asked?.split(','));
  const chosen = all.filter((c) => keys.has(c.key));
  if (chosen.length > 0) return chosen;
  const named = all.filter((c) => (c.audience === undefined) === (page.kind === 'packet'));
  return named.length > 0 ? named : all;
}

/** A copy that was made, or why there is none. */
export interface Copy {
  readonly choice: Choice;
  readonly packet: Packet | undefined;
  /** Why there is no packet, as a sentence; empty when there is one. */
  readonly why: string;
  /** What is wrong with the recipe of a packet for these readers. */
  readonly faults: readonly Diagnostic[];
}

/** Makes one copy of a page. */
export function makeCopy({ kind, id, from }: Page, choice: Choice): Copy {
  if (!from) return { choice, packet: undefined, why: 'It could not be read yet.', faults: [] };
  const { audience, edition } = choice;
  if (kind === 'packet') {
    const recipe = from.recipes.find((r) => r.id === id)!.recipe as Recipe;
    const asked = { ...recipe, edition, ...(audience === undefined ? {} : { audience }) };
    return fromRecipe(choice, customize(from, asked, { file: `recipes/${id}.yaml` }));
  }
  const { value } = customizeResource(from, id, { edition, ...(audience === undefined ? {} : { audience }) });
  const removal = value.report.removed.find((r) => r.id === id);
  if (removal) return { choice, packet: undefined, why: `Left out here: ${removal.detail}.`, faults: [] };
  return { choice, packet: composeResource(value, id), why: '', faults: [] };
}

function fromRecipe(choice: Choice, { value, diagnostics }: Checked<Tailored>): Copy {
  if (hasErrors(diagnostics))
    return { choice, packet: undefined, why: 'The recipe does not fit these readers.', faults: diagnostics };
  const packet = composePacket(value);
  const empty = emptyPacketFault(packet, value);
  return { choice, packet: empty ? undefined : packet, why: empty ?? '', faults: diagnostics };
}
