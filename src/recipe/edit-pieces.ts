import type { Recipe } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';
import { tidy } from './edit-recipe.js';

/** Where a note stands: at a piece or one of its sections, before or after it. */
export interface NotePlace {
  readonly at: string;
  /** Heading of a section; none is the whole piece. */
  readonly section?: string;
  readonly place: 'before' | 'after';
}

/** A note as a recipe holds it. */
type RecipeNote = NonNullable<Recipe['notes']>[number];

const some = <T>(list: readonly T[]) => (list.length > 0 ? [...list] : undefined);
const stands = (note: RecipeNote, { at, section, place }: NotePlace) =>
  note.at === at && note.section === section && (note.place ?? 'after') === place;

/** The note at a place. */
export const noteAt = (recipe: Recipe, where: NotePlace): RecipeNote | undefined =>
  recipe.notes?.find((n) => stands(n, where));

/** Writes a note at a place, or takes it away with an empty text. */
export function setNote(
  recipe: Recipe,
  where: NotePlace,
  text: string | undefined,
  facilitatorsOnly: boolean,
): Recipe {
  const others = (recipe.notes ?? []).filter((n) => !stands(n, where));
  if (!text?.trim()) return tidy({ ...recipe, notes: some(others) });
  const { at, section, place } = where;
  const note: RecipeNote = {
    at,
    ...(section === undefined ? {} : { section }),
    ...(place === 'before' ? { place } : {}),
    text,
    ...(facilitatorsOnly ? { edition: 'facilitator' as const } : {}),
  };
  return tidy({ ...recipe, notes: [...others, note] });
}

/** Whether a recipe leaves out the section with this heading. */
export const isHidden = (recipe: Recipe, at: string, section: string): boolean =>
  recipe.hide?.some((h) => h.at === at && h.section === section) ?? false;

/** Leaves a section out, or shows it again. */
export function hideSection(recipe: Recipe, at: string, section: string, hidden: boolean): Recipe {
  const others = (recipe.hide ?? []).filter((h) => h.at !== at || h.section !== section);
  return tidy({ ...recipe, hide: some(hidden ? [...others, { at, section }] : others) });
}

/** Gives a piece another title, or its own again. */
export function setTitle(recipe: Recipe, id: string, title: string | undefined): Recipe {
  const { [id]: _, ...others } = recipe.titles ?? {};
  const titles = title ? { ...others, [id]: title } : others;
  return tidy({ ...recipe, titles: Object.keys(titles).length > 0 ? titles : undefined });
}

/** The ids of pieces that have notes, hidden sections or a title of their own. */
export function changedPieces(recipe: Recipe): string[] {
  const ids = [
    ...(recipe.notes ?? []).map((n) => n.at),
    ...(recipe.hide ?? []).map((h) => h.at),
    ...Object.keys(recipe.titles ?? {}),
  ];
  return [...new Set(ids)];
}

/** The title of a piece as the playbook has it. */
export const titleIn = (playbook: Parameters<typeof allResources>[0], id: string): string =>
  allResources(playbook).find((r) => r.id === id)?.title ?? id;
