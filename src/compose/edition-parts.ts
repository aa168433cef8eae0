import type { Edition } from '../schema/kinds.js';
import { askedParts, type PartName } from '../schema/part-names.js';
import type { Recipe } from '../schema/recipe.js';

/** What an edition never prints, whatever a recipe asks for. */
const never: Readonly<Record<Edition, readonly PartName[]>> = {
  facilitator: ['workbook'],
  participant: ['checklist', 'sources'],
};

/** Which parts a copy prints: those that its recipe names, else all but those that have to be asked for; and what its edition has. */
export function partsOf(recipe: Recipe): (name: PartName) => boolean {
  const { edition = 'facilitator', parts, start } = recipe;
  // The workbook says what is done when. Only clock times need more.
  const timeless = edition === 'participant' && start === undefined ? (['agenda'] as const) : [];
  const asked: readonly PartName[] = [...askedParts, ...timeless];
  return (name) => !never[edition].includes(name) && (parts?.includes(name) ?? !asked.includes(name));
}
