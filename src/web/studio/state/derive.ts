import {
  type CustomizeOptions,
  composePacket,
  customize,
  type Diagnostic,
  hasErrors,
  type Packet,
  type Playbook,
  pageParts,
  type Recipe,
  type Tailored,
} from '../../../index.js';

/** What a recipe makes. */
export interface Made {
  tailored: Tailored;
  packet: Packet;
  diagnostics: readonly Diagnostic[];
}

/** Tailors and composes; undefined with the faults when the recipe cannot be used. */
export function make(
  playbook: Playbook,
  recipe: Recipe,
): { made: Made; faults: readonly Diagnostic[] } | { made: undefined; faults: readonly Diagnostic[] } {
  const { value, diagnostics } = customize(playbook, recipe);
  if (hasErrors(diagnostics)) return { made: undefined, faults: diagnostics };
  return { made: { tailored: value, packet: composePacket(value), diagnostics }, faults: [] };
}

/**
 * Makes all that the page would make of a recipe, once, and gives the errors that keep it from being used. Where this
 * comes to its end, so will the page.
 */
export function rehearse(playbook: Playbook, recipe: Recipe, where: CustomizeOptions): Diagnostic[] {
  const { value, diagnostics } = customize(playbook, recipe, where);
  const errors = diagnostics.filter((d) => hasErrors([d]));
  if (errors.length === 0) for (const part of pageParts(composePacket(value))) part.html();
  return errors;
}

/** The same set in the other edition. */
export const asEdition = (recipe: Recipe, edition: 'facilitator' | 'participant'): Recipe => ({
  ...recipe,
  edition,
});

/** What there is in a packet, in numbers. */
export interface Totals {
  activities: number;
  handouts: number;
  /** Minutes of all activities. */
  minutes: number;
  /** Minutes to prepare them. */
  preparation: number;
  /** What to bring and prepare. */
  materials: string[];
}

/** Counts what people need to know before they print. */
export function totalsOf({ tailored, packet }: Made): Totals {
  const { activities, handouts } = tailored.playbook;
  const materials = packet.parts.flatMap((part) => {
    if (part.type === 'session') return part.gather.items.map((i) => counted(i.item, i.amount));
    if (part.type !== 'checklist') return [];
    return part.lists.flatMap((list) => list.items.map((i) => counted(i.text, i.amount)));
  });
  return {
    activities: activities.length,
    handouts: handouts.length,
    minutes: activities.reduce(
      (sum, a) => sum + (tailored.recipe.minutes?.[a.id] ?? Math.max(...[a.duration].flat())),
      0,
    ),
    preparation: activities.reduce((sum, a) => sum + a.prep, 0),
    materials: [...new Set(materials)],
  };
}

const counted = (what: string, amount: string) => (amount === '' ? what : `${what}: ${amount}`);
