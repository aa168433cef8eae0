import type { Properties } from 'hast';
import type { Nodes, Paragraph, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { Report } from '../diagnostics/reporter.js';
import { blockInfo, blockNames, blocks } from '../schema/blocks.js';
import { boardHeight, gridRowHeight } from '../schema/page-budget.js';
import { readAttributes } from './block-attributes.js';

/** Reports faults in the use of blocks: unknown, misspelt, unclosed, or with wrong attributes. `lines` are those of the whole file. */
export function checkBlocks(root: Root, lines: readonly string[], report: Report): void {
  const visit = (node: Nodes) => {
    if (node.type === 'containerDirective' || node.type === 'leafDirective') checkBlock(node, lines, report);
    if (node.type === 'paragraph') looksLikeBlock(node, report);
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
}

function checkBlock(
  node: ContainerDirective | LeafDirective,
  lines: readonly string[],
  report: Report,
): void {
  const at = node.position!.start;
  const info = blockInfo(node.name);
  if (!info) {
    const expected = `${orList(blockNames)}${didYouMean(node.name, blockNames)}`;
    report('block-unknown', at, `Found block \`${node.name}\`, expected ${expected}`);
    return;
  }
  const form = node.type === 'containerDirective' ? 'container' : 'leaf';
  if (info.form !== form) {
    const write =
      info.form === 'leaf'
        ? `\`::${info.name}{…}\` on one line`
        : `\`:::${info.name}\` and a closing \`:::\``;
    report('block-syntax', at, `Found \`${node.name}\` written as a ${form}, expected ${write}.`);
    return;
  }
  const { properties, problems } = readAttributes(node);
  for (const problem of problems) report('block-attribute', at, problem);
  if (problems.length === 0 && node.name === 'grid') checkBoard(properties, at, report);
  if (node.type === 'containerDirective') {
    const missing = contents[node.name]?.(node.children);
    if (missing) report('block-content', at, `Found \`${node.name}\` ${missing}.`);
  }
  if (form === 'container' && !isClosed(node as ContainerDirective, lines))
    report(
      'block-unclosed',
      at,
      `Found \`:::${node.name}\` without an end, expected \`:::\` on a line of its own.`,
    );
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

const containers = blocks.filter((b) => b.form === 'container').map((b) => b.name);

/** The text of a paragraph, hard line breaks included. */
const linesOf = (node: Nodes): string =>
  node.type === 'break' ? '\n' : 'children' in node ? node.children.map(linesOf).join('') : textOf(node);

/** A paragraph with a line that begins with colons: what the author meant as a block, Markdown reads as text. */
function looksLikeBlock(node: Paragraph, report: Report): void {
  const start = node.position!.start;
  linesOf(node)
    .split('\n')
    .forEach((line, i) => {
      const match = /^\s*(:{2,})\s*([\w-]*)/.exec(line);
      if (!match) return;
      const at: Point = { line: start.line + i, column: i === 0 ? start.column : 1 };
      const name = match[2]!;
      const meant =
        name === '' ? 'a `:::` that closes nothing' : `\`${line.trim().slice(0, 40)}\` as plain text`;
      const expected =
        name === ''
          ? 'an open block before it'
          : `\`${containers.includes(name) ? ':::' : '::'}${name}\` on a line of its own, without a space after the colons`;
      report('block-syntax', at, `Found ${meant}, expected ${expected}.`);
    });
}
