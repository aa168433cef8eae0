import type { Brand } from '../../compose/packet.js';
import type { Slide } from '../../compose/slides/slides.js';
import { xml } from '../xml.js';
import { type Box, emu, fill, type Paint, placed, slideSize, textBody, type Written } from './shapes.js';
import { drawingNs } from './theme.js';

const presentationNs = 'http://schemas.openxmlformats.org/presentationml/2006/main';
export const relationNs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const slideNs = { 'xmlns:a': drawingNs, 'xmlns:r': relationNs, 'xmlns:p': presentationNs };

/** Where the title, the text, the foot and the number stand. */
export interface Layout {
  readonly name: string;
  readonly type: string;
  readonly ground: (brand: Brand) => Paint;
  readonly color: (brand: Brand) => Paint;
  readonly title: Box & { readonly size: number; readonly anchor: 't' | 'ctr' };
  /** The text below the title, where it has one of its own. */
  readonly body?: Box & { readonly size: number };
  readonly foot: boolean;
}

const left = 0.75;
const wide = slideSize.width - 2 * left;

const white = () => 'bg1';
const dark: Layout = {
  name: 'opening',
  type: 'title',
  ground: () => 'accent1',
  color: ({ onFill }) => (onFill === '#ffffff' ? 'bg1' : 'tx1'),
  title: { x: left, y: 1.75, w: 5.6, h: 3.1, size: 44, anchor: 'ctr' },
  body: { x: left, y: 5.1, w: 5.6, h: 1.6, size: 20 },
  foot: false,
};
const text: Layout = {
  name: 'text',
  type: 'obj',
  ground: white,
  color: () => 'tx1',
  title: { x: left, y: 0.72, w: wide, h: 0.95, size: 36, anchor: 't' },
  body: { x: left, y: 1.85, w: wide, h: 4.3, size: 28 },
  foot: true,
};

/** The layouts of the presentation, in the order of their files. */
export const layouts: readonly Layout[] = [
  dark,
  text,
  {
    ...text,
    name: 'said',
    type: 'titleOnly',
    ground: () => 'bg2',
    color: () => 'tx2',
    title: { ...text.title, h: 0.6, size: 24 },
    body: undefined as never,
  },
  { ...text, name: 'part', type: 'titleOnly', body: undefined as never },
];

const byType: Readonly<Record<Slide['type'], number>> = {
  opening: 0,
  close: 0,
  list: 1,
  questions: 1,
  said: 2,
  part: 3,
};

/** The layout of a slide, and its number among the files. */
export const layoutOf = ({ type }: Pick<Slide, 'type'>): { layout: Layout; number: number } => ({
  layout: layouts[byType[type]]!,
  number: byType[type] + 1,
});

/** Where the foot and the number of a slide stand. */
export const footBox: Box = { x: left, y: 6.86, w: 9, h: 0.4 };
export const numberBox: Box = { x: slideSize.width - left - 1, y: 6.86, w: 1, h: 0.4 };

const placeholderXml = (
  id: number,
  name: string,
  ph: Readonly<Record<string, string | number>>,
  box: Box,
  style: { size: number; color: Paint; bold?: boolean; anchor?: 't' | 'ctr' | 'b'; align?: 'l' | 'r' },
  written: Written,
) =>
  xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id, name }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
      xml('p:nvPr', {}, xml('p:ph', ph)),
    ),
    xml('p:spPr', {}, placed(box, written), xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'))),
    textBody('p:txBody', { anchor: style.anchor ?? 't' }, [
      ph.type === 'sldNum'
        ? `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${written.language}"/><a:t>‹#›</a:t></a:fld></a:p>`
        : xml('a:p', {}, xml('a:endParaRPr', { lang: written.language })),
    ]).replace(
      '<a:lstStyle/>',
      xml(
        'a:lstStyle',
        {},
        levelStyle(style.size, style.color, style.bold ?? false, sideOf(style.align ?? 'l', written)),
      ),
    ),
  );

const sideOf = (side: 'l' | 'r', { rtl }: Written) => (rtl ? (side === 'l' ? 'r' : 'l') : side);

const levelStyle = (size: number, color: Paint, bold: boolean, align: string) =>
  xml(
    'a:lvl1pPr',
    { marL: 0, indent: 0, algn: align },
    xml('a:buNone'),
    xml('a:defRPr', { sz: size * 100, b: bold ? 1 : 0 }, fill(color)),
  );

/** The placeholders of a layout, or of the master, which has one of each. */
function placeholdersOf(layout: Layout, brand: Brand, written: Written): string {
  const color = layout.color(brand);
  const { title, body } = layout;
  const small = { size: 12, color: 'tx1' };
  return [
    placeholderXml(2, 'title', { type: 'title' }, title, { ...title, color, bold: true }, written),
    ...(body ? [placeholderXml(3, 'text', { type: 'body', idx: 1 }, body, { ...body, color }, written)] : []),
    ...(layout.foot
      ? [
          placeholderXml(
            4,
            'foot',
            { type: 'ftr', sz: 'quarter', idx: 11 },
            footBox,
            { ...small, anchor: 'ctr' },
            written,
          ),
          placeholderXml(
            5,
            'number',
            { type: 'sldNum', sz: 'quarter', idx: 12 },
            numberBox,
            { ...small, anchor: 'ctr', align: 'r' },
            written,
          ),
        ]
      : []),
  ].join('');
}

/** A tree of shapes, which begins with a group that holds them all. */
export const shapeTree = (...shapes: readonly string[]): string =>
  xml(
    'p:spTree',
    {},
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>',
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    ...shapes,
  );

const ground = (paint: Paint) => xml('p:bg', {}, xml('p:bgPr', {}, fill(paint), xml('a:effectLst')));

const mapping = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

export const layoutXml = (layout: Layout, brand: Brand, written: Written): string =>
  xml(
    'p:sldLayout',
    { ...slideNs, type: layout.type, preserve: 1 },
    xml(
      'p:cSld',
      { name: layout.name },
      ground(layout.ground(brand)),
      shapeTree(placeholdersOf(layout, brand, written)),
    ),
    mapping,
  );

/** The master; its layouts are the relations `rId1` and so on, its theme comes after them. */
export function masterXml(brand: Brand, written: Written): string {
  const levels = (size: number, bold: boolean) =>
    Array.from({ length: 9 }, (_, i) =>
      xml(
        `a:lvl${i + 1}pPr`,
        { marL: i * emu(0.4), indent: 0, algn: sideOf('l', written), rtl: written.rtl ? 1 : 0 },
        xml('a:buNone'),
        xml(
          'a:defRPr',
          { sz: size * 100, b: bold ? 1 : 0 },
          fill('tx1'),
          xml('a:latin', { typeface: bold ? '+mj-lt' : '+mn-lt' }),
        ),
      ),
    );
  const ids = layouts.map((_, i) => xml('p:sldLayoutId', { id: 2147483649 + i, 'r:id': `rId${i + 1}` }));
  return xml(
    'p:sldMaster',
    slideNs,
    xml('p:cSld', {}, ground('bg1'), shapeTree(placeholdersOf(text, brand, written))),
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    xml('p:sldLayoutIdLst', {}, ...ids),
    xml(
      'p:txStyles',
      {},
      xml('p:titleStyle', {}, levels(36, true)[0]!),
      xml('p:bodyStyle', {}, ...levels(28, false)),
      xml('p:otherStyle', {}, ...levels(18, false)),
    ),
  );
}

export { mapping as colorMapping };
