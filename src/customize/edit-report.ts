import { editionOfSection } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';
import { isShown } from './edits.js';
import type { RecipeEdit, UnusedReason } from './report.js';

/** Everything a recipe does with its own hands, and why some of it is not in this copy. */
export function reportEdits(before: Playbook, after: Playbook, recipe: Recipe): RecipeEdit[] {
  const { titles = {}, hide = [], notes = [] } = recipe;
  if (Object.keys(titles).length + hide.length + notes.length === 0) return [];
  const written = new Map(allResources(before).map((r) => [r.id, r]));
  const tailored = new Map(allResources(after).map((r) => [r.id, r]));
  const lost = (
    at: string,
    why: (from: Resource, to: Resource) => UnusedReason | undefined = () => undefined,
  ) => {
    const [from, to] = [written.get(at), tailored.get(at)];
    const unused = from && to ? why(from, to) : ('left-out' as const);
    return unused === undefined ? {} : { unused };
  };
  return [
    ...Object.entries(titles).map(
      ([at, title]): RecipeEdit => ({
        field: 'titles',
        at,
        title,
        ...lost(at),
      }),
    ),
    ...hide.map(({ at, section }): RecipeEdit => {
      return { field: 'hide', at, section, ...lost(at, (from) => otherEdition(from, section, recipe)) };
    }),
    ...notes.map((note): RecipeEdit => {
      const { at, section, place = 'after' } = note;
      const kept = isShown(note, recipe)
        ? lost(at, (from, to) => (section === undefined ? undefined : lostSection(from, to, section, recipe)))
        : { unused: 'facilitators-only' as const };
      const where = section === undefined ? { place } : { section };
      return { field: 'notes', at, ...where, ...kept };
    }),
  ];
}

/** Why a tailored resource has no place for a note on one of its sections; nothing when it has. */
function lostSection(from: Resource, to: Resource, title: string, recipe: Recipe): UnusedReason | undefined {
  const section = from.body.sections.find((s) => s.title === title);
  if (section && to.body.sections.some((s) => s.id === section.id)) return undefined;
  if (recipe.hide?.some((h) => h.at === from.id && h.section === title)) return 'section-hidden';
  return otherEdition(from, title, recipe) ?? 'section-empty';
}

/** Says so when only the other edition has a section. */
function otherEdition(
  { kind, body }: Resource,
  title: string,
  { edition = 'facilitator' }: Recipe,
): UnusedReason | undefined {
  const section = body.sections.find((s) => s.title === title);
  const only = section && editionOfSection(kind, section.id);
  return only === undefined || only === edition ? undefined : `${only}s-section`;
}
