import { kindInfo } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';
import { isShown } from './edits.js';
import type { RecipeEdit, Removal } from './report.js';

/** Everything a recipe does with its own hands, and why some of it is not in this copy. */
export function reportEdits(
  before: Playbook,
  after: Playbook,
  recipe: Recipe,
  removed: readonly Removal[],
): RecipeEdit[] {
  const { titles = {}, hide = [], notes = [] } = recipe;
  if (Object.keys(titles).length + hide.length + notes.length === 0) return [];
  const written = new Map(allResources(before).map((r) => [r.id, r]));
  const tailored = new Map(allResources(after).map((r) => [r.id, r]));
  const gone = new Map(removed.map((r) => [r.id, `${r.kind} ${r.id} is left out: ${r.detail}`]));
  const lost = (at: string, section?: string): Pick<RecipeEdit, 'unused'> => {
    const [from, to] = [written.get(at), tailored.get(at)];
    if (!from || !to) return { unused: gone.get(at) ?? `${at} is left out` };
    return section === undefined ? {} : lostSection(from, to, section, recipe);
  };
  return [
    ...Object.entries(titles).map(
      ([at, title]): RecipeEdit => ({
        field: 'titles',
        at,
        what: `Title of \`${at}\`: “${title}”`,
        ...lost(at),
      }),
    ),
    ...hide.map(({ at, section }): RecipeEdit => {
      const what = `Section \`${section}\` of \`${at}\` hidden`;
      return { field: 'hide', at, section, what, ...lost(at) };
    }),
    ...notes.map((note): RecipeEdit => {
      const { at, section, place = 'after' } = note;
      const where = section === undefined ? `${place} \`${at}\`` : `in section \`${section}\` of \`${at}\``;
      const kept = isShown(note, recipe)
        ? lost(at, section)
        : { unused: 'only facilitators’ copies show it' };
      return {
        field: 'notes',
        at,
        ...(section === undefined ? {} : { section }),
        what: `Note ${where}`,
        ...kept,
      };
    }),
  ];
}

/** Why a tailored resource has no place for a note on one of its sections; nothing when it has. */
function lostSection(
  from: Resource,
  to: Resource,
  title: string,
  recipe: Recipe,
): Pick<RecipeEdit, 'unused'> {
  const section = from.body.sections.find((s) => s.title === title);
  if (section && to.body.sections.some((s) => s.id === section.id)) return {};
  if (recipe.hide?.some((h) => h.at === from.id && h.section === title))
    return { unused: 'the recipe hides the section' };
  const only = kindInfo(from.kind).sections.find((s) => s.title === title)?.only;
  return {
    unused:
      only !== undefined && only !== (recipe.edition ?? 'facilitator')
        ? `only ${only}s’ copies have the section`
        : 'the section has nothing for these readers',
  };
}
