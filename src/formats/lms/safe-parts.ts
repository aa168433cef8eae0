import type { ElementContent } from 'hast';
import type { AgendaRow, AgendaSession, Entry, Part, PartType } from '../../compose/packet.js';
import { tableToFill } from './safe-blocks.js';
import { el, type SafeNode } from './safe-element.js';
import { factTable, line, safeEntry } from './safe-entry.js';
import type { SafeSetting } from './safe-setting.js';
import { cell, headingAt, tableOf } from './safe-table.js';
import { safeText } from './safe-text.js';

/** How parts are written, and whether the first title of all is left out because the platform prints it. */
export interface PartsSetting extends SafeSetting {
  readonly titled: boolean;
}

/** Parts of a packet or a course as platforms keep them. */
export function safeParts(parts: readonly Part[], setting: PartsSetting): SafeNode[] {
  return parts.flatMap((part, i) => safePart(part, { ...setting, titled: setting.titled || i > 0 }));
}

type Maker<T extends PartType> = (part: Part & { type: T }, setting: PartsSetting) => SafeNode[];

const safePart = (part: Part, setting: PartsSetting): SafeNode[] =>
  (makers[part.type] as Maker<PartType>)(part, setting);

const below = (setting: PartsSetting): PartsSetting => ({
  ...setting,
  level: setting.level + (setting.titled ? 1 : 0),
});
const inside = (setting: PartsSetting): PartsSetting => ({ ...below(setting), titled: true });
const title = (words: string, { level, titled }: PartsSetting): SafeNode[] =>
  titled && words !== '' ? [headingAt(level, [words])] : [];

const entries = (list: readonly Entry[], setting: PartsSetting): SafeNode[] =>
  list.flatMap((entry, i) => safeEntry(entry, setting, setting.titled || i > 0));

const sections = (part: Part & { type: 'text' }, setting: PartsSetting): SafeNode[] =>
  part.sections.flatMap((section) => [
    ...(section.title === '' ? [] : [headingAt(setting.level, [section.title])]),
    ...line(section.only),
    ...safeText(section.children, { ...setting, level: setting.level + 1 }),
  ]);

const bullets = (items: readonly (readonly SafeNode[])[]): SafeNode[] =>
  items.length === 0
    ? []
    : [
        el(
          'ul',
          {},
          items.map((item) => el('li', {}, item)),
        ),
      ];

/** Something that leads to its own page where there is one. */
function linked(to: { id: string; title: string }, setting: SafeSetting): SafeNode {
  const href = to.id === '' ? undefined : setting.linkTo(to.id);
  return href === undefined ? to.title : el('a', { href }, to.title);
}

const between = (nodes: readonly SafeNode[], mark: string): SafeNode[] =>
  nodes.flatMap((node, i) => (i > 0 ? [mark, node] : [node]));

const amount = (words: string): SafeNode[] => (words === '' ? [] : [': ', el('strong', {}, words)]);

const head = (columns: readonly string[]): SafeNode =>
  el(
    'thead',
    {},
    el(
      'tr',
      {},
      columns.map((name) => cell('th', [name], 'col')),
    ),
  );

/** What happens when. There is no room for notes: nobody writes on a page. */
function runTable(rows: readonly AgendaRow[], columns: readonly string[], setting: SafeSetting): SafeNode {
  const row = (r: AgendaRow) => [
    linked(r, setting),
    ...(r.steps.length === 0
      ? []
      : [
          el(
            'ol',
            {},
            r.steps.map((s) => el('li', {}, `${s.when === '' ? '' : `${s.when} `}${s.title} (${s.length})`)),
          ),
        ]),
    ...r.needs.map((need) =>
      el(
        'p',
        {},
        el('strong', {}, `${need.label}:`),
        ' ',
        between(
          need.items.map((item) => linked(item, setting)),
          need.between,
        ),
      ),
    ),
  ];
  return tableOf([
    head(columns.slice(0, 2)),
    el(
      'tbody',
      {},
      rows.map((r) => el('tr', {}, cell('th', [r.time], 'row'), cell('td', row(r)))),
    ),
  ]);
}

const agenda = (session: AgendaSession, columns: readonly string[], setting: PartsSetting): SafeNode[] => [
  ...title(session.title, { ...setting, titled: true }),
  ...line(session.warning),
  runTable(session.rows, columns, setting),
  ...line(session.total),
];

const texts = (nodes: readonly ElementContent[], setting: PartsSetting) =>
  safeText(nodes, { ...setting, level: setting.level + 1 });

