import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toHast } from 'mdast-util-to-hast';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.js';
import { limits } from '../../diagnostics/limits.js';
import { reporterFor } from '../../diagnostics/reporter.js';
import { checkAmounts } from '../../parse/body-limits.js';
import { splitFrontmatter } from '../../parse/frontmatter.js';
import { parseMarkdown } from '../../parse/parse-markdown.js';
import { decodeText } from '../../parse/source-text.js';
import { type ReadDocument, readHtml } from './read-html.js';

/**
 * Somebody's Markdown as a tree of HTML, with the fields at its head.
 * @throws RangeError with a sentence when it is more than may be parsed, or its fields are a program.
 */
export function readMarkdown(name: string, bytes: Uint8Array): ReadDocument {
  const decoded = decodeText(name, bytes);
  requireNone(name, decoded.diagnostics);
  const { body, fields, lost } = splitFields(name, decoded.text);
  const found: Diagnostic[] = [];
  checkAmounts(body, 0, reporterFor(name, found));
  requireNone(name, found);
  const root = parseMarkdown(body);
  if (tooDeep(root))
    throw new RangeError(`Found more than ${limits.depth} levels of marks inside each other in ${name}.`);
  asText(root, body);
  const tree = toHast(root, {
    allowDangerousHtml: true,
    clobberPrefix: '',

    // Nobody has written it, so its element is one that is never shown.
    footnoteLabelTagName: 'template',
  }) as HastRoot;
  const document = readHtml(name, toHtml(tree, { allowDangerousHtml: true }));
  return { ...document, lost, ...(fields && { fields }) };
}

function requireNone(name: string, [first]: readonly Diagnostic[]): void {
  if (first) throw new RangeError(`${first.message.replace(/\.$/, '')} in line ${first.line} of ${name}.`);
}

/** The fields at the head of a text. What begins with `---` and has none is text. */
function splitFields(
  name: string,
  text: string,
): { body: string; fields?: Record<string, unknown>; lost: string[] } {
  const split = text.startsWith('---') ? splitFrontmatter(name, text) : { diagnostics: [] };
  if ('diagnostics' in split) {
    requireNone(
      name,
      split.diagnostics.filter((d) => d.rule === 'frontmatter-language'),
    );
    return { body: text, lost: [] };
  }
  const { body, front, frontText } = split;
  const { data } = front;
  const known =
    !hasErrors(front.diagnostics) && typeof data === 'object' && data !== null && !Array.isArray(data);
  if (known) return { body, fields: data as Record<string, unknown>, lost: [] };
  return {
    body,
    lost: frontText.trim() === '' ? [] : [`The fields of the document could not be read: ${frontText}`],
  };
}

function tooDeep(root: Root): boolean {
  let depth = 0;
  let level: readonly Nodes[] = [root];
  while (level.length > 0 && depth <= limits.depth) {
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
    depth += 1;
  }
  return level.length > 0;
}

/** Blocks of other programs are lines with colons; they stay as they are written, with the text between them. */
function asText(parent: { children: unknown[] }, source: string): void {
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if (node.type === 'leafDirective') return [paragraph(linesOf(node, source)[0]!)];
    if ('children' in node) asText(node as { children: unknown[] }, source);
    if (node.type !== 'containerDirective') return [node];
    const lines = linesOf(node, source);
    const closed = /^\s*:{3,}\s*$/.test(lines.at(-1)!) && lines.length > 1;
    return [
      paragraph(lines[0]!),
      ...(node.children as Nodes[]),
      ...(closed ? [paragraph(lines.at(-1)!)] : []),
    ];
  });
}

const linesOf = (node: LeafDirective | ContainerDirective, source: string): string[] =>
  source.slice(node.position!.start.offset, node.position!.end.offset).trimEnd().split('\n');

const paragraph = (value: string): Nodes => ({
  type: 'paragraph',
  children: [{ type: 'text', value: value.trim() }],
});
