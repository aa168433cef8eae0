import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { FaultPlace, Report } from '../diagnostics/reporter.js';
import type { Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { checkName, type KnownNames } from './known-names.js';

/** Characters of a title, as in content: pages and cards have room for no more. */
const longestTitle = 80;

/** Checks that titles, hidden sections and notes name resources. */
export function checkEdits(recipe: Recipe, { resources, all }: KnownNames, report: Report): void {
  const check = (id: string, field: string, at: FaultPlace) => checkName(id, field, at, all, report);
  for (const [id, title] of Object.entries(recipe.titles ?? {})) {
    check(id, 'titles', { key: ['titles', id] });
    if (title.length <= longestTitle || resources.get(id)?.kind === 'question') continue;
    const message = `Found a title of ${title.length} characters for \`${id}\`, expected at most ${longestTitle}; only questions may be longer.`;
    report('field-value', ['titles', id], message);
  }
  for (const field of ['hide', 'notes'] as const)
    for (const [i, { at: id }] of (recipe[field] ?? []).entries()) check(id, field, [field, i, 'at']);
}

/**
 * Checks that hidden sections and sections with notes are there. Steps that the recipe does not choose are not looked at:
 * where bodies arrive step by step, theirs may not be there.
 */
export function checkSections(
  recipe: Recipe,
  { resources }: Pick<KnownNames, 'resources'>,
  report: Report,
): void {
  const known = new Map<string, string[]>();
  const titlesOf = ({ id, body }: Resource) => {
    const titles = known.get(id) ?? body.sections.map((s) => s.title);
    known.set(id, titles);
    return titles;
  };
  for (const field of ['hide', 'notes'] as const)
    for (const [i, { at: id, section }] of (recipe[field] ?? []).entries()) {
      const resource = section === undefined ? undefined : resources.get(id);
      if (!resource || section === undefined) continue;
      if (recipe.steps && !recipe.steps.includes(resource.step)) continue;
      const titles = titlesOf(resource);
      if (titles.includes(section)) continue;
      const expected = titles.length === 0 ? '; it has none.' : `, expected ${orList(titles)}`;
      const near = titles.length === 0 ? '' : didYouMean(section, titles);
      report(
        'recipe-section',
        [field, i, 'section'],
        `Found no section \`${section}\` in \`${id}\`${expected}${near}`,
      );
    }
}
