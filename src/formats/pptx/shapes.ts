import { xml, xmlText } from '../xml.js';

/** English Metric Units, in which Office measures: 914,400 to an inch. */
export const emu = (inches: number) => Math.round(inches * 914_400);

/** The size of a slide in inches: 16 to 9. */
export const slideSize = { width: 13.333, height: 7.5 } as const;

/** A place on a slide, in inches from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A color as `#rrggbb`, or the name of one of the theme, such as `tx1`. */
export type Paint = string;

export const fill = (paint: Paint | undefined) =>
  paint === undefined ? xml('a:noFill') : xml('a:solidFill', {}, colorOf(paint));

const colorOf = (paint: Paint) =>
  paint.startsWith('#')
    ? xml('a:srgbClr', { val: paint.slice(1).toUpperCase() })
    : xml('a:schemeClr', { val: paint });

export const outline = (paint: Paint | undefined, points = 1) =>
  paint === undefined
    ? xml('a:ln', {}, xml('a:noFill'))
    : xml('a:ln', { w: Math.round(points * 12_700) }, fill(paint));

/** How a text is set. */
export interface TextLook {
  /** In points. */
  readonly size: number;
  readonly color: Paint;
  readonly bold?: boolean;
  /** The name of a typeface; that of the theme when absent. */
  readonly face?: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly bullet?: 'dot' | 'question' | undefined;
  /** Points between paragraphs. */
  readonly after?: number;
}

/** The language of the texts, and whether it is read from right to left. */
export interface Written {
  readonly language: string;
  readonly rtl: boolean;
}

/** What a run looks like; `name` is `a:rPr`, or `a:endParaRPr` for a paragraph that has no text yet. */
const runLook = (name: string, { size, color, bold, face }: TextLook, { language }: Written) =>
  xml(
    name,
    { lang: language, sz: Math.round(size * 100), b: bold ? 1 : 0, dirty: 0 },
    fill(color),
    ...faces(face ? [face, face, face] : ['+mn-lt', '+mn-ea', '+mn-cs']),
  );

/** Typefaces for Latin letters, those of East Asia, and those that are joined or turned. */
export const faces = ([latin, ea, cs]: readonly string[]): string[] => [
  xml('a:latin', { typeface: latin }),
  xml('a:ea', { typeface: ea }),
  xml('a:cs', { typeface: cs }),
];

/** A paragraph. */
export function paragraph(text: string, look: TextLook, written: Written): string {
  const { align = 'start', bullet, after = 0, size } = look;
  const side = { start: written.rtl ? 'r' : 'l', center: 'ctr', end: written.rtl ? 'l' : 'r' }[align];
  const indent = bullet ? Math.round(size * 12_700 * (bullet === 'dot' ? 0.9 : 1.4)) : 0;
  const properties = xml(
    'a:pPr',
    { marL: indent, indent: -indent, algn: side, rtl: written.rtl ? 1 : 0 },
    xml('a:lnSpc', {}, xml('a:spcPct', { val: 105_000 })),
    xml('a:spcBef', {}, xml('a:spcPts', { val: 0 })),
    xml('a:spcAft', {}, xml('a:spcPts', { val: Math.round(after * 100) })),
    ...(bullet === undefined ? [xml('a:buNone')] : [xml('a:buChar', { char: bullet === 'dot' ? '•' : '?' })]),
  );
  return text === ''
    ? xml('a:p', {}, properties, runLook('a:endParaRPr', look, written))
    : xml(
        'a:p',
        {},
        properties,
        xml('a:r', {}, runLook('a:rPr', look, written), xml('a:t', {}, xmlText(text))),
      );
}

/** How a text stands in its shape. */
export interface Frame {
  readonly anchor?: 't' | 'ctr' | 'b';
  /** Inches between the edge and the text: at the sides, and above and below. */
  readonly inset?: readonly [number, number];
}

export const textBody = (
  name: 'p:txBody',
  { anchor = 't', inset = [0, 0] }: Frame,
  paragraphs: readonly string[],
): string =>
  xml(
    name,
    {},
    xml(
      'a:bodyPr',
      {
        wrap: 'square',
        lIns: emu(inset[0]),
        tIns: emu(inset[1]),
        rIns: emu(inset[0]),
        bIns: emu(inset[1]),
        anchor,
      },
      xml('a:normAutofit'),
    ),
    xml('a:lstStyle'),
    ...paragraphs,
  );

const decorativeNs = 'http://schemas.microsoft.com/office/drawing/2017/decorative';

/** What a shape is called, and what it says to those who do not see it: `decorative` says that it says nothing. */
export interface ShapeName {
  readonly id: number;
  readonly name: string;
  readonly alt?: string;
  readonly decorative?: boolean;
}

export const nameOf = ({ id, name, alt, decorative }: ShapeName): string =>
  xml(
    'p:cNvPr',
    { id, name, descr: decorative ? '' : alt },
    ...(decorative
      ? [
          xml(
            'a:extLst',
            {},
            xml(
              'a:ext',
              { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
              xml('adec:decorative', { 'xmlns:adec': decorativeNs, val: 1 }),
            ),
          ),
        ]
      : []),
  );

/** Where a shape stands; on slides that are read from right to left, on the other side. */
export const placed = ({ x, y, w, h }: Box, { rtl }: Written): string =>
  xml(
    'a:xfrm',
    {},
    xml('a:off', { x: emu(rtl ? slideSize.width - x - w : x), y: emu(y) }),
    xml('a:ext', { cx: emu(w), cy: emu(h) }),
  );

/** A shape of one of the forms that Office knows, with its text inside. */
export function shape(
  named: ShapeName,
  {
    box,
    form,
    adjust = '',
    paint,
    line,
    lineWidth,
    frame = {},
  }: {
    box: Box;
    form: 'rect' | 'roundRect' | 'ellipse' | 'wedgeRoundRectCallout';
    /** Guides of the form, as XML. */
    adjust?: string;
    paint?: Paint | undefined;
    line?: Paint | undefined;
    lineWidth?: number;
    frame?: Frame;
  },
  paragraphs: readonly string[],
  written: Written,
): string {
  return xml(
    'p:sp',
    {},
    xml('p:nvSpPr', {}, nameOf(named), xml('p:cNvSpPr'), xml('p:nvPr')),
    xml(
      'p:spPr',
      {},
      placed(box, written),
      xml('a:prstGeom', { prst: form }, xml('a:avLst', {}, adjust)),
      fill(paint),
      outline(line, lineWidth),
    ),
    textBody(
      'p:txBody',
      frame,
      paragraphs.length > 0 ? paragraphs : [xml('a:p', {}, xml('a:endParaRPr', { lang: written.language }))],
    ),
  );
}

/** A guide that changes the form of a shape. */
export const guide = (name: string, value: number) => xml('a:gd', { name, fmla: `val ${Math.round(value)}` });

/** A title, a text, a footer or a number that takes its place from the layout, or from `box`. */
export function placeholder(
  named: ShapeName,
  { type, index, box }: { type?: string; index?: number; box?: Box },
  frame: Frame,
  paragraphs: readonly string[],
  written: Written,
): string {
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      nameOf(named),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
      xml('p:nvPr', {}, xml('p:ph', { type, idx: index })),
    ),
    xml('p:spPr', {}, box ? placed(box, written) : ''),
    textBody('p:txBody', frame, paragraphs),
  );
}
