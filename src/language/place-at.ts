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
  const start = offset - /[\w-]*$/.exec(text.slice(Math.max(0, offset - 200), offset))![0].length;
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
  if (/\[[^\]]*@$/.test(line)) return { in: 'citation', ...word };
  if (/^\s*(?:>\s*)*:{2,}$/.test(line)) return { in: 'block', ...word };
  const [, block, given] = attributes.exec(line) ?? [];
  if (block !== undefined) {
    const [, attribute] = /([\w-]+)="[^"]*$/.exec(given!) ?? [];
    return attribute === undefined || (given!.split('"').length - 1) % 2 === 0
      ? { in: 'attribute', block, ...word }
      : { in: 'attribute-value', block, attribute, ...word };
  }
  const heading = /^## (?=.*$)/.exec(line);
  if (!heading) return undefined;
  const close = text.indexOf('\n', word.start);
  return { in: 'heading', start: word.start - line.length + 3, end: close < 0 ? text.length : close };
}
