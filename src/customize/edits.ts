import { kindInfo, rankOfSection } from '../schema/kinds.js';
import type { Body, Resource, Section } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import type { RecipeNote } from '../schema/recipe-edits.js';
import { noteBlock } from './note-block.js';

/** What a recipe does to one resource with its own hands. */
export interface Edits {
  title?: string;
  /** Headings of the sections to leave out. */
  hidden: ReadonlySet<string>;
  notes: readonly RecipeNote[];
}

const none: Edits = { hidden: new Set(), notes: [] };

/** Finds what a recipe does to each resource. Notes that the edition may not show are not among it. */
export function editsOf(recipe: Recipe): (id: string) => Edits {
  const found = new Map<string, { title?: string; hidden: Set<string>; notes: RecipeNote[] }>();
  const of = (id: string) => {
    const edits = found.get(id) ?? { hidden: new Set(), notes: [] };
    found.set(id, edits);
    return edits;
  };
  for (const [id, title] of Object.entries(recipe.titles ?? {})) of(id).title = title;
  for (const { at, section } of recipe.hide ?? []) of(at).hidden.add(section);
  for (const note of recipe.notes ?? []) if (isShown(note, recipe)) of(note.at).notes.push(note);
  return (id) => found.get(id) ?? none;
}

/** Whether the edition of a recipe may show one of its notes. */
export const isShown = ({ edition }: RecipeNote, recipe: Recipe): boolean =>
  edition === undefined || edition === (recipe.edition ?? 'facilitator');

/** The fields that another title changes: a guiding question is printed by its question, a step here and there by its short title. */
export const retitled = (kind: Resource['kind'], { title }: Edits): Partial<Resource> =>
  title === undefined ? {} : { title, ...(alsoTitle[kind] && { [alsoTitle[kind]]: title }) };

const alsoTitle: { readonly [K in Resource['kind']]?: string } = { question: 'question', step: 'shortTitle' };

/** A body without its hidden sections. */
export function hideSections(body: Body, { hidden }: Edits): Body {
  return hidden.size === 0 ? body : { ...body, sections: body.sections.filter((s) => !hidden.has(s.title)) };
}

/**
 * A tailored body with notes worked in. `written` is the body as the content has it, whose headings the notes name. A note
 * on a section that tailoring left out goes with it.
 */
export function addNotes(body: Body, written: Body, { kind }: Resource, { notes }: Edits): Body {
  if (notes.length === 0) return body;
  const last = lastPrinted(body, kind) ?? 'intro';
  const homeOf = ({ section, place }: RecipeNote) => {
    if (section === undefined) return place === 'before' ? 'intro' : last;
    const id = written.sections.find((s) => s.title === section)?.id;
    return body.sections.find((s) => s.id === id);
  };
  const homes = notes.map((note) => ({ note, home: homeOf(note) }));
  const around = (nodes: Section['children'], home: Section | 'intro') => {
    const here = homes.filter((h) => h.home === home).map((h) => h.note);
    const before = here.filter((n) => n.place === 'before');
    const after = here.filter((n) => n.place !== 'before');
    return [...before.map(noteBlock), ...nodes, ...after.map(noteBlock)];
  };
  return {
    intro: around(body.intro, 'intro'),
    sections: body.sections.map((s) => ({ ...s, children: around(s.children, s) })),
  };
}

/** The section that is printed last, of those that everybody reads. What a free body knows, such as answers, is printed elsewhere. */
function lastPrinted({ sections }: Body, kind: Resource['kind']): Section | undefined {
  return sections
    .filter((s) => s.audiences.length === 0 && !(kindInfo(kind).free && rankOfSection(kind, s.id) >= 0))
    .reduce<Section | undefined>(
      (last, s) => (last && rankOfSection(kind, last.id) > rankOfSection(kind, s.id) ? last : s),
      undefined,
    );
}
