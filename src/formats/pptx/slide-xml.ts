import type { Slide } from '../../compose/slides/slides.js';
import { xml } from '../xml.js';
import { sizeThatFits } from './fit.js';
import { colorMapping, footBox, layoutOf, numberBox, shapeTree, slideNs } from './layouts.js';
import { networkShapes, onBrand } from './network-shapes.js';
import { ids, type SlideSetting } from './setting.js';
import { type Box, paragraph, placeholder, shape } from './shapes.js';
import { bodiesOf } from './slide-bodies.js';
import { lookOfStep, type StepLook } from './step-look.js';
import { soft } from './theme.js';
import { timeBar } from './time-bar.js';

/** A slide of the file: a text that is too long for one takes several. */
export interface DrawnSlide {
  readonly layout: number;
  readonly content: string;
  readonly notes: readonly string[];
}

/** Where the picture of an opening stands. */
const openingPicture: Box = { x: 6.9, y: 0.35, w: 6.1, h: 6.8 };

/** The slides that one takes. */
export function drawSlide(slide: Slide, setting: SlideSetting): DrawnSlide[] {
  const { layout, number } = layoutOf(slide);
  const look = lookOfStep(slide.step, setting.slides);
  return bodiesOf(slide, look, setting).map((body, i, all) => {
    const title = all.length === 1 ? slide.title : `${slide.title} (${i + 1}/${all.length})`;
    const shapes = [
      layout.foot ? band(look, setting) : opened(slide, look, setting),
      titleXml(title, slide, setting),
      labelXml(slide, look, setting),
      body,
      ...(slide.bar ? [timeBar(slide.bar, ids.bar, look, setting.written)] : []),
      ...(layout.foot ? foot(setting) : []),
    ];
    const content = xml('p:sld', slideNs, xml('p:cSld', {}, shapeTree(...shapes)), colorMapping);
    return { layout: number, content, notes: i === 0 ? slide.notes : [] };
  });
}

/** The color of the step, along the edge. */
const band = ({ solid }: StepLook, { written }: SlideSetting) =>
  shape(
    { id: ids.band, name: 'band', decorative: true },
    { box: { x: 0, y: 0, w: 0.28, h: 7.5 }, form: 'rect', paint: solid },
    [],
    written,
  );

/** The picture beside a title. */
const opened = ({ type }: Slide, { stage }: StepLook, { slides, picture, written }: SlideSetting) =>
  networkShapes(
    picture(openingPicture),
    {
      stage: type === 'close' ? 5 : stage,
      look: onBrand(slides.brand.fill, slides.grayscale),
      box: openingPicture,
      id: ids.picture,
    },
    written,
  );

function titleXml(title: string, slide: Slide, { slides, written }: SlideSetting): string {
  const { layout } = layoutOf(slide);
  const { size: largest, anchor, ...box } = layout.title;
  const sizes = [largest, 40, 36, 32, 28, 24, 20, 18, 16].filter((size) => size <= largest);
  const size = sizeThatFits(title, { ...box, sizes });
  const color = layout.color(slides.brand);
  return placeholder(
    { id: ids.title, name: 'title' },
    { type: 'title' },
    { anchor },
    [paragraph(title, { size, color, bold: true }, written)],
    written,
  );
}

/** “Step 1 · Take stock” above a title, “4 min” beside one. */
function labelXml(slide: Slide, look: StepLook, { slides, written }: SlideSetting): string {
  if (slide.label === '') return '';
  const { layout } = layoutOf(slide);
  const dark = !layout.foot;
  const box = dark ? { x: 0.75, y: 0.75, w: 5.6, h: 0.9 } : { x: 0.75, y: 0.24, w: 11.8, h: 0.4 };
  const color = dark ? layout.color(slides.brand) : look.solid;
  const size = sizeThatFits(slide.label, { ...box, sizes: dark ? [18, 16, 14] : [16, 14, 12] });
  return shape(
    { id: ids.label, name: 'label' },
    { box, form: 'rect', frame: { anchor: dark ? 't' : 'b' } },
    [paragraph(slide.label, { size, color, bold: !dark }, written)],
    written,
  );
}

function foot({ slides, written }: SlideSetting): string[] {
  const field = xml(
    'a:p',
    {},
    xml('a:pPr', { algn: written.rtl ? 'l' : 'r' }),
    xml(
      'a:fld',
      { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
      xml('a:rPr', { lang: written.language, sz: 1200 }),
      xml('a:t', {}, '‹#›'),
    ),
  );
  return [
    placeholder(
      { id: ids.foot, name: 'foot' },
      { type: 'ftr', index: 11, box: footBox },
      { anchor: 'ctr' },
      [
        paragraph(
          slides.footer,
          { size: sizeThatFits(slides.footer, { ...footBox, sizes: [12, 10, 9] }), color: soft },
          written,
        ),
      ],
      written,
    ),
    placeholder(
      { id: ids.number, name: 'number' },
      { type: 'sldNum', index: 12, box: numberBox },
      { anchor: 'ctr' },
      [field],
      written,
    ),
  ];
}
