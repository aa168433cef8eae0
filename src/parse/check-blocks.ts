import type { Properties } from 'hast';
import type { Code, Nodes, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Point } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { Report } from '../diagnostics/reporter.js';
import { show } from '../diagnostics/show.js';
import { blockInfo, blockNames } from '../schema/blocks.js';
import { boardHeight, gridRowHeight } from '../schema/page-budget.js';
import { readAttributes } from './block-attributes.js';
import {
  type BlockLike,
  blockInCode,
  blocksAtLines,
  blocksInLines,
  missingFence,
  plainWords,
} from './block-like-text.js';

/**
 * Reports faults in the use of blocks: unknown, misspelt, unclosed, with wrong attributes, or so written that Markdown reads
 * them as text or as code. `lines` are those of the whole file.
 */
export function checkBlocks(root: Root, lines: readonly string[], report: Report): void {
  // Blocks so far that do not open or close as their author meant. A closing line that is left over belongs to one of them.
  let broken = 0;
  const tell = (node: Nodes, { line, found, closes, message }: BlockLike) => {
    broken += closes ? -1 : 1;
    if (closes && broken >= 0) return;
    broken = Math.max(broken, 0);
    report('block-syntax', placeOf(node, line, found, lines), message);
  };
  const visit = (node: Nodes, beginsLine: boolean) => {
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      if (!checkBlock(node, lines, report)) broken += 1;
    } else if (node.type === 'text')
      for (const found of blocksInLines(node.value, beginsLine)) tell(node, found);
    else if (node.type === 'code') checkCode(node, lines, tell, report);
    if ('children' in node)
      for (const [i, child] of node.children.entries())
        visit(
          child as Nodes,
          node.type === 'paragraph' && (node.children[i - 1]?.type ?? 'break') === 'break',
        );
    if (node.type === 'paragraph') for (const found of blocksAtLines(plainWords(node))) tell(node, found);
  };
  visit(root, false);
}

function checkCode(
  node: Code,
  lines: readonly string[],
  tell: (node: Nodes, found: BlockLike) => void,
  report: Report,
): void {
  const found = blockInCode(node, lines);
  if (found) tell(node, found);
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  if (node.meta && !/[={]/.test(node.meta)) {
    const message = `Found \`${show(info)}\` behind the marks that open a block of code, where it names a language and is not printed.`;
    report('markup-left', node.position!.start, message, 'Write it on the line below.');
  }
  const fence = missingFence(node, lines);
  if (fence === undefined) return;
  const message = 'Found a block of code without an end, so all below it is printed as code.';
  report('block-unclosed', node.position!.start, message, `Close it with ${fence} on a line of its own.`);
}

/** Where some words of a node stand in its file. */
function placeOf(node: Nodes, line: number, found: string, lines: readonly string[]): Point {
  const { start } = node.position!;
  const column = (lines[start.line + line - 1] ?? '').indexOf(found, line === 0 ? start.column - 1 : 0) + 1;
  return { line: start.line + line, column: column || (line === 0 ? start.column : 1) };
}

/** Returns whether it is closed, as far as it has to be. */
function checkBlock(
  node: ContainerDirective | LeafDirective,
  lines: readonly string[],
  report: Report,
): boolean {
  const at = node.position!.start;
  const info = blockInfo(node.name);
  const closed = node.type === 'leafDirective' ? info?.form !== 'container' : isClosed(node, lines);
  if (!info) {
    const expected = `${orList(blockNames)}${didYouMean(node.name, blockNames)}`;
    report('block-unknown', at, `Found block \`${node.name}\`, expected ${expected}`);
    return closed;
  }
  const form = node.type === 'containerDirective' ? 'container' : 'leaf';
  if (info.form !== form) {
    const write =
      info.form === 'leaf'
        ? `\`::${info.name}{…}\` on one line`
        : `\`:::${info.name}\` and a closing \`:::\``;
    report('block-syntax', at, `Found \`${node.name}\` written as a ${form}, expected ${write}.`);
    return closed;
  }
  const { properties, problems } = readAttributes(node);
  for (const problem of problems) report('block-attribute', at, problem);
  if (problems.length === 0 && node.name === 'grid') checkBoard(properties, at, report);
  if (node.type === 'containerDirective') {
    const missing = contents[node.name]?.(node.children);
    if (missing) report('block-content', at, `Found \`${node.name}\` ${missing}.`);
  }
  if (!closed)
    report(
      'block-unclosed',
      at,
      `Found \`:::${node.name}\` without an end, expected \`:::\` on a line of its own.`,
    );
  return closed;
}

/** A grid is drawn as one piece, which no page can cut in two. */
function checkBoard({ rows, height = gridRowHeight }: Properties, at: Point, report: Report): void {
  const total = Number(rows) * Number(height);
  if (total > boardHeight)
    report(
      'block-size',
      at,
      `Found a grid of ${rows} rows of ${height} mm, ${total} mm high, expected at most the ${boardHeight} mm of a page.`,
    );
}

/** What blocks that are built from their text do not find in it, in the words of a message. */
const contents: Readonly<Record<string, (children: readonly { type: string }[]) => string | undefined>> = {
  slips: ([first]) =>
    first?.type === 'heading'
      ? undefined
      : `that begins with ${first ? 'something else' : 'nothing'}, expected a heading such as \`### Receipt 1\` for each slip`,
  cutouts: (children) =>
    children.length > 0 && children.every(({ type }) => type === 'list')
      ? undefined
      : `with ${children.length === 0 ? 'nothing in it' : 'something else than a list'}, expected a list with an entry for each card`,
};

/** A container is closed when its last line is a fence that does not belong to a block inside it. */
function isClosed(node: ContainerDirective, lines: readonly string[]): boolean {
  const last = node.position!.end.line;
  if (last === node.position!.start.line || !/^[\s>]*:{3,}\s*$/.test(lines[last - 1] ?? '')) return false;
  const inside = node.children.at(-1);
  return inside?.position?.end.line !== last;
}
