import type { Recipe } from '../schema/recipe.js';

/** One line of the colophon. */
export interface RecipeLine {
  key: string;
  value: string;
}

/**
 * A recipe as lines of `key: value`, enough to know how the packet was made. A logo is named, not repeated. Titles, hidden
 * sections and notes stand among the changes; what facilitators alone may read must not come back here. What the recipe was
 * made with makes no packet another one.
 */
export function recipeLines({ titles, hide, notes, made, ...recipe }: Recipe): RecipeLine[] {
  return linesOf(recipe, '');
}

function linesOf(value: object, path: string): RecipeLine[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (inner === undefined) return [];
    if (Array.isArray(inner)) return [{ key, value: inner.join(', ') }];
    if (inner !== null && typeof inner === 'object') return linesOf(inner, key);
    const text = String(inner);
    return [{ key, value: text.startsWith('data:') ? text.slice(0, text.indexOf(';')) : text }];
  });
}
