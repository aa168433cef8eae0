import type { Kind } from '../../schema/kinds.js';
import type { Mended } from '../mending.js';
import {
  type IsId,
  idsOfExceptions,
  idsOfFirstPage,
  idsOfOverlay,
  idsOfRecipe,
  idsOfResource,
} from './id-places.js';
import { linkEdits, linksRenamed } from './link-edits.js';
import { type YamlPath, yamlEdits } from './yaml-edits.js';

/** An id and the one that takes its place. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Marks of texts that have changed only because of the new id, by their path in the file. */
export type NewMark = (path: YamlPath, was: string) => string | undefined;

/** What a file is, as far as ids are looked for in it. */
export type FileRole = Kind | 'playbook' | 'overlay' | 'recipe' | 'exceptions';

const idsIn = (role: FileRole): IsId => {
  if (role === 'playbook') return idsOfFirstPage;
  if (role === 'overlay') return idsOfOverlay;
  if (role === 'recipe') return idsOfRecipe;
  return role === 'exceptions' ? idsOfExceptions : idsOfResource(role);
};

const isMarkdown = (role: FileRole) => role !== 'overlay' && role !== 'recipe' && role !== 'exceptions';

/** All changes that a new id asks of one file. */
export function fileEdits(text: string, role: FileRole, { from, to }: Renaming, newMark: NewMark): Mended[] {
  const isId = idsIn(role);
  const instead = (path: YamlPath, value: unknown, written: string, isKey: boolean) => {
    if (value === from && isId(path, isKey)) return written.replace(from, () => to);
    if (isKey || typeof value !== 'string') return undefined;
    const mark = newMark(path, value);
    if (mark !== undefined) return written.replace(value, () => mark);
    const isText = role === 'overlay' && (path[2] === 'with' || path[2] === 'text');
    const renamed = isText ? linksRenamed(written, from, to) : written;
    return renamed === written ? undefined : renamed;
  };
  if (!isMarkdown(role)) {
    const base = text.startsWith('\ufeff') ? 1 : 0;
    return yamlEdits(text.slice(base), base, instead);
  }
  const front = frontmatterOf(text);
  if (!front) return [];
  return [
    ...yamlEdits(text.slice(front.start, front.end), front.start, instead),
    ...linkEdits(text.slice(front.body), front.body, from, to),
  ];
}

/** Where the frontmatter of a file begins and ends, and where its body begins. */
export function frontmatterOf(text: string): { start: number; end: number; body: number } | undefined {
  const start = text.indexOf('\n') + 1;
  const closing = /^---[ \t]*\r?$/m.exec(text.slice(start));
  if (start === 0 || !closing) return undefined;
  const end = start + closing.index;
  return { start, end, body: end + closing[0].length };
}
