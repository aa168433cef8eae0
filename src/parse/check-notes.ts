import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Report } from '../diagnostics/reporter.js';
import { show } from '../diagnostics/show.js';
import { forAudiences, isFor } from './sections.js';
import { wordsIn } from './words-in-source.js';

/** A footnote, or the address of links, that stands apart from the text it belongs to; and the blocks around it that only some may read. */
interface Note {
  node: Definition | FootnoteDefinition;
  inside: readonly ContainerDirective[];
}

/** What mentions one. */
interface Mention {
  key: string;
  /** The footnote that it stands in. */
  from: string | undefined;
  at: Point;
  inside: readonly ContainerDirective[];
  /** Its words, where they have stayed text because no such footnote was found. */
  words?: string;
}

/**
 * Reports footnotes and addresses of links that are mentioned by nobody, that stand twice, that cannot be printed whole, or that
 * some would read who must not.
 */
export function checkNotes(root: Root, source: string, report: Report): void {
  const { notes, mentions } = collect(root, wordsIn(source));
  const known = new Map<string, Note>();
  for (const note of notes) {
    const first = known.get(keyOf(note.node));
    if (first && !sameAddress(first.node, note.node)) {
      const line = first.node.position!.start.line;
      const message = `Found ${name(note.node)} a second time; the first is on line ${line}, and only that is used.`;
      report('note-unused', note.node.position!.start, message);
    } else if (!first) known.set(keyOf(note.node), note);
  }
  const used = reached(mentions);
  for (const { node } of known.values()) {
    const at = node.position!.start;
    // An address alone is nothing to read.
    const isRead = node.type === 'footnoteDefinition' || (node.title ?? '') !== '';
    if (isRead && !used.has(keyOf(node)))
      report(
        'note-unused',
        at,
        `Found ${name(node)}, which nothing in the text mentions, so it is not printed.`,
      );
    else if (node.type === 'footnoteDefinition') checkParts(node, report);
  }
  const labels = notes.map(({ node }) => node.label ?? node.identifier);
  for (const { key, at, inside, words } of mentions) {
    const note = known.get(key);
    const hidden = note?.inside.find((block) => !inside.some((around) => admits(around, block)));
    if (words !== undefined && !hidden) {
      const where = note
        ? `, which stands in a block on line ${note.node.position!.start.line}, expected it outside of blocks.`
        : `, which this file does not have${didYouMean(key.slice(1), labels)}`;
      report('note-unknown', at, `Found a mention of the footnote \`${show(words)}\`${where}`);
    }
    if (!note || !hidden) continue;
    const block = `\`:::${hidden.name}\` on line ${hidden.position!.start.line}`;
    report(
      'note-scope',
      at,
      `Found a mention of ${name(note.node)} outside of ${block}, where it stands: whoever reads this would read it too.`,
    );
  }
}

function collect(root: Root, placeOf: ReturnType<typeof wordsIn>): { notes: Note[]; mentions: Mention[] } {
  const notes: Note[] = [];
  const mentions: Mention[] = [];
  const visit = (node: Nodes, inside: readonly ContainerDirective[], from: string | undefined) => {
    const isNote = node.type === 'definition' || node.type === 'footnoteDefinition';
    if (isNote) notes.push({ node, inside });
    if (/Reference$/.test(node.type) && 'identifier' in node)
      mentions.push({ key: keyOf(node), from, at: node.position!.start, inside });
    if (node.type === 'text')
      for (const { 0: words, 1: label, index } of node.value.matchAll(/\[\^([^[\]\s]{1,100})\]/g)) {
        const at = placeOf(node, words, index);
        if (at) mentions.push({ key: `^${label!.toLowerCase()}`, from, at, inside, words });
      }
    const within = keepsApart(node) ? [...inside, node] : inside;
    if (!('children' in node)) return;
    for (const child of node.children) visit(child as Nodes, within, isNote ? keyOf(node) : from);
  };
  visit(root, [], undefined);
  return { notes, mentions };
}

/** What the text mentions, and what is mentioned there in turn. */
function reached(mentions: readonly Mention[]): ReadonlySet<string> {
  const by = new Map<string | undefined, string[]>();
  for (const { from, key } of mentions) by.set(from, [...(by.get(from) ?? []), key]);
  const found = new Set<string>();
  const open = [undefined as string | undefined];
  while (open.length > 0)
    for (const key of by.get(open.pop()) ?? [])
      if (!found.has(key)) {
        found.add(key);
        open.push(key);
      }
  return found;
}

const keepsApart = (node: Nodes): node is ContainerDirective =>
  node.type === 'containerDirective' && (node.name === 'facilitator' || isFor(node));

/** Whether all who read what stands inside one block may read what stands inside another. */
const admits = (around: ContainerDirective, block: ContainerDirective): boolean =>
  around === block ||
  (around.name === block.name &&
    (around.name === 'facilitator' ||
      forAudiences(around).every((audience) => forAudiences(block).includes(audience))));

/** A note is printed where it is mentioned, in the middle of a line, so it has room for words only. */
function checkParts({ children, position }: FootnoteDefinition, report: Report): void {
  if (children.every((c) => c.type === 'paragraph' && textOf(c).trim() === ''))
    report('note-unused', position!.start, 'Found a footnote without words.');
  for (const child of children)
    if (child.type !== 'paragraph' && child.type !== 'definition' && child.type !== 'footnoteDefinition')
      report(
        'note-content',
        child.position!.start,
        'Found something else than plain paragraphs in a footnote, where only these are printed.',
      );
}

const sameAddress = (a: Note['node'], b: Note['node']): boolean =>
  a.type === 'definition' && b.type === 'definition' && a.url === b.url && a.title === b.title;

/** Footnotes and links have names of their own. */
const keyOf = (node: { type: string; identifier: string }): string =>
  `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier}`;

const name = ({ type, label, identifier }: Note['node']): string =>
  type === 'definition'
    ? `the address \`[${show(label ?? identifier)}]\``
    : `the footnote \`[^${show(label ?? identifier)}]\``;
