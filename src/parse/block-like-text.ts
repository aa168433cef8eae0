import type { Code, Nodes } from 'mdast';
import { show } from '../diagnostics/show.js';
import { blocks } from '../schema/blocks.js';

/** Text or code in which an author meant a block. */
export interface BlockLike {
  /** Lines below the first of the node, and the columns before it where the node does not begin with it. */
  line: number;
  /** As it stands in the text. */
  found: string;
  /** Whether it is a closing line and no more. */
  closes: boolean;
  message: string;
}

const containers = blocks.filter((b) => b.form === 'container').map((b) => b.name);

/** Lines of a paragraph that begin with colons: what the author meant as a block, Markdown reads as text. */
export function blocksAtLines(text: string): BlockLike[] {
  return text.split('\n').flatMap((given, line): BlockLike[] => {
    const [, colons, name = '', rest = ''] = /^\s*(:{2,})\s*([\w-]*)(.*)/.exec(given) ?? [];
    if (colons === undefined) return [];
    const found = given.trim();
    if (name === '' && rest.trim() === '') {
      const message = 'Found a `:::` that closes nothing, expected an open block before it.';
      return [{ line, found, closes: true, message }];
    }
    const write = `\`${containers.includes(name) || name === '' ? ':::' : '::'}${name || 'name'}\``;
    const message = `Found \`${show(found)}\` as plain text, expected ${write} on a line of its own, without a space after the colons.`;
    return [{ line, found, closes: false, message }];
  });
}

/** Fences of blocks behind other words of a line, in colons of another alphabet, or with one colon. `begins` says that the text begins its line. */
export function blocksInLines(text: string, begins: boolean): BlockLike[] {
  if (!/[:：]{2}|:[a-z]/.test(text)) return [];
  const [first] = text.split('\n').flatMap((given, line) => {
    const lead = begins || line > 0 ? (/^\s*:{2,}/.exec(given)?.[0].length ?? 0) : 0;
    const found = fenceIn(given.slice(lead));
    if (found === undefined) return [];
    const message = `Found \`${show(found)}\` in the middle of a line, expected a block on lines of its own.`;
    return [{ line, found, closes: !/[a-z]/i.test(found), message }];
  });
  return first ? [first] : [];
}

function fenceIn(line: string): string | undefined {
  const container = /:{3,}\s?[\w-]*|：[:：]+\s?[\w-]*/.exec(line);
  if (container) return container[0].trim();
  return hiding.exec(line)?.[0];
}

/** A block that some must not read, with too few colons. What is lost by others is looks only, see `leftover-markup.ts`. */
export const hiding = /(?<![\w:])::?(?:facilitator\b|for(?=[[{]))/;

/** A block that is indented so far that Markdown takes it to be code; undefined when code is meant. */
export function blockInCode(code: Code, lines: readonly string[]): BlockLike | undefined {
  if (openingFence(code, lines) !== undefined) return undefined;
  const all = code.value.split('\n');
  const line = all.findIndex((given) => /^\s*:{2,}\s*[a-z]/.test(given));
  if (line < 0) return undefined;
  const found = all[line]!.trim();
  const message = `Found \`${show(found)}\` indented by four blanks or more, which Markdown prints as code, expected at most three.`;
  return { line, found, closes: false, message };
}

/** The marks without which a block of code ends with the file; undefined when they are there. */
export function missingFence(code: Code, lines: readonly string[]): string | undefined {
  const { start, end } = code.position!;
  const fence = openingFence(code, lines);
  if (fence === undefined) return undefined;
  const last = /^[\s>]*(`{3,}|~{3,})$/.exec((lines[end.line - 1] ?? '').trimEnd())?.[1] ?? '';
  const closed = end.line > start.line && last[0] === fence[0] && last.length >= fence.length;
  return closed ? undefined : fence;
}

/** The marks that open a block of code; undefined when it is one because it is indented. */
const openingFence = ({ position }: Code, lines: readonly string[]): string | undefined =>
  /^(?:`{3,}|~{3,})/.exec((lines[position!.start.line - 1] ?? '').slice(position!.start.column - 1))?.[0];

/** The words of a paragraph that stand there as they are, with its line breaks; what is code, bold or a link is made unreadable. */
export const plainWords = (node: Nodes): string => {
  if (node.type === 'break') return '\n';
  if (node.type === 'text') return node.value;
  if (node.type === 'paragraph') return node.children.map(plainWords).join('');
  return 'x';
};
