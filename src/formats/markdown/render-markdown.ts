import type { Element, ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { h, text } from '../../compose/nodes.js';
import type { AgendaRow, AgendaSession, Entry, Fact, Packet, Part } from '../../compose/packet.js';
import { requireDrawable } from '../../compose/packet-fault.js';
import { withPlainCards } from '../../compose/plain-cards.js';
import { say, sayTime } from '../../compose/strings.js';
import { withoutControls } from '../../diagnostics/controls.js';
import type { DrawnName } from '../../schema/blocks.js';
import { partLevel } from '../part-level.js';
import { plainBlock } from './plain-blocks.js';

/** A packet as plain Markdown (CommonMark and GFM), for editing elsewhere. Drawings become a sentence that says what to draw. */
export function renderMarkdown(given: Packet): string {
  requireDrawable(given);
  const packet = withPlainCards(given);
  const cover = packet.cover
    ? [
        h('h1', {}, packet.cover.title),
        h('p', {}, packet.cover.subtitle),
        h(
          'p',
          {},
          [packet.cover.organization, packet.cover.audience, packet.cover.edition, packet.cover.date]
            .filter(Boolean)
            .join(' · '),
        ),
      ]
    : [];
  const level = packet.cover ? 2 : 1;
  const nodes = [
    ...cover,
    ...packet.parts.flatMap((part, i) => partNodes(part, partLevel(packet, i, level), packet)),
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

const heading = (level: number, words: string) => h(`h${Math.min(level, 6)}`, {}, words);

function partNodes(part: Part, level: number, packet: Packet): ElementContent[] {
  const { strings } = packet;
  const title = heading(level, part.title);
  switch (part.type) {
    case 'contents':
    case 'cards':
      return [];
    case 'text':
      return [
        title,
        ...part.sections.flatMap((s) => [heading(level + 1, s.title), ...shift(s.children, level)]),
      ];
    case 'agenda':
      return [
        title,
        ...part.sessions.flatMap((session) => sessionNodes(session, part.sheet, level + 1, packet)),
      ];
    case 'step':
      return [
        ...entryNodes(part.entry, level, packet),
        ...part.groups.flatMap((g) => [
          heading(level + 1, g.title),
          ...g.entries.flatMap((e) => entryNodes(e, level + 2, packet)),
        ]),
      ];
    case 'handouts':
      return [title, ...part.entries.flatMap((e) => entryNodes(e, level + 1, packet))];
    case 'entries':
      return part.entries.flatMap((e) => entryNodes(e, level, packet));
    case 'plan':
      return [
        title,
        h('p', {}, part.intro),
        ...part.steps.flatMap((s) => [
          heading(level + 1, `${s.label}: ${s.title}`),
          ...s.questions.flatMap((q) => [
            h('p', {}, h('strong', {}, q.question)),
            h('pb-lines', { count: Math.min(q.space, 3) }),
          ]),
        ]),
        heading(level + 1, say(strings, 'nextSteps')),
        h('pb-table', {
          columns: ['what', 'who', 'byWhen', 'howWeKnow'].map((k) => say(strings, k)),
          rows: part.rows,
        }),
      ];
    case 'checklist':
      return [
        title,
        h(
          'ul',
          {},
          [...part.gather, ...part.prepare].map((item) =>
            h('li', {}, `☐ ${item.text} (${item.usedBy.map((u) => u.title).join(', ')})`),
          ),
        ),
      ];
    case 'glossary':
      return [
        title,
        h(
          'ul',
          {},
          part.terms.map((t) => h('li', {}, h('strong', {}, t.term), `: ${t.definition}`)),
        ),
      ];
    case 'sources':
      return [
        title,
        h(
          'ul',
          {},
          part.references.map((r) => h('li', {}, r.apa)),
        ),
      ];
    case 'colophon':
      return [
        title,
        factList(part.facts),
        h('p', {}, part.license),
        h('ul', {}, [
          ...part.recipe.map((r) => h('li', {}, h('code', {}, `${r.key}: ${r.value}`))),
          ...part.changes.map((c) => h('li', {}, c)),
        ]),
      ];
  }
}

function sessionNodes(
  session: AgendaSession,
  sheet: boolean,
  level: number,
  packet: Packet,
): ElementContent[] {
  return [
    ...(session.title ? [heading(level, session.title)] : []),
    ...(session.warning ? [h('p', {}, h('strong', {}, session.warning))] : []),
    h(
      'ul',
      {},
      session.rows.map((row) => h('li', {}, rowNodes(row, sheet, packet))),
    ),
    h('p', {}, session.total),
  ];
}

/** A line for the activity or the break; below it the steps on a run sheet, and what to bring. */
function rowNodes(row: AgendaRow, sheet: boolean, { strings }: Packet): ElementContent[] {
  const line = (title: string, time: { when: string; length: string }) =>
    `${time.when === '' ? '' : `${time.when} `}${title} (${time.length})`;
  const needs = [
    { label: 'materials', words: row.materials.join('; ') },
    { label: 'toPrint', words: row.handouts.map((handout) => handout.title).join(', ') },
  ].filter((n) => n.words !== '');
  const below = [
    ...(sheet ? row.steps.map((s) => h('li', {}, line(s.title, sayTime(s, strings)))) : []),
    ...needs.map((n) => h('li', {}, h('strong', {}, `${say(strings, n.label)}:`), ` ${n.words}`)),
  ];
  return [text(line(row.title, sayTime(row, strings))), ...(below.length === 0 ? [] : [h('ul', {}, below)])];
}

function entryNodes(entry: Entry, level: number, { strings }: Packet): ElementContent[] {
  const only = (labels: readonly string[]) =>
    labels.length > 0
      ? [h('p', {}, h('em', {}, say(strings, 'adaptedFor', { audiences: labels.join(', ') })))]
      : [];
  return [
    heading(level, entry.label ? `${entry.label}: ${entry.title}` : entry.title),
    ...only(entry.only),
    ...(entry.nameLine
      ? [h('p', {}, `${say(strings, 'name')}: ________  ${say(strings, 'date')}: ________`)]
      : []),
    ...(entry.summary === '' ? [] : [h('p', {}, entry.summary)]),
    ...(entry.facts.length === 0 ? [] : [factList(entry.facts)]),
    ...shift(entry.intro, level),
    ...entry.sections.flatMap((s) => [
      heading(level + 1, s.title),
      ...only(s.only),
      ...shift(s.children, level),
    ]),
  ];
}

const factList = (facts: readonly Fact[]) =>
  h(
    'ul',
    {},
    facts.map((f) => h('li', {}, h('strong', {}, `${f.label}:`), ' ', f.value)),
  );

/** Headings in a body begin at `###`, one below their section. */
function shift(nodes: readonly ElementContent[], level: number): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const match = /^h([3-6])$/.exec(node.tagName);
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
    if (tagName === 'pb-cite')
      return [text(`(${(properties.ids as string[]).map((id) => packet.citations[id] ?? id).join('; ')})`)];
    const children = resolve(node.children, packet, footnote);
    if (tagName === 'pb-term') return children;
    if (tagName === 'pb-footnote') return [text(' ('), ...children, text(')')];
    if (tagName.startsWith('pb-'))
      return plainBlock(tagName.slice(3) as DrawnName, properties, children, packet);
    if (tagName === 'a' && String(properties.href).startsWith('id:')) return children;
    return [{ ...node, children }];
  });
}