const makers: { readonly [T in PartType]: Maker<T> } = {
  entries: (part, setting) => entries(part.entries, setting),
  text: (part, setting) => [...title(part.title, setting), ...sections(part, inside(setting))],
  sources: (part, setting) => [
    ...title(part.title, setting),
    ...bullets(part.references.map((r) => texts(r.apa, setting))),
  ],
  glossary: (part, setting) => [
    ...title(part.title, setting),
    ...factTable(part.terms.map((t) => ({ label: t.term, nodes: [t.definition] }))),
  ],
  poster: (part, setting) => [
    ...title(part.title, setting),
    ...factTable(part.bands.map((b) => ({ label: `${b.number} ${b.title}`, nodes: [b.summary] }))),
    ...line(part.foot),
  ],
  // A platform has a list of its own, and so has every module.
  contents: () => [],
  agenda: (part, setting) => [
    ...title(part.title, setting),
    ...part.sessions.flatMap((s) => agenda(s, part.columns, inside(setting))),
  ],
  session(part, setting) {
    const { gather, prepare, print, agenda: run } = part;
    const under = inside(setting);
    const things = (list: typeof gather) =>
      list.items.length === 0
        ? []
        : [
            ...title(list.title, under),
            ...bullets(list.items.map((g) => [`☐ ${g.item}`, ...amount(g.amount)])),
          ];
    const sheets = print.items.map((p) => ['☐ ', linked(p, setting), ...amount(p.amount), ` ${p.note}`]);
    return [
      ...title(part.title, setting),
      ...line(part.subtitle),
      ...line(run.warning),
      runTable(run.rows, part.columns, setting),
      ...things(gather),
      ...(print.rule === '' ? [] : [...title(print.title, under), ...bullets(sheets), ...line(print.rule)]),
      ...things(prepare),
      ...(part.after.prompts.length === 0
        ? []
        : [...title(part.after.title, under), ...bullets(part.after.prompts.map((p) => [p.question]))]),
      ...entries([...part.entries, ...part.handouts], under),
    ];
  },
  step: (part, setting) => [
    ...entries([part.entry], setting),
    ...part.groups.flatMap((group) => [
      ...title(group.title, inside(setting)),
      ...entries(group.entries, inside(inside(setting))),
    ]),
  ],
  handouts: (part, setting) => [...title(part.title, setting), ...entries(part.entries, inside(setting))],
  cards: (part, setting) => [
    ...title(part.title, setting),
    ...part.cards.flatMap((card) => [
      ...title(card.title, inside(setting)),
      ...line(card.summary),
      ...factTable(card.facts.map(({ label, value }) => ({ label, nodes: [value] }))),
      ...bullets(card.materials.map((item) => [item])),
      el(
        'ol',
        {},
        card.steps.map((s) => el('li', {}, s.minutes === '' ? s.title : `${s.title} (${s.minutes})`)),
      ),
      ...line(card.question),
      ...line(card.left),
    ]),
  ],
  plan: (part, setting) => [
    ...title(part.title, setting),
    ...line(part.intro),
    ...part.steps.flatMap((step) => [
      ...title(step.title, inside(setting)),
      ...bullets(step.questions.map((q) => [q.focus === '' ? q.question : `${q.question} (${q.focus})`])),
    ]),
    ...title(part.nextSteps.title, inside(setting)),
    tableToFill({ columns: [...part.nextSteps.columns], rows: part.nextSteps.rows }),
  ],
  checklist: (part, setting) => [
    ...title(part.title, setting),
    ...part.lists.flatMap((list) => [
      ...title(list.title, inside(setting)),
      ...bullets(
        list.items.map((item) => [
          '☐ ',
          linked({ id: item.id, title: item.text }, setting),
          ...amount(item.amount),
          ...(item.usedBy.length === 0
            ? []
            : [
                ' (',
                ...between(
                  item.usedBy.map((u) => linked(u, setting)),
                  ', ',
                ),
                ')',
              ]),
        ]),
      ),
    ]),
    ...line(part.rule),
  ],
  glance: (part, setting) => [
    ...title(part.title, setting),
    ...factTable(part.facts.map(({ label, value }) => ({ label, nodes: [value] }))),
    ...part.rows.flatMap((row) => [
      ...title([row.title, row.when === '' ? row.length : row.when].join(' · '), inside(setting)),
      ...bullets(row.activities.map((a) => [linked(a, setting), ` (${a.length})`])),
    ]),
  ],
  colophon: (part, setting) => [
    ...title(part.title, setting),
    ...factTable(part.facts.map(({ label, value }) => ({ label, nodes: texts(value, setting) }))),
    el('p', {}, texts(part.license, setting)),
    ...[part.recipe, part.changes].flatMap(({ title: name, lines }) =>
      lines.length === 0 ? [] : [...title(name, inside(setting)), ...bullets(lines.map((l) => [l]))],
    ),
  ],
};
