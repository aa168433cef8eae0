import {
  type FileChild,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  StyleLevel,
  TableOfContents,
  TextRun,
} from 'docx';
import { say } from '../../compose/strings.js';
import type { PrintPart } from '../print/print-model.js';
import { gap, tick, titleParagraph, toParagraphs, under } from './blocks.js';
import { entryParagraphs, factParagraphs, sectionParagraphs } from './entry.js';
import { anchored, toRuns } from './inlines.js';
import { bullets } from './numbering.js';
import { planSheets } from './plan.js';
import { bookmarkName, type Setting } from './setting.js';
import { gridTable } from './tables.js';

/** What begins a page, or a right-hand page when paper is printed on both sides, or goes on where the page is. */
export interface Sheet {
  begins: 'page' | 'right' | 'here';
  c: FileChild[];
}

/** A part as sheets. */
export function partSheets(part: PrintPart, setting: Setting): Sheet[] {
  const make = makers[part.type] as (part: PrintPart, setting: Setting) => Sheet[];
  return make(part, setting);
}

type Maker<T extends PrintPart['type']> = (part: PrintPart & { type: T }, setting: Setting) => Sheet[];

const page = (...c: FileChild[]): Sheet[] => [{ begins: 'page', c }];
const title = ({ title, id }: { title: string; id: string }) =>
  titleParagraph(title, { level: 1, anchor: id });
const text = (words: string, style?: string) =>
  new Paragraph({ ...(style ? { style } : {}), children: [new TextRun(words)] });

const makers: { readonly [T in PrintPart['type']]: Maker<T> } = {
  text: (part, setting) => page(title(part), ...sectionParagraphs(part.sections, 2, setting)),
  contents: (part) =>
    page(
      new Paragraph({ style: 'ContentsTitle', children: anchored(part.id, [new TextRun(part.title)]) }),
      new TableOfContents(part.title, {
        hyperlink: true,
        headingStyleRange: '1-1',
        stylesWithLevels: [new StyleLevel('Activity Title', 2), new StyleLevel('Handout Title', 2)],
      }),
    ),
  agenda: (part, setting) =>
    page(title(part), ...part.sessions.flatMap((session) => sessionParagraphs(session, setting))),
  step: stepSheets,
  handouts: (part, setting) => [
    ...page(title(part), ...part.entries.map((e) => handoutLine(e.label, e.title, e.id))),
    ...part.entries.map((e): Sheet => ({ begins: 'right', c: entryParagraphs(e, { level: 2 }, setting) })),
  ],
  entries: (part, setting) =>
    part.entries.map((e, i) => ({
      begins: i === 0 ? 'page' : e.kind === 'handout' ? 'right' : 'page',
      c: entryParagraphs(e, { level: 1 }, setting),
    })),
  plan: planSheets,
  checklist: (part, setting) =>
    page(
      title(part),
      ...part.lists.flatMap((list) => [
        titleParagraph(list.title, { level: 2 }),
        ...list.lines.map(({ text: words, usedBy }) => {
          const users: ParagraphChild[] =
            usedBy.length === 0
              ? []
              : [new TextRun({ text: ' · ', style: 'Quiet' }), ...toRuns(usedBy, setting)];
          return new Paragraph({
            style: 'Task',
            keepLines: true,
            children: [...tick(false, setting), new TextRun(words), ...users],
          });
        }),
      ]),
    ),
  glossary: (part) =>
    page(
      title(part),
      ...part.terms.map(
        ({ id, term, definition }) =>
          new Paragraph({
            style: 'GlossaryTerm',
            children: anchored(`term-${id}`, [
              new TextRun({ text: term, bold: true }),
              new TextRun({ break: 1, text: definition }),
            ]),
          }),
      ),
    ),
  sources: (part, setting) =>
    page(
      title(part),
      ...part.references.map(
        ({ id, c }) =>
          new Paragraph({ style: 'Bibliography', children: anchored(`ref-${id}`, toRuns(c, setting)) }),
      ),
    ),
  colophon: (part, setting) => [
    {
      begins: 'here',
      c: [
        titleParagraph(part.title, { level: 1, anchor: part.id }),
        ...factParagraphs(part.facts, setting),
        new Paragraph({ style: 'SmallPrint', children: toRuns(part.license, setting) }),
        ...[part.recipe, part.changes].flatMap(({ title: heading, lines }) =>
          lines.length === 0 ? [] : [text(heading, 'SmallHeading'), ...lines.map(bullet)],
        ),
      ],
    },
  ],
};

const bullet = (words: string) =>
  new Paragraph({
    style: 'ListBullet',
    numbering: { reference: bullets, level: 0 },
    children: [new TextRun(words)],
  });

const handoutLine = (label: string, words: string, id: string) =>
  new Paragraph({
    children: [
      new InternalHyperlink({
        anchor: bookmarkName(id),
        children: [
          ...(label === '' ? [] : [new TextRun({ text: `${label}\u2002`, style: 'EntryLabel' })]),
          new TextRun({ text: words, style: 'InsideLink' }),
        ],
      }),
    ],
  });

type Step = PrintPart & { type: 'step' };

/** A step's page, its resources, and its activities, each on a page; learners' copies let activities follow each other. */
function stepSheets({ entry, groups }: Step, setting: Setting): Sheet[] {
  const sheets: Sheet[] = [{ begins: 'right', c: entryParagraphs(entry, { level: 1 }, setting) }];
  for (const group of groups) {
    const [first = [], ...others] = group.entries.map((e) => entryParagraphs(e, { level: 3 }, setting));
    const opening = [titleParagraph(group.title, { level: 2 }), ...first];
    const apart = group.kind === 'activity' && !setting.participant;
    sheets.push({
      begins: group.kind === 'activity' ? 'page' : 'here',
      c: apart ? opening : [...opening, ...others.flat()],
    });
    if (apart) sheets.push(...others.map((c): Sheet => ({ begins: 'page', c })));
  }
  return sheets;
}

type Session = (PrintPart & { type: 'agenda' })['sessions'][number];

function sessionParagraphs(session: Session, setting: Setting): FileChild[] {
  const { strings, look } = setting;
  const head = ['duration', 'what', 'yourNotes'].map((key) => ({
    runs: [new TextRun(say(strings, key))],
    head: true,
  }));
  const rows = session.rows.map((row) => {
    const shaded = row.type === 'break';
    const when = row.when === '' ? row.length : `${row.when} (${row.length})`;
    return { cells: [[new TextRun(when)], toRuns(row.title, setting), []].map((runs) => ({ runs, shaded })) };
  });
  return [
    ...(session.title === '' ? [] : [titleParagraph(session.title, { level: 2 })]),
    ...(session.warning === '' ? [] : toParagraphs(warningOf(session.warning, setting), under(2), setting)),
    gridTable([28, 40, 32], { cells: head }, rows, look),
    gap(),
    text(session.total),
  ];
}

const warningOf = (warning: string, { strings }: Setting) => [
  {
    t: 'remark' as const,
    kind: 'caution' as const,
    title: say(strings, 'caution'),
    keep: true,
    c: [{ t: 'p' as const, c: [{ t: 'text' as const, v: warning }] }],
  },
];
