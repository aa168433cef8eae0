import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Block, SheetBlock } from '../print/print-model.js';
import { afterTable, type FixedCell, fixedTable } from './fixed-table.js';
import { toRuns } from './inlines.js';
import { type Look, twips } from './look.js';
import { type DocxContext, inCell } from './setting.js';

/** How what stands in such a block is written: its text, in a narrower place, and the heading of a slip. */
interface Inside {
  blocks(c: readonly Block[], narrow: DocxContext): FileChild[];
  heading(depth: number, runs: ParagraphChild[]): Paragraph;
}

type Of<T extends SheetBlock['t']> = Extract<SheetBlock, { t: T }>;

/** A block of a worksheet, in tables and styles that stay whole while people edit. */
export function sheetParagraphs(block: SheetBlock, setting: DocxContext, inside: Inside): FileChild[] {
  switch (block.t) {
    case 'slips':
      return slips(block, setting, inside);
    case 'cutouts':
      return [cutouts(block, setting, inside), afterTable()];
    case 'bubbles':
      return block.starts.flatMap((words, i) => [
        bubble(words, i % 2 === 1, block.height, setting.look),
        afterTable(),
      ]);
    case 'circle':
      return [circle(block, setting.look)];
    case 'cut-line':
      return [cutLine(block.label)];
  }
}

const padding = 160;
const cutLine = (label: string) => new Paragraph({ style: 'CutLine', children: [new TextRun(label)] });

const margins = { top: 100, bottom: 100, left: padding, right: padding };

const framed = (line: IBorderOptions, inner = line) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: inner,
  insideVertical: inner,
});

/** A slip is a table of one column: its title, and the room to write. Between two of them is a line to cut along. */
function slips({ slips: all }: Of<'slips'>, setting: DocxContext, inside: Inside): FileChild[] {
  const { look } = setting;
  const line = { style: BorderStyle.SINGLE, size: 8, color: look.soft };
  const dotted = { style: BorderStyle.DOTTED, size: 8, color: look.soft };
  const rowOf = (c: FileChild[], fill?: string) => ({ whole: true, cells: [{ c, fill, margins }] });
  return all.flatMap(({ depth, title, c }, i) => [
    ...(i > 0 ? [cutLine('')] : []),
    fixedTable(
      [look.width],
      [
        ...(title.length === 0 ? [] : [rowOf([inside.heading(depth, toRuns(title, setting))], look.tint)]),
        rowOf(inside.blocks(c, inCell(setting, look.width - 2 * padding))),
      ],
      { borders: framed(line, dotted) },
    ),
    afterTable(),
  ]);
}

/** Cards side by side, with dashed lines to cut along. */
function cutouts({ columns, height, cards }: Of<'cutouts'>, setting: DocxContext, inside: Inside): Table {
  const { look } = setting;
  const width = Math.floor(look.width / columns);
  const dashed = { style: BorderStyle.DASHED, size: 8, color: look.soft };
  const card = (one: (typeof cards)[number] | undefined): FixedCell => ({
    margins,
    c: one
      ? [
          ...(one.number === ''
            ? []
            : [new Paragraph({ style: 'Bubble', keepNext: true, children: [new TextRun(one.number)] })]),
          ...inside.blocks(one.c, inCell(setting, width - 2 * padding)),
        ]
      : [],
  });
  const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, y) => ({
    whole: true,
    height: { least: twips(height) },
    cells: Array.from({ length: columns }, (_x, x) => card(cards[y * columns + x])),
  }));
  const widths = Array.from({ length: columns }, () => width);
  return fixedTable(widths, rows, { borders: framed(dashed) });
}

/** A frame with the first words; those of the second speaker stand at the other side. */
function bubble(words: string, other: boolean, height: number, look: Look): Table {
  const c = [new Paragraph({ style: 'Bubble', children: [new TextRun(words)] })];
  return fixedTable(
    [Math.round(look.width * 0.88)],
    [{ whole: true, height: { least: twips(height) }, cells: [{ c, margins }] }],
    {
      alignment: other ? AlignmentType.RIGHT : AlignmentType.LEFT,
      borders: framed({ style: BorderStyle.SINGLE, size: 12, color: look.primary }),
    },
  );
}

/** Each answer in a frame of its own, with room around it. */
const circle = ({ label, options }: Of<'circle'>, look: Look): Paragraph =>
  new Paragraph({
    style: 'CircleOne',
    children: [
      new TextRun({ text: label, bold: true }),
      ...options.flatMap((text) => [
        new TextRun('\u2003'),
        new TextRun({
          text: `\u00a0${text}\u00a0`,
          border: { style: BorderStyle.SINGLE, size: 6, color: look.soft, space: 2 },
        }),
      ]),
    ],
  });
