import { type FileChild, Paragraph, TextRun } from 'docx';
import { stageOf } from '../../art/step-hues.js';
import { say } from '../../compose/strings.js';
import type { PrintPart } from '../print/print-model.js';
import { afterTable, type FixedCell, fixedTable } from './fixed-table.js';
import { glyphRun } from './glyphs.js';
import { anchored } from './inlines.js';
import { twips } from './look.js';
import { pictureRun } from './pictures.js';
import type { DocxContext } from './setting.js';
import type { Sheet } from './sheet.js';

type Poster = PrintPart & { type: 'poster' };
type Band = Poster['bands'][number];

/** The steps on one page: a band for each, with its glyph on its hue, its words, and the same people in all of them. */
export function posterSheets(part: Poster, setting: DocxContext): Sheet[] {
  const { size, bands } = part;
  const { columns, band, gap, glyph, art } = size;
  const widths = [glyph * 1.5, band.width - glyph * 1.5 - art, ...(art > 0 ? [art] : [])].map(twips);
  const all = Array.from({ length: columns }, (_, i) => (i === 0 ? widths : [twips(gap), ...widths])).flat();
  const rows = Array.from({ length: Math.ceil(bands.length / columns) }, (_, y) =>
    Array.from({ length: columns }, (_x, x) => {
      const at = y * columns + x;
      const cells = bandCells(bands[at], at, part, setting);
      return x === 0 ? cells : [{ c: [] }, ...cells];
    }).flat(),
  );
  const apart = { cells: all.map(() => ({ c: [] })), height: { only: twips(gap) } };
  const c: FileChild[] = [
    new Paragraph({
      style: 'PosterTitle',
      children: anchored(part.id, [new TextRun({ text: part.title })]),
    }),
    ...(part.subtitle === ''
      ? []
      : [new Paragraph({ style: 'PosterSubtitle', children: [new TextRun(part.subtitle)] })]),
    fixedTable(
      all,
      rows.flatMap((cells, i) => [
        ...(i > 0 ? [apart] : []),
        { cells, height: { least: twips(band.height) }, whole: true },
      ]),
    ),
    afterTable(),
    new Paragraph({ style: 'PosterFoot', children: [new TextRun(part.foot)] }),
  ];
  const margin = twips(size.margin);
  const page = {
    width: twips(size.width),
    height: twips(size.height),
    side: margin,
    top: Math.round(margin * 0.8),
    bottom: Math.round(margin * 0.4),
  };
  return [{ begins: 'right', page, c }];
}

function bandCells(band: Band | undefined, at: number, part: Poster, setting: DocxContext): FixedCell[] {
  const { size } = part;
  const { look, art } = setting;
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  if (!band) return Array.from({ length: size.art > 0 ? 3 : 2 }, () => ({ c: [] }));
  const stage = stageOf(band.place);
  const colors = look.steps[stage - 1]!;
  const tint = look.tint && colors.tint;
  const fill = look.tint && colors.solid;
  const picture = art.posters[at];
  const words = [
    new Paragraph({
      style: 'PosterBand',
      children: anchored(band.id, [
        new TextRun({ text: `${band.number}\u2002${band.title}`, style: `Step${stage}Color` }),
      ]),
    }),
    ...(size.summaries && band.summary !== ''
      ? [new Paragraph({ style: 'PosterText', children: [new TextRun(band.summary)] })]
      : []),
  ];
  const mark = glyphRun(band.place, size.glyph, setting, band.title, art.marks);
  const people = picture
    ? [pictureRun(picture, say(setting.strings, 'picture'), picture.height, picture.width)]
    : [];
  return [
    { c: [new Paragraph({ style: 'PosterMark', children: mark })], fill, stands: 'middle', margins: none },
    { c: words, fill: tint, stands: 'middle', margins: { ...none, left: 220, right: 160 } },
    ...(size.art > 0
      ? [
          {
            c: [new Paragraph({ style: 'PosterMark', children: people })],
            fill: tint,
            stands: 'middle',
            margins: none,
          } as const,
        ]
      : []),
  ];
}
