import { BorderStyle, type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { stageOf } from '../../art/step-hues.js';
import type { CardSheet } from '../../compose/card-sheets.js';
import type { ActivityCard } from '../../compose/packet.js';
import { say } from '../../compose/strings.js';
import type { PrintPart } from '../print/print-model.js';
import { cardInset, cardSize } from './card-size.js';
import { afterTable, type FixedCell, fixedTable } from './fixed-table.js';
import { glyphRun } from './glyphs.js';
import { anchored } from './inlines.js';
import { twips } from './look.js';
import { pictureRun } from './pictures.js';
import { type DocxContext, inCell } from './setting.js';
import type { Sheet, SheetPage } from './sheet.js';
import { timeBar } from './time-bar.js';

type Cards = PrintPart & { type: 'cards' };

/** Pages of fronts and of backs, each a table with lines to cut along, at the same place on the paper. */
export function cardSheetsOf(part: Cards, setting: DocxContext): Sheet[] {
  const size = cardSize(part.perPage, setting.look);
  const { paper, card } = size;
  const note = twips(6);
  const page: SheetPage = {
    ...paper,
    side: Math.floor((paper.width - 2 * card.width) / 2),
    top: Math.floor((paper.height - size.rows * card.height) / 2) - note,
    bottom: twips(4),
  };
  const c = part.sheets.flatMap((sheet, i) => cardTable(sheet, { part, first: i === 0, size }, setting));
  return [{ begins: 'right', page, c }];
}

interface TableOf {
  part: Cards;
  first: boolean;
  size: ReturnType<typeof cardSize>;
}

function cardTable(sheet: CardSheet, { part, first, size }: TableOf, setting: DocxContext): FileChild[] {
  const { card, rows } = size;
  const cut = { style: BorderStyle.DASHED, size: 6, color: setting.look.soft };
  const within = inCell(setting, card.width);
  const cellAt = (row: number, column: number): FixedCell => {
    const slot = sheet.slots.find((s) => s.row === row && s.column === column);
    if (!slot) return { c: [] };
    const draw = sheet.side === 'front' ? front : back;
    return { c: draw(slot.card, part, within), margins: { left: 0, right: 0, top: 0, bottom: 0 } };
  };
  const words = `${sheet.note}. ${part.howTo}`;
  return [
    new Paragraph({
      style: 'CardNote',
      ...(first ? {} : { pageBreakBefore: true }),
      children: [
        ...(first
          ? anchored(part.id, [new TextRun({ text: part.title, bold: true }), new TextRun('\u2003')])
          : []),
        new TextRun(words),
      ],
    }),
    fixedTable(
      [card.width, card.width],
      Array.from({ length: rows }, (_, y) => ({
        cells: [cellAt(y, 0), cellAt(y, 1)],
        height: { least: card.height },
        whole: true,
      })),
      {
        borders: {
          top: cut,
          bottom: cut,
          left: cut,
          right: cut,
          insideHorizontal: cut,
          insideVertical: cut,
        },
      },
    ),
    afterTable(),
  ];
}

const line = (style: string, ...children: ParagraphChild[]) => new Paragraph({ style, children });

/** What a card is: its picture, its title, what it needs. */
function front(card: ActivityCard, { feet }: Cards, setting: DocxContext): FileChild[] {
  const { look, art } = setting;
  const picture = art.cards.get(card.id);
  return [
    ...(picture
      ? [line('CardArt', pictureRun(picture, say(setting.strings, 'picture'), picture.height, picture.width))]
      : []),
    strip(card, setting),
    afterTable(),
    line('CardTitle', ...anchored(card.id, [new TextRun(card.title)])),
    ...(card.step.title === '' ? [] : [line('CardQuiet', new TextRun(card.step.title))]),
    ...(card.only === '' ? [] : [line('CardText', new TextRun({ text: card.only, bold: true }))]),
    line('CardText', new TextRun(card.summary)),
    ...card.facts.map(
      ({ label, value }) =>
        new Paragraph({
          style: 'CardFact',
          tabStops: [{ type: 'left', position: Math.round(look.width * 0.4) }],
          children: [hued(label, card), new TextRun(`\t${value}`)],
        }),
    ),
    line('CardQuiet', new TextRun(feet.front)),
  ];
}

/** Its step, in white on the hue. */
function strip({ step, label, who }: ActivityCard, setting: DocxContext): FileChild {
  const { look, art } = setting;
  const colors = step.place === 0 ? undefined : look.steps[stageOf(step.place) - 1]!;
  const fill = look.tint && colors?.solid;
  const words = [step.label, label, who].filter(Boolean).join(' · ');
  const mark = step.place === 0 ? [] : glyphRun(step.place, 6, setting, step.title || step.label, art.marks);
  const cell = {
    c: [line(fill ? 'CardStripOnDark' : 'CardStripOnLight', ...mark, new TextRun(` ${words}`))],
    fill,
    stands: 'middle',
    margins: { left: 0, right: 0, top: 20, bottom: 20 },
  } as const;
  const rule = { style: BorderStyle.SINGLE, size: 8, color: look.ink };
  return fixedTable([look.width], [{ cells: [cell] }], fill ? {} : { borders: { bottom: rule } });
}

const hued = (text: string, { step }: ActivityCard) =>
  new TextRun({ text, style: step.place === 0 ? 'FactLabel' : `Step${stageOf(step.place)}Fact` });

/** How it is run: what to have ready, its steps with their minutes, what to say and what to ask first. */
function back(card: ActivityCard, { feet }: Cards, setting: DocxContext): FileChild[] {
  const { look, strings, lists, next } = setting;
  const { step, materials, steps, said, question, left } = card;
  const time = card.facts.find((f) => f.key === 'duration')?.value ?? '';
  const named = (name: string, words: string) =>
    line('CardBack', hued(`${name}: `, card), new TextRun(words));
  const inset = cardInset(look);
  const width = look.width - 2 * inset;
  const parts = card.bar.map((minutes, i) => ({
    minutes,
    text: String(i + 1),
    step: step.place || undefined,
  }));
  const right = [{ type: 'right' as const, position: look.width - inset }];
  const instance = next();
  const numbering = {
    reference: step.place === 0 ? lists.numbers(1) : lists.steps(stageOf(step.place)),
    level: 0,
    instance,
  };
  const head = new Paragraph({
    style: 'CardBack',
    tabStops: right,
    keepNext: true,
    children: [hued(say(strings, 'cardSteps'), card), new TextRun(`\t${time}`)],
  });
  return [
    strip(card, setting),
    afterTable(),
    line('CardBackTitle', new TextRun(card.title)),
    ...(materials.length === 0 ? [] : [named(say(strings, 'materials'), materials.join('; '))]),
    ...(steps.length === 0
      ? []
      : [
          head,
          ...(parts.length === 0
            ? []
            : [...timeBar(parts, { width, height: 5, striped: true, centered: true }, look), afterTable()]),
        ]),
    ...steps.map(
      ({ title, minutes }) =>
        new Paragraph({
          style: 'CardStep',
          numbering,
          indent: { left: inset + 300, hanging: 300, right: inset },
          tabStops: right,
          children: [new TextRun(`${title}\t${minutes}`)],
        }),
    ),
    ...(said === '' ? [] : [line('CardSaid', hued(`${say(strings, 'say')}: `, card), new TextRun(said))]),
    ...(question === '' ? [] : [named(say(strings, 'cardQuestion'), question)]),
    ...(left === '' ? [] : [line('CardBack', new TextRun({ text: left, italics: true }))]),
    line('CardQuiet', new TextRun(feet.back)),
  ];
}
