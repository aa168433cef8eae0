import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { stageOf } from '../../art/step-hues.js';
import type { Block, ListEntry } from '../print/print-model.js';
import { checkControl } from './controls.js';
import { afterTable } from './fixed-table.js';
import { anchored, toRuns } from './inlines.js';
import { deepest } from './numbering.js';
import { pictureRun } from './pictures.js';
import type { DocxContext } from './setting.js';
import { sheetParagraphs } from './sheet-blocks.js';
import { hair } from './style-parts.js';
import { boxTable, fillTable, textTable } from './tables.js';
import { remarkIndent, remarkStyles } from './text-styles.js';

/** Where blocks stand: the level of the heading above, the style of plain paragraphs, how far they stand in. */
export interface BlockContext {
  under: number;
  style?: string;
  indent?: number;
  /** How far their lists stand in. */
  inset?: number;
  /** Level of the list they are in; -1 outside. */
  depth: number;
  /** Whether everything stays on one page with what follows it. */
  keep?: boolean;
}

/** Blocks that stand under a heading of the given level. */
export const under = (level: number): BlockContext => ({ under: level, depth: -1 });

const levels = [1, 2, 3, 4, 5].map((n) => HeadingLevel[`HEADING_${n}` as 'HEADING_1']);

/** The style of a heading; Word's five are enough for us. */
const headingOf = (level: number) => levels[Math.min(level, levels.length) - 1]!;

/** What a sentence above it says how to use. */
const toUse = new Set<Block['t']>(['drawing', 'lines', 'box', 'fill']);

/** Blocks as paragraphs and tables. */
export function toParagraphs(
  blocks: readonly Block[],
  place: BlockContext,
  setting: DocxContext,
): FileChild[] {
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    const held = place.keep && (next !== undefined || place.depth >= 0);
    return toParagraph(block, { ...place, keep: held || (next !== undefined && toUse.has(next.t)) }, setting);
  });
}

function toParagraph(block: Block, place: BlockContext, setting: DocxContext): FileChild[] {
  const { look } = setting;
  switch (block.t) {
    case 'p': {
      const [only] = block.c;
      const picture = block.c.length === 1 && only?.t === 'image' ? setting.images[only.image] : undefined;
      if (picture && only?.t === 'image') return [plain([pictureRun(picture, only.alt, 150, 122)], place)];
      return [plain(toRuns(block.c, setting), place)];
    }
    case 'heading':
      return [headed(place.under + block.depth, toRuns(block.c, setting))];
    case 'list':
      return list(block, place, setting);
    case 'table':
      return [textTable(block, setting), afterTable()];
    case 'pre':
      return block.v
        .split('\n')
        .map(
          (text) =>
            new Paragraph({ style: 'Preformatted', children: [new TextRun({ text, style: 'Code' })] }),
        );
    case 'rule':
      // On a sheet, a line from edge to edge is one to cut along.
      return [
        new Paragraph({ border: { bottom: { ...hair(look, 6), style: BorderStyle.DASHED } }, children: [] }),
      ];
    case 'quote':
      return toParagraphs(block.c, { ...place, style: 'Quote' }, setting);
    case 'remark':
      return remark(block, place, setting);
    case 'lines':
      return [...caption(block.label), ...writingLines(block.count)];
    case 'box':
      return [...caption(block.label), boxTable(block.height, look), afterTable()];
    case 'fill':
      return [fillTable(block, setting), afterTable()];
    case 'slips':
    case 'cutouts':
    case 'bubbles':
    case 'circle':
    case 'cut-line':
      return sheetParagraphs(block, setting, {
        blocks: (c, narrow) => toParagraphs(c, { ...place, keep: true }, narrow),
        heading: (depth, runs) =>
          headed(depth === 0 ? undefined : place.under + depth, runs, { spacing: { before: 0, after: 0 } }),
      });
    case 'drawing': {
      const picture = setting.drawings.get(block.svg)!;
      const widest = (look.width / 1440) * 25.4;
      return [new Paragraph({ children: [pictureRun(picture, block.alt, block.height, widest)] })];
    }
  }
}

const headed = (level: number | undefined, children: ParagraphChild[], options: IParagraphOptions = {}) =>
  new Paragraph({ ...options, ...(level === undefined ? {} : { heading: headingOf(level) }), children });

const plain = (children: IParagraphOptions['children'], { style, indent, keep }: BlockContext) =>
  new Paragraph({
    ...(style ? { style } : {}),
    ...(indent === undefined ? {} : { indent: { left: indent } }),
    ...(keep ? { keepNext: true, keepLines: true } : {}),
    children,
  });

const caption = (label: string) =>
  label === '' ? [] : [new Paragraph({ style: 'WritingLabel', children: [new TextRun(label)] })];

