import { paragraphsOf } from '../schema/paragraphs.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';
import type { StayingWord } from './report.js';
import type { FindUsual } from './usual-words.js';

/** A text that is printed, and where it stands. */
interface Place {
  readonly from: string;
  readonly section?: string;
  readonly field?: string;
  readonly texts: readonly string[];
}

/** Every place of a tailored playbook where a usual word stands, though the recipe has its own for it. */
export function stayingWords(playbook: Playbook, recipe: Recipe, find: FindUsual | undefined): StayingWord[] {
  return find ? placesOf(playbook, recipe).flatMap((place) => wordsAt(place, find)) : [];
}

function wordsAt({ texts, ...where }: Place, find: FindUsual): StayingWord[] {
  const found = new Map<string, StayingWord>();
  for (const text of texts)
    for (const { term, usual, own, index, written } of find(text)) {
      const known = found.get(usual);
      found.set(
        usual,
        known
          ? { ...known, count: known.count + 1 }
          : { term, word: usual, own, ...where, count: 1, excerpt: excerptOf(text, index, written.length) },
      );
    }
  return [...found.values()];
}

function placesOf(playbook: Playbook, recipe: Recipe): Place[] {
  const { info, body, glossary, strings } = playbook;
  const own = { title: recipe.title !== undefined, subtitle: recipe.subtitle !== undefined };
  return [
    ...(own.title ? [] : [{ from: 'playbook', field: 'title', texts: [info.title] }]),
    ...(own.subtitle ? [] : [{ from: 'playbook', field: 'subtitle', texts: [info.subtitle] }]),
    ...bodyPlaces('playbook', body),
    ...allResources(playbook).flatMap((resource) => [
      ...fieldPlaces(resource, recipe),
      ...bodyPlaces(resource.id, resource.body),
    ]),
    ...Object.entries(strings).map(([field, text]) => ({ from: 'strings', field, texts: [text] })),
    ...glossary.map(({ term, definition }) => ({
      from: 'glossary',
      section: term,
      texts: [term, definition],
    })),
  ];
}

/** Fields that are printed in words. A title that the recipe gives is its own. */
const wordFields = 'title question summary goal objectives materials sendWhen'.split(' ');

function fieldPlaces(resource: Resource, { titles = {} }: Recipe): Place[] {
  const fields = resource as unknown as Readonly<Record<string, unknown>>;
  const retitled = Object.hasOwn(titles, resource.id);
  return wordFields
    .filter((field) => fields[field] !== undefined && !(retitled && /^(?:title|question)$/.test(field)))
    .map((field) => ({ from: resource.id, field, texts: [fields[field]].flat().map(wordsOf) }));
}

/** A material is known by its name. */
const wordsOf = (value: unknown): string =>
  typeof value === 'object' ? String((value as { item?: unknown }).item ?? '') : String(value);

function bodyPlaces(from: string, { intro, sections }: Resource['body']): Place[] {
  const linesOf = (nodes: Resource['body']['intro']) =>
    paragraphsOf(
      nodes.filter((n) => n.type !== 'element' || n.tagName !== 'pb-own-note'),
      'everything',
    );
  return [
    { from, texts: linesOf(intro) },
    ...sections.map(({ title, children }) => ({
      from,
      section: title,
      texts: [title, ...linesOf(children)],
    })),
  ];
}

/** How many characters of a text stand on each side of a word, and perhaps a part of a word less. */
const around = 30;

/** The word among its neighbors. */
function excerptOf(text: string, index: number, length: number): string {
  const end = index + length;
  const from = index > around ? text.indexOf(' ', index - around) + 1 : 0;
  const to = text.length > end + around ? text.lastIndexOf(' ', end + around) : text.length;
  const before = from > index ? '' : text.slice(from, index);
  const after = to < end ? '' : text.slice(end, to);
  return `${from > 0 ? '…' : ''}${before}${text.slice(index, end)}${after}${to < text.length ? '…' : ''}`;
}
