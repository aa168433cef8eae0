import type { Point } from '../diagnostics/diagnostic.js';
import type { ReadFile } from '../load/open-source.js';
import { paragraphsOf } from '../schema/paragraphs.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import type { TextReader } from './reader.js';

/** A piece of what people read. */
export interface Text {
  /** The id of the resource, or `playbook` or `glossary`. */
  id: string;
  file: string;
  /** Whether it stands in the frontmatter or below it; a YAML file is all fields. */
  part: 'fields' | 'body';
  paragraphs: string[];
}

/** Everything people read, file by file and in the order of the file. */
export function textsOf(playbook: Playbook, reader: TextReader): Text[] {
  const whole = (nodes: Parameters<typeof paragraphsOf>[0]) => paragraphsOf(nodes, 'everything');
  const front = { id: 'playbook', file: 'playbook.md', part: 'body' as const };
  const terms = playbook.glossary.map((t) => reader.line(t.definition));
  return [
    { ...front, paragraphs: whole(reader.body(playbook.body)) },
    { id: 'glossary', file: 'glossary.yaml', part: 'fields', paragraphs: terms },
    ...allResources(playbook).flatMap((resource): Text[] => {
      const { id, file } = resource;
      return [
        { id, file, part: 'fields', paragraphs: fieldsOf(resource).map(reader.line) },
        { id, file, part: 'body', paragraphs: whole(reader.text(resource, 'all')) },
      ];
    }),
  ];
}

/** The strings among the fields that people read: those of more than one word. Ids and tags have no spaces. */
function fieldsOf(resource: Resource): string[] {
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value].filter((v) => /\s/.test(v))
      : value !== null && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : [];
  return Object.keys(resource)
    .filter((key) => key !== 'body')
    .flatMap((key) => strings((resource as unknown as Record<string, unknown>)[key]));
}

/** The lines of the part of a file that a text stands in; the others are empty. */
export async function linesOf(read: ReadFile, { file, part }: Text): Promise<string[]> {
  const { bytes } = await read(file);
  const lines = bytes ? new TextDecoder().decode(bytes).split(/\r\n?|\n/) : [];
  const end = file.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
  return lines.map((line, i) => (i < end === (part === 'fields') ? line : ''));
}

/** Where a word stands for the nth time; the beginning of the file when it comes from a variable or there is no file. */
export function placeOf(lines: readonly string[], word: string, nth: number): Point {
  const escaped = word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');
  // A hyphen on either side makes it part of an id.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, 'giu');
  const all = lines.flatMap((line, i) =>
    [...line.matchAll(pattern)].map((m) => ({ line: i + 1, column: m.index + 1 })),
  );
  return all[Math.min(nth, all.length - 1)] ?? { line: 1, column: 1 };
}
