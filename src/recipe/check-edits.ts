import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { FaultPlace, Report } from '../diagnostics/reporter.js';
import type { Recipe } from '../schema/recipe.js';
import { checkName, type KnownNames } from './known-names.js';
import { unknownSections } from './unknown-names.js';

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

/** Checks that hidden sections and sections with notes are there. */
export function checkSections(
  recipe: Recipe,
  { resources }: Pick<KnownNames, 'resources'>,
  report: Report,
): void {
  for (const { name, of, at, known } of unknownSections(recipe, resources)) {
    const expected = known.length === 0 ? '; it has none.' : `, expected ${orList(known)}`;
    const near = known.length === 0 ? '' : didYouMean(name, known);
    report('recipe-section', at, `Found no section \`${name}\` in \`${of}\`${expected}${near}`);
  }
}
