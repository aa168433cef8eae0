import type { Element, ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { h, text } from '../../compose/nodes.js';
import type { ChecklistItem, Cover, Entry, Packet, Part, TitledLines } from '../../compose/packet.js';
import { requireDrawable } from '../../compose/packet-fault.js';
import { partLevel } from '../../compose/part-level.js';
import { withPlainParts } from '../../compose/plain-parts.js';
import { withoutControls } from '../../diagnostics/controls.js';
import type { DrawnName } from '../../schema/blocks.js';
import { requirePacket } from '../../schema/guards.js';
import { bullets, contentsList, coverFacts, factList, heading, labelled, line } from './lists.js';
import { plainBlock } from './plain-blocks.js';
import { glanceNodes, sessionNodes, sessionSheet } from './sessions.js';

/**
 * A packet as plain Markdown (CommonMark and GFM), for editing elsewhere. Drawings become a sentence that says what to draw.
 *
 * @throws RangeError for a packet that `packetFault` finds fault with.
 */
export function renderMarkdown(given: Packet): string {
  requirePacket(given, 'renderMarkdown');
  requireDrawable(given);
  const packet = withPlainParts(given);
  const cover = packet.cover ? coverNodes(packet.cover) : [];
  const level = packet.cover ? 2 : 1;
  const nodes = [
    ...cover,
    ...packet.parts.flatMap((part, i) => partNodes(part, partLevel(packet, i, level))),
  ];
  const tree = toMdast({ type: 'root', children: resolve(nodes, packet, 1) });
  const text = toMarkdown(tree as never, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '_',
    rule: '-',
  });
  return `<!-- made by networks-playbook -->\n\n${withoutControls(text)}`;
}

const coverNodes = ({ title, subtitle, organization, facts, nameLine: blanks }: Cover): ElementContent[] => [
  heading(1, title),
  ...line(subtitle),
  ...line(organization),
  ...nameLine(blanks),
  ...coverFacts(facts),
];

function partNodes(part: Part, level: number): ElementContent[] {
  const title = heading(level, part.title);
  switch (part.type) {
    case 'cards':
    case 'poster':
      return [];
    case 'contents':
      return [title, ...contentsList(part.lines)];
    case 'text':
      return [
        title,
        ...part.sections.flatMap((s) => [
          heading(level + 1, s.title),
          ...line(s.only, 'em'),
          ...shift(s.children, level),
        ]),
      ];
    case 'agenda':
      return [title, ...part.sessions.flatMap((session) => sessionNodes(session, level + 1))];
    case 'glance':
      return [title, ...glanceNodes(part, level)];
    case 'session':
      return [
        ...line(part.front?.organization ?? ''),
        title,
        ...sessionSheet(part, level),
        ...[...part.entries, ...part.handouts].flatMap((e) => entryNodes(e, level + 1)),
      ];
    case 'step':
      return [
        ...entryNodes(part.entry, level),
        ...part.groups.flatMap((g) => [
          heading(level + 1, g.title),
          ...g.entries.flatMap((e) => entryNodes(e, level + 2)),
        ]),
      ];
    case 'handouts':
      return [
        title,
        ...bullets(part.lines.map(labelled)),
        ...part.entries.flatMap((e) => entryNodes(e, level + 1)),
      ];
    case 'entries':
      return part.entries.flatMap((e) => entryNodes(e, level));
    case 'plan':
      return [
        title,
        ...nameLine(part.nameLine),
        h('p', {}, part.intro),
        ...part.steps.flatMap((s) => [
          heading(level + 1, `${s.label}: ${s.title}`),
          ...s.questions.flatMap((q) => [
            ...line(q.focus, 'em'),
            ...line(q.question, 'strong'),
            h('pb-lines', { count: Math.min(q.lines.count, 3) }),
          ]),
        ]),
        heading(level + 1, part.nextSteps.title),
        h('pb-table', { columns: part.nextSteps.columns, rows: part.nextSteps.rows }),
      ];
    case 'checklist':
      return [
        title,
        ...part.lists.flatMap((list) => [
          heading(level + 1, list.title),
          ...bullets(list.items.map(checklistItem)),
        ]),
        ...line(part.rule),
      ];
    case 'glossary':
      return [title, ...bullets(part.terms.map((t) => [h('strong', {}, t.term), text(`: ${t.definition}`)]))];
    case 'sources':
      return [title, ...bullets(part.references.map((r) => r.apa))];
    case 'colophon':
      return [
        title,
        ...factList(part.facts),
        h('p', {}, part.license),
        ...titledLines(part.recipe, level + 1, text),
        ...titledLines(part.changes, level + 1, text),
      ];
  }
}

const titledLines = (
  { title, lines }: TitledLines,
  level: number,
  write: (words: string) => ElementContent,
): ElementContent[] => (lines.length === 0 ? [] : [heading(level, title), ...bullets(lines.map(write))]);

const checklistItem = ({ text: words, amount, usedBy }: ChecklistItem) =>
  `☐ ${words}${amount === '' ? '' : `: ${amount}`}${usedBy.length > 0 ? ` (${usedBy.map((u) => u.title).join(', ')})` : ''}`;

const nameLine = (labels: readonly string[]) => line(labels.map((label) => `${label}: ________`).join('  '));

const entryNodes = (entry: Entry, level: number): ElementContent[] => [
  heading(level, entry.label ? `${entry.label}: ${entry.title}` : entry.title),
  ...(entry.letterhead ?? []).flatMap((words, i) => line(words, i === 0 ? 'strong' : undefined)),
  ...line(entry.only, 'em'),
  ...nameLine(entry.nameLine),
  ...line(entry.summary),
  ...factList(entry.facts),
  ...shift(entry.intro, level),
  ...entry.sections.flatMap((s) => [
    heading(level + 1, s.title),
    ...line(s.only, 'em'),
    ...shift(s.children, level),
  ]),
  ...line(entry.attribution, 'em'),
];

/** Headings in a body begin at `###`, one below their section; a slip that stands in none has `##`. */
function shift(nodes: readonly ElementContent[], level: number): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const match = /^h([2-6])$/.exec(node.tagName);
    return {
      ...node,
      tagName: match ? `h${Math.min(6, Number(match[1]) - 1 + level)}` : node.tagName,
      children: shift(node.children, level) as Element['children'],
    };
  });
}

/** Our own elements become plain ones; `id:` links become text. */
function resolve(nodes: readonly ElementContent[], packet: Packet, footnote: number): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const { tagName, properties } = node;
    const children = resolve(node.children, packet, footnote);
    if (tagName === 'pb-footnote') return [text(' ('), ...children, text(')')];
    if (tagName.startsWith('pb-'))
      return plainBlock(tagName.slice(3) as DrawnName, properties, children, packet);
    if (tagName === 'a' && String(properties.href).startsWith('id:')) return children;
    return [{ ...node, children }];
  });
}
