import type { Recipe } from '../schema/recipe.js';

/** A name in a recipe that a resource had before. */
export interface FormerName {
  readonly id: string;
  readonly now: string;
  readonly at: readonly (string | number)[];
}

/** A recipe in which every resource has the id it has today, and the old ids that it named. `former` tells the new id of each. */
export function withPresentIds(
  recipe: Recipe,
  former: ReadonlyMap<string, string>,
): { recipe: Recipe; renamed: FormerName[] } {
  const renamed: FormerName[] = [];
  if (former.size === 0) return { recipe, renamed };
  const present = (id: string, at: FormerName['at']): string => {
    const now = former.get(id);
    if (now !== undefined) renamed.push({ id, now, at });
    return now ?? id;
  };
  const list = (ids: unknown, ...at: FormerName['at']): unknown => {
    if (!Array.isArray(ids)) return ids;
    const now = ids.map((id, i) =>
      Array.isArray(id) ? list(id, ...at, i) : typeof id === 'string' ? present(id, [...at, i]) : id,
    );
    return [...new Set(now)];
  };
  const table = <T>(values: Readonly<Record<string, T>>, ...at: FormerName['at']) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [present(id, [...at, id]), value]));
  const places = <T extends { readonly at: string }>(edits: readonly T[], field: string) =>
    edits.map((edit, i) => ({ ...edit, at: present(edit.at, [field, i, 'at']) }));
  const { made, hide, notes } = recipe;
  const resolved: Record<string, unknown> = { ...recipe };
  for (const field of ['steps', 'include', 'exclude', 'order', 'sessions'] as const)
    if (recipe[field]) resolved[field] = list(recipe[field], field);
  for (const field of ['minutes', 'titles'] as const)
    if (recipe[field]) resolved[field] = table<unknown>(recipe[field], field);
  if (hide) resolved.hide = places(hide, 'hide');
  if (notes) resolved.notes = places(notes, 'notes');
  const told = renamed.length;
  if (made?.pieces) resolved.made = { ...made, pieces: table(made.pieces, 'made', 'pieces') };
  // What it was made with is nobody's writing, so there is nothing to tell of it.
  const changed = renamed.length > 0;
  renamed.length = told;
  return { recipe: changed ? (resolved as Recipe) : recipe, renamed };
}
