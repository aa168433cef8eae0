import type { ElementContent } from 'hast';
import { h, text } from '../../compose/nodes.js';
import type { AgendaRow, AgendaSession, GatherItem, Listed, Need, Part } from '../../compose/packet.js';
import { sayWhole } from '../../compose/strings.js';
import { bullets, contentsList, coverFacts, factList, heading, line } from './lists.js';

/** One session of an agenda. */
export const sessionNodes = (session: AgendaSession, level: number): ElementContent[] => [
  ...(session.title ? [heading(level, session.title)] : []),
  ...line(session.warning, 'strong'),
  ...bullets(session.rows.map((row) => rowNodes(row))),
  h('p', {}, session.total),
];

/** A line for the activity or the break; below it the steps on a run sheet, and what to bring. */
function rowNodes(row: AgendaRow): ElementContent[] {
  const label = row.label ? ` · ${row.label}` : '';
  return [text(timed(row) + label), ...bullets([...row.steps.map(timed), ...needLines(row.needs)])];
}

const timed = ({ title, when, length }: { title: string; when: string; length: string }) =>
  `${when === '' ? '' : `${when} `}${title} (${length})`;

const needLines = (needs: readonly Need[]) =>
  needs.map(({ label, items, between }) => [
    h('strong', {}, `${label}:`),
    text(` ${items.map((item) => item.title).join(between)}`),
  ]);

/** What a session begins with: its times, what to gather and to print, and what to write down afterwards. */
export function sessionSheet(part: Part & { type: 'session' }, level: number): ElementContent[] {
  const { front, subtitle, agenda, gather, print, prepare, after } = part;
  const listed = ({ title, items }: Listed<GatherItem>) =>
    items.length === 0
      ? []
      : [
          heading(level + 1, title),
          ...bullets(items.map(({ item, amount }) => `☐ ${item}${amount === '' ? '' : `: ${amount}`}`)),
        ];
  return [
    ...line(front?.subtitle ?? ''),
    ...line(subtitle, 'strong'),
    ...coverFacts(front?.facts ?? []),
    ...(agenda.rows.length === 0 ? [] : sessionNodes(agenda, level + 1)),
    ...listed(gather),
    ...(print.rule === '' ? [] : [heading(level + 1, print.title)]),
    ...bullets(
      print.items.map(({ label, title, note, amount }) =>
        [`☐ ${`${label} ${title}`.trim()}: ${amount}`, note].filter(Boolean).join(' · '),
      ),
    ),
    ...line(print.rule),
    ...listed(prepare),
    ...(after.prompts.length === 0 ? [] : [heading(level + 1, after.title)]),
    ...after.prompts.flatMap(({ question, lines }) => [
      ...line(question, 'strong'),
      h('pb-lines', { count: lines.count }),
    ]),
  ];
}

/** All sessions, and what else is in the packet. */
export const glanceNodes = (
  { facts, rows, rest }: Part & { type: 'glance' },
  level: number,
): ElementContent[] => [
  ...factList(facts.map((f) => ({ ...f, value: [text(f.value)] }))),
  ...bullets(
    rows.map((row) => [
      h('strong', {}, row.title),
      text(`: ${[row.day, sayWhole(row)].filter(Boolean).join(', ')}`),
      ...bullets([
        ...row.activities.map(({ title, length }) => `${title} (${length})`),
        ...needLines(row.needs),
      ]),
    ]),
  ),
  ...(rest.lines.length === 0 ? [] : [heading(level + 1, rest.title), ...contentsList(rest.lines)]),
];
