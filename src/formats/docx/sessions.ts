import { type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { PrintChecks, PrintPart } from '../print/print-model.js';
import { tick, titleParagraph, writingLines } from './blocks.js';
import { coverFact, coverLine, logoParagraph } from './cover.js';
import { entrySheet } from './entry-sheet.js';
import { afterTable, fixedTable } from './fixed-table.js';
import { glyphRun } from './glyphs.js';
import { toRuns } from './inlines.js';
import { promptLines } from './prompt-lines.js';
import { runSheet } from './run-sheet.js';
import { type DocxContext, inCell } from './setting.js';
import { type Sheet, sheet } from './sheet.js';
import { gridTable } from './tables.js';

type Session = PrintPart & { type: 'session' };
type Glance = PrintPart & { type: 'glance' };

/** A session: its run sheet, then its activities and its handouts, each on a page; learners' copies let activities follow each other. */
export const sessionSheets = (part: Session, setting: DocxContext): Sheet[] => [
  sheet(chapterOf(setting), setting, (newPage) => [
    ...titleOf(part, newPage, setting),
    ...runSheet(part, setting),
    ...inColumns(
      (within) => checks(part.gather, within),
      (within) => [...printParagraphs(part, within), ...checks(part.prepare, within)],
      setting,
    ),
    ...afterParagraphs(part, setting),
  ]),
  ...part.entries.map((e) => entrySheet(setting.participant ? 'here' : 'page', e, 2, setting)),
  ...part.handouts.map((e) => entrySheet(chapterOf(setting), e, 2, setting)),
];

/** Lists beside each other; in large print, below each other. */
function inColumns(
  first: (within: DocxContext) => FileChild[],
  second: (within: DocxContext) => FileChild[],
  setting: DocxContext,
): FileChild[] {
  const { look } = setting;
  const gutter = 400;
  const width = Math.floor((look.width - gutter) / 2);
  const columns = [first, second].map((make) => make(look.large ? setting : inCell(setting, width)));
  const full = columns.filter((c) => c.length > 0);
  if (look.large || full.length < 2) return full.flat();
  const cells = columns.map((c, i) => ({
    c,
    margins: { left: i === 0 ? 0 : gutter / 2, right: i === 0 ? gutter / 2 : 0, top: 0, bottom: 0 },
  }));
  return [fixedTable([width + gutter / 2, look.width - width - gutter / 2], [{ cells }]), afterTable()];
}

/** Staff copies of chapters and sheets are taken out and copied; a workbook stays whole. */
const chapterOf = ({ participant }: DocxContext) => (participant ? 'page' : 'right');

function titleOf(
  { id, title, subtitle, front }: Session,
  newPage: boolean,
  setting: DocxContext,
): Paragraph[] {
  const words = new Paragraph({
    style: 'Summary',
    keepNext: true,
    children: [new TextRun({ text: subtitle, bold: true })],
  });
  const heading = titleParagraph(title, { level: 1, anchor: id, newPage });
  if (!front) return [heading, words];
  return [
    heading,
    ...(setting.logo ? [logoParagraph(setting.logo, front.organization)] : []),
    ...coverLine(front.organization, 'Summary'),
    ...coverLine(front.subtitle, 'Summary'),
    ...front.facts.map((fact) => coverFact(fact, setting)),
    words,
  ];
}

const checks = ({ title, items }: PrintChecks, setting: DocxContext): FileChild[] =>
  items.length === 0
    ? []
    : [
        titleParagraph(title, { level: 2 }),
        ...items.map(({ item, amount }) => toTick([new TextRun(item)], amount, '', setting)),
      ];

const printParagraphs = ({ print }: Session, setting: DocxContext): FileChild[] =>
  print.rule === ''
    ? []
    : [
        titleParagraph(print.title, { level: 2 }),
        ...print.items.map(({ title, label, amount, note }) =>
          toTick(
            [...toRuns(title, setting), new TextRun({ text: `\u2002${label}`, style: 'EntryLabel' })],
            amount,
            note,
            setting,
          ),
        ),
        new Paragraph({ style: 'SmallPrint', children: [new TextRun(print.rule)] }),
      ];

const afterParagraphs = (part: Session, setting: DocxContext): FileChild[] =>
  part.after.prompts.length === 0
    ? []
    : [
        titleParagraph(part.after.title, { level: 2 }),
        ...part.after.prompts.flatMap(({ question, lines }) => [
          new Paragraph({ style: 'Question', keepNext: true, children: [new TextRun(question)] }),
          ...writingLines(promptLines(part, lines.count, setting), { keep: true }),
        ]),
      ];

const toTick = (words: readonly ParagraphChild[], amount: string, note: string, setting: DocxContext) =>
  new Paragraph({
    style: 'Task',
    keepLines: true,
    tabStops: [{ type: 'right', position: setting.look.width }],
    children: [
      ...tick(false, setting),
      ...words,
      ...(note === '' ? [] : [new TextRun({ text: ` · ${note}`, style: 'Quiet' })]),
      ...(amount === '' ? [] : [new TextRun({ text: `\t${amount}`, bold: true })]),
    ],
  });

/** All sessions in one table, and what else is in the packet. */
export function glanceSheets(part: Glance, setting: DocxContext): Sheet[] {
  const head = part.columns.map((words) => ({ runs: [new TextRun(words)], head: true }));
  const rows = part.rows.map(({ title, day, time, activities, needs }) => {
    const [first, ...more] = activities.map((a) => [
      ...(a.step ? [...glyphRun(a.step.place, 4, setting, a.step.name), new TextRun(' ')] : []),
      ...toRuns(a.title, setting),
      new TextRun({ text: ` (${a.length})`, style: 'Quiet' }),
    ]);
    const sheets = needs.map(({ label, items }) => [
      new TextRun({ text: `${label}: `, bold: true }),
      ...toRuns(items, setting),
    ]);
    const below = [...more, ...sheets].map((children) => new Paragraph({ style: 'TableText', children }));
    const dayBelow = day === '' ? [] : [new Paragraph({ style: 'TableText', children: [new TextRun(day)] })];
    return {
      cells: [
        { style: 'RunTitle', runs: toRuns(title, setting), more: dayBelow },
        { runs: first ?? [], more: below },
        { runs: [new TextRun(time)] },
      ],
    };
  });
  return [
    sheet('page', setting, (newPage) => [
      titleParagraph(part.title, { level: 1, anchor: part.id, newPage }),
      ...part.facts.map(({ label, value }) => coverFact({ key: '', label, value, href: '' }, setting)),
      afterTable(),
      gridTable([17, 55, 28], { cells: head }, rows, setting.look, { lines: 'across' }),
      ...(part.rest.lines.length === 0 ? [] : [titleParagraph(part.rest.title, { level: 2 })]),
      ...part.rest.lines.map(
        ({ level, text }) =>
          new Paragraph({
            indent: { left: (level - 1) * 300 },
            spacing: { before: 0, after: 20 },
            children: toRuns(text, setting),
          }),
      ),
    ]),
  ];
}