/** Lines to write on; `first` stands on the first of them. `keep` holds them on one page. */
export const writingLines = (count: number, { keep = false, first = [] as ParagraphChild[] } = {}) =>
  Array.from({ length: count }, (_, i) => {
    const last = i === count - 1;
    return new Paragraph({
      style: 'WritingLine',
      ...(keep && !last ? { keepNext: true } : {}),
      ...(last ? { spacing: { after: 140 } } : {}),
      // LibreOffice drops an empty paragraph at the end of a section, and its line with it.
      children: i === 0 && first.length > 0 ? first : last ? [new TextRun('\u00a0')] : [],
    });
  });

function remark(
  block: Extract<Block, { t: 'remark' }>,
  place: BlockContext,
  setting: DocxContext,
): FileChild[] {
  const style = remarkStyles[block.kind];
  const titleStyle = block.kind === 'caution' || block.kind === 'say' ? 'CautionTitle' : 'RemarkTitle';
  const title = new Paragraph({
    style,
    keepNext: true,
    // The first of a box keeps its distance from a box above.
    contextualSpacing: false,
    spacing: { before: 140, after: 0 },
    children: [new TextRun({ text: block.title, style: titleStyle })],
  });
  const inside: BlockContext = {
    under: place.under,
    style,
    inset: remarkIndent,
    depth: -1,
    keep: block.keep,
  };
  return [title, ...toParagraphs(block.c, inside, setting)];
}

function list(block: Extract<Block, { t: 'list' }>, place: BlockContext, setting: DocxContext): FileChild[] {
  const { look } = setting;
  const depth = Math.min(place.depth + 1, deepest);
  const base = place.inset ?? 0;
  const instance = setting.next();
  const numbering = block.ordered
    ? { reference: setting.lists.numbers(block.start), level: depth, instance }
    : { reference: setting.lists.bullets, level: depth };
  const indent = base + look.listStep * (depth + 1);
  const lead = (entry: ListEntry, first: Block | undefined, last: boolean) => {
    const isTask = entry.done !== undefined;
    const runs = first?.t === 'p' ? toRuns(first.c, setting) : [];
    const style = place.style ?? (isTask ? 'Task' : block.ordered ? 'ListNumber' : 'ListBullet');
    const extra = isTask ? 40 : 0;
    const hanging = { left: indent + extra, hanging: isTask ? look.listStep + extra : look.hanging };
    return new Paragraph({
      style,
      ...(isTask ? {} : { numbering }),
      ...(base > 0 || isTask ? { indent: hanging } : {}),
      ...(entry.keep ? { keepLines: true } : {}),
      ...(place.keep || (entry.keep && !last) ? { keepNext: true } : {}),
      children: isTask ? [...tick(entry.done!, setting), ...runs] : runs,
    });
  };
  return block.entries.flatMap((entry) => {
    const [first, ...others] = entry.c;
    const led = first?.t === 'p';
    const rest = led ? others : entry.c;
    const inner: BlockContext = { ...place, depth, indent, style: place.style ?? 'ListContinue' };
    const inside = rest.flatMap((b) => toParagraph(b, b.t === 'p' ? inner : { ...place, depth }, setting));
    return [lead(entry, led ? first : undefined, rest.length === 0), ...inside];
  });
}

/** A box to tick, and the blank that brings the text to its edge. */
export const tick = (done: boolean, { strings, next }: DocxContext) => [
  checkControl({ name: strings.task ?? '', tag: 'task', id: next() }, done),
  new TextRun('\t'),
];

/** A heading with its anchor and, before it, its label: “Activity 1.2”. */
export function titleParagraph(
  text: string,
  options: {
    level: number;
    style?: string;
    label?: string;
    anchor?: string;
    newPage?: boolean;
    /** The number of the step whose hue it has. */
    hue?: number | undefined;
  },
): Paragraph {
  const { level, style, label = '', anchor = '', newPage = false, hue } = options;
  const stage = hue === undefined ? undefined : stageOf(hue);
  const runs = [
    ...(label === ''
      ? []
      : [new TextRun({ text: `${label}\u2002`, style: stage ? `Step${stage}Label` : 'EntryLabel' })]),
    new TextRun(stage && !style ? { text, style: `Step${stage}Color` } : text),
  ];
  return new Paragraph({
    ...(style ? { style } : { heading: headingOf(level) }),
    ...(newPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
    children: anchored(anchor, runs),
  });
}

/** The line for name and date, or for other two; nothing without any. */
export const blanks = (labels: readonly string[], width: number): Paragraph[] =>
  labels.length === 0
    ? []
    : [
        new Paragraph({
          style: 'NameAndDate',
          tabStops: [
            { type: 'left', position: Math.round(width * 0.62), leader: 'underscore' },
            { type: 'left', position: Math.round(width * 0.65) },
            { type: 'right', position: width, leader: 'underscore' },
          ],
          children: [new TextRun(labels.map((label) => `${label}: \t`).join('\t'))],
        }),
      ];
