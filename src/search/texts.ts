import { paragraphsOf, type WordOf } from '../schema/paragraphs.js';
import type { Playbook, Resource } from '../schema/playbook.js';

/** Where words of a resource can stand, from what says most about it to what says least. */
export type Field = 'title' | 'tags' | 'summary' | 'text';

/** A paragraph, and the section it stands in. */
export interface Passage {
  section?: string;
  text: string;
}

/** Fills the variables of what nobody has tailored: with the words of the general edition, or else with their own names. */
export function generalWords({ terms = [], vocabulary = {} }: Partial<Playbook>): WordOf {
  const forms = new Map(
    terms.flatMap(({ one, many }) => {
      const words = vocabulary[one] ?? [one, many];
      return [[many, words[1]] as const, [one, words[0]] as const];
    }),
  );
  return (name) => {
    const word = forms.get(name.charAt(0).toLowerCase() + name.slice(1)) ?? name;
    return /^\p{Lu}/u.test(name) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  };
}

const fill = (text: string, wordOf: WordOf): string =>
  text.replace(/\{\{\s*([A-Za-z-]+)\s*\}\}/g, (_, name: string) => wordOf(name));

/** What a resource is called: a guiding question is called by itself. */
export function titleOf(resource: Resource, wordOf: WordOf): string {
  return fill('question' in resource ? resource.question : resource.title, wordOf);
}

/** The short texts of a resource, which lists hold too. */
export function shortTexts(resource: Resource, wordOf: WordOf): Record<'title' | 'tags' | 'summary', string> {
  const { title, summary = '', tags = [] } = resource;
  const asked = titleOf(resource, wordOf);
  const named = fill(title, wordOf);
  return {
    title: asked === named ? named : `${asked} ${named}`,
    tags: tags.join(' '),
    summary: fill(summary, wordOf),
  };
}

/** Fields that are read like a text. */
const readFields = ['goal', 'objectives', 'materials', 'organization', 'location', 'instrument', 'sendWhen'];

/** The long texts of a resource: its body, and what stands beside it. A list without bodies has none. */
export function passagesOf(resource: Resource, wordOf: WordOf): Passage[] {
  const fields = resource as unknown as Readonly<Record<string, unknown>>;
  const beside = readFields.flatMap((name) => [fields[name] ?? []].flat()).map(lineOf);
  const { intro, sections } = resource.body ?? { intro: [], sections: [] };
  return [
    ...paragraphsOf(intro, 'everything', wordOf).map((text) => ({ text })),
    ...sections.flatMap(({ id, children }) =>
      paragraphsOf(children, 'everything', wordOf).map((text) => ({ section: id, text })),
    ),
    ...beside.map((text) => ({ text: fill(text, wordOf) })),
  ];
}

/** A material is known by its name. */
const lineOf = (value: unknown): string =>
  typeof value === 'object' ? String((value as { item?: unknown }).item ?? '') : String(value);
