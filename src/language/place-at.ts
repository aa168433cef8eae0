import { fieldPlace } from './field-place.js';
import { schemaNameOf } from './file-kinds.js';
import type { FieldPath } from './schema-at.js';

/** A word and what it is there for. */
export type Place = {
  /** Offsets of the word around the cursor; what is chosen takes its place. */
  readonly start: number;
  readonly end: number;
} & (
  | { readonly in: 'field' | 'value'; readonly schema: string; readonly path: FieldPath }
  | { readonly in: 'link' | 'citation' | 'variable' | 'block' | 'heading' }
  | { readonly in: 'attribute'; readonly block: string }
  | { readonly in: 'attribute-value'; readonly block: string; readonly attribute: string }
);

/** What stands at an offset of a file; undefined where there is nothing to know. */
export function placeAt(file: string, text: string, offset: number): Place | undefined {
  const schema = schemaNameOf(file);
  const start = wordStart(text, offset);
  const end = offset + /^[\w-]*/.exec(text.slice(offset, offset + 200))![0].length;
  const word = { start, end };
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/\{\{$/.test(line)) return { in: 'variable', ...word };
  const front = frontOf(file, text);
  if (offset >= front.start && offset <= front.end)
    return schema ? fieldAt(schema, text, front.start, word) : undefined;
  if (offset < front.start) return undefined;
  return textPlace(line, word, text);
}

/** Where the fields of a file stand: all of YAML, and what is between the fences of Markdown. */
export function frontOf(file: string, text: string): { start: number; end: number } {
  if (!file.endsWith('.md')) return { start: 0, end: text.length };
  if (!/^---[ \t]*\r?\n/.test(text)) return { start: 0, end: -1 };
  const start = text.indexOf('\n') + 1;
  const close = /^---[ \t]*$/m.exec(text.slice(start).replaceAll('\r', ' '));
  return { start, end: close ? start + close.index - 1 : text.length };
}

function fieldAt(
  schema: string,
  text: string,
  from: number,
  { start, end }: { start: number; end: number },
): Place {
  const { path, of } = fieldPlace(text.slice(from, start));
  // With the whole word before it, a name that has its colon is known to be a name.
  const named = of === 'value' && /^\s*:(?:\s|$)/.test(text.slice(end, end + 3));
  return { in: of === 'key' || named ? 'field' : 'value', schema, path, start, end };
}

const attributes = /^\s*(?:>\s*)*:{2,}([\w-]+)\{([^}]*)$/;

function textPlace(line: string, word: { start: number; end: number }, text: string): Place | undefined {
  if (/(?:\(|<|\]:\s*)id:$/.test(line)) return { in: 'link', ...word };
  if (line.endsWith('@') && line.lastIndexOf('[') > line.lastIndexOf(']')) return { in: 'citation', ...word };
  if (/^\s*(?:>\s*)*:{2,}$/.test(line)) return { in: 'block', ...word };
  const [, block, given] = attributes.exec(line) ?? [];
  if (block !== undefined) {
    const quotes = given!.split('"');
    if (quotes.length % 2 === 1) return { in: 'attribute', block, ...word };
    const before = quotes.at(-2)!.replace(/=$/, '');
    return {
      in: 'attribute-value',
      block,
      attribute: before.slice(wordStart(before, before.length)),
      ...word,
    };
  }
  if (!line.startsWith('## ')) return undefined;
  const close = text.indexOf('\n', word.start);
  return { in: 'heading', start: word.start - line.length + 3, end: close < 0 ? text.length : close };
}

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[\w-]/.test(text[start - 1]!)) start--;
  return start;
}
