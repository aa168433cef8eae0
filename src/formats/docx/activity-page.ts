import { type FileChild, type NumberingDefinition, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { stageOf } from '../../art/step-hues.js';
import { clockOf } from '../print/activity/clock.js';
import type { PagePiece } from '../print/activity/page-pieces.js';
import type { PrintEntry, PrintFact } from '../print/print-model.js';
import { activityColumns } from './activity-columns.js';
import { type BlockContext, titleParagraph, toParagraphs, under } from './blocks.js';
import { hueLine } from './fact-table.js';
import { afterTable, type FixedRow, fixedTable } from './fixed-table.js';
import { glyphRun } from './glyphs.js';
import { toRuns } from './inlines.js';
import { marginWidth } from './page-styles.js';
import { type DocxContext, inCell } from './setting.js';
import { timeBar } from './time-bar.js';

/** An activity of a step, for staff, has a margin; in large print it would leave no room for the text. */
export const hasMargin = (entry: PrintEntry, { participant, look }: DocxContext): boolean =>
  entry.kind === 'activity' && entry.step !== undefined && !participant && !look.large;

/** Above the title: the step it belongs to, and how long it takes. */
export function eyebrow(entry: PrintEntry, newPage: boolean, setting: DocxContext): Paragraph {
  const place = entry.step!.place;
  const stage = stageOf(place);
  const clock = clockOf(entry);
  return new Paragraph({
    style: 'Eyebrow',
    tabStops: [{ type: 'right', position: setting.look.width }],
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: [
      ...glyphRun(place, 5, setting, entry.step!.name),
      new TextRun({ text: ` ${entry.step!.name}`, style: `Step${stage}Color` }),
      ...(clock
        ? [
            new TextRun({ text: `\t${clock.number}`, style: `Step${stage}Minutes` }),
            new TextRun({ text: ` ${clock.unit}`, style: 'Quiet' }),
          ]
        : []),
    ],
  });
}

/**
 * What stands below the title: to the left what one must know before, to the right the run. A table of one row, because text
 * frames move when people edit; it goes on over pages.
 */
export function activityPage(entry: PrintEntry, level: number, setting: DocxContext): FileChild[] {
  const { look } = setting;
  const place = entry.step!.place;
  const colors = look.steps[stageOf(place) - 1]!;
  const { left, right } = activityColumns(entry, (look.height * 25.4) / 1440 - crown);
  const gutter = 340;
  const widths = [marginWidth + gutter / 2, look.width - marginWidth - gutter / 2];
  const instance = setting.next();
  const column = (pieces: readonly PagePiece[], side: boolean, width: number) => {
    const rows = wholes(pieces).map((some) =>
      pieceRow(some, { side, level, place, instance }, inCell(setting, width)),
    );
    return [fixedTable([width], rows)];
  };
  const cells = [
    {
      c: column(left, true, widths[0]! - gutter / 2),
      margins: { left: 0, right: gutter / 2, top: 140, bottom: 0 },
    },
    {
      c: column(right, false, widths[1]! - gutter / 2),
      margins: { left: gutter / 2, right: 0, top: 140, bottom: 0 },
    },
  ];
  return [fixedTable(widths, [{ cells }], { borders: { top: hueLine(colors) } }), afterTable()];
}

/** Pieces by what stays on one page: each by itself, but the head of the run with the first of its steps. */
function wholes(pieces: readonly PagePiece[]): PagePiece[][] {
  const out: PagePiece[][] = [];
  for (const [i, piece] of pieces.entries())
    if (pieces[i - 1]?.p === 'run') out.at(-1)!.push(piece);
    else out.push([piece]);
  return out;
}

/** A row for itself: programs break pages between rows, but leave headings inside of cells alone at the foot of one. */
function pieceRow(pieces: readonly PagePiece[], at: Place, setting: DocxContext): FixedRow {
  const { look } = setting;
  const tinted = pieces.some((piece) => piece.p === 'section' && piece.look === 'tinted') && look.tint;
  const inset = tinted ? 180 : 0;
  const within = inCell(setting, look.width - 2 * inset);
  return {
    whole: true,
    cells: [
      {
        c: pieces.flatMap((piece) => drawPiece(piece, at, within)),
        margins: { left: inset, right: inset, top: tinted ? 40 : 0, bottom: tinted ? 80 : 0 },
        fill: tinted || undefined,
      },
    ],
  };
}

/** What the title and what stands above it take, in millimeters. */
const crown = 26;

/** Where a piece stands: in the margin, below a heading of a level, on the page of a step. */
interface Place {
  side: boolean;
  level: number;
  place: number;
  /** The list that its steps are numbered in. */
  instance: number;
}

function drawPiece(piece: PagePiece, at: Place, setting: DocxContext): FileChild[] {
  const { lists } = setting;
  const { side, level, place } = at;
  const stage = stageOf(place);
  const within: BlockContext = { ...under(level), ...(side ? { style: 'MarginText' } : {}) };
  const head = (title: string) =>
    side
      ? new Paragraph({
          style: 'MarginHeading',
          children: [new TextRun({ text: title, style: `Step${stage}Color` })],
        })
      : titleParagraph(title, { level, hue: place });
  const only = (words: string) =>
    words === '' ? [] : [new Paragraph({ style: 'OnlyFor', children: [new TextRun(words)] })];
  const text = (children: ParagraphChild[], numbering?: NumberingDefinition) =>
    new Paragraph({
      style: side ? 'MarginText' : numbering ? 'ListBullet' : 'Facts',
      ...(numbering ? { numbering: { reference: numbering, level: 0 } } : {}),
      children,
    });
  const facts = (list: readonly PrintFact[]) =>
    list.flatMap((fact) => [
      text([new TextRun({ text: `${fact.label}: `, style: `Step${stage}Fact` }), ...toRuns(fact.c, setting)]),
      ...fact.lines.map((line) => text(toRuns(line, setting), lists.bullets)),
    ]);
  switch (piece.p) {
    case 'lede':
      return [new Paragraph({ style: 'Summary', children: toRuns(piece.c, setting) })];
    case 'glance':
    case 'also':
      return facts(piece.facts);
    case 'ready':
      return [
        head(piece.title),
        ...piece.lines.map((line) => text(toRuns(line, setting), lists.toHaveReady)),
      ];
    case 'goals':
      return [head(piece.title), ...piece.lines.map((line) => text(toRuns(line, setting), lists.bullets))];
    case 'section':
      return [head(piece.title), ...only(piece.only), ...toParagraphs(piece.c, within, setting)];
    case 'run': {
      const parts = piece.bar.map(({ minutes }, i) => ({ minutes, text: String(i + 1), step: place }));
      const bar = timeBar(parts, { width: setting.look.width, height: 6, striped: true }, setting.look);
      return [
        head(piece.title),
        ...bar,
        ...(bar.length > 0 ? [afterTable()] : []),
        ...only(piece.only),
        ...toParagraphs(piece.c, within, setting),
      ];
    }
    case 'step':
      return runStep(piece, at, setting);
    case 'after':
      return toParagraphs(piece.c, within, setting);
    case 'small':
      return [new Paragraph({ style: 'SmallPrint', children: [new TextRun(piece.text)] })];
    case 'notes':
      return [];
  }
}

/** A step of the run: its number, its name and its minutes on a line, what it is below. */
function runStep(
  { title, minutes, c }: PagePiece & { p: 'step' },
  { level, place, instance }: Place,
  setting: DocxContext,
): FileChild[] {
  const stage = stageOf(place);
  const { look, lists } = setting;
  const [first, ...rest] = c;
  const bare = title === '' && first?.t === 'p';
  const inside: BlockContext = { ...under(level), style: 'RunText', inset: look.listStep };
  return [
    new Paragraph({
      style: bare ? 'ListNumber' : 'RunStep',
      tabStops: [{ type: 'right', position: look.width }],
      numbering: { reference: lists.steps(stage), level: 0, instance },
      children: bare
        ? toRuns(first.c, setting)
        : [
            new TextRun(title),
            ...(minutes === '' ? [] : [new TextRun({ text: `\t${minutes}`, style: `Step${stage}Label` })]),
          ],
    }),
    ...toParagraphs(bare ? rest : c, inside, setting),
  ];
}
