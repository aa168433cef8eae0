import { type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';

/** Characters of a title, as in content: pages and cards have room for no more. */
const longestTitle = 80;

/** Checks that titles, hidden sections and notes name resources. */
export function checkEdits(
  playbook: Playbook,
  recipe: Recipe,
  overlayIds: readonly string[],
  file: string,
  locate: Locate,
): Diagnostic[] {
  const named = [
    ...Object.keys(recipe.titles ?? {}).map((id) => ({
      id,
      field: 'titles',
      at: locate(['titles', id], 'key'),
    })),
    ...(['hide', 'notes'] as const).flatMap((field) =>
      (recipe[field] ?? []).map(({ at: id }, i) => ({ id, field, at: locate([field, i, 'at']) })),
    ),
  ];
  if (named.length === 0) return [];
  const resources = new Map(allResources(playbook).map((r) => [r.id, r]));
  const known = [...resources.keys(), ...overlayIds];
  const names = new Set(known);
  const unknown = named
    .filter(({ id }) => !names.has(id))
    .map(({ id, field, at }) =>
      fault(
        'relation-unknown',
        file,
        at,
        `Found \`${id}\` in \`${field}\`, which is no resource${didYouMean(id, known)}`,
      ),
    );
  const long = Object.entries(recipe.titles ?? {}).filter(
    ([id, title]) => title.length > longestTitle && resources.get(id)?.kind !== 'question',
  );
  return [
    ...unknown,
    ...long.map(([id, title]) =>
      fault(
        'field-value',
        file,
        locate(['titles', id]),
        `Found a title of ${title.length} characters for \`${id}\`, expected at most ${longestTitle}; only questions may be longer.`,
      ),
    ),
  ];
}

/**
 * Checks that hidden sections and sections with notes are there. Steps that the recipe does not choose are not looked at:
 * where bodies arrive step by step, theirs may not be there.
 */
export function checkSections(
  playbook: Playbook,
  recipe: Recipe,
  file: string,
  locate: Locate,
): Diagnostic[] {
  const named = (['hide', 'notes'] as const).flatMap((field) =>
    (recipe[field] ?? []).flatMap(({ at, section }, i) =>
      section === undefined ? [] : [{ id: at, section, path: [field, i, 'section'] }],
    ),
  );
  if (named.length === 0) return [];
  const resources = new Map(allResources(playbook).map((r) => [r.id, r]));
  const known = new Map<string, string[]>();
  const titlesOf = ({ id, body }: Resource) => {
    const titles = known.get(id) ?? body.sections.map((s) => s.title);
    known.set(id, titles);
    return titles;
  };
  return named.flatMap(({ id, section, path }) => {
    const resource = resources.get(id);
    if (!resource || (recipe.steps && !recipe.steps.includes(resource.step))) return [];
    const titles = titlesOf(resource);
    if (titles.includes(section)) return [];
    const expected = titles.length === 0 ? '; it has none.' : `, expected ${orList(titles)}`;
    const near = titles.length === 0 ? '' : didYouMean(section, titles);
    return [
      fault(
        'recipe-section',
        file,
        locate(path),
        `Found no section \`${section}\` in \`${id}\`${expected}${near}`,
      ),
    ];
  });
}
