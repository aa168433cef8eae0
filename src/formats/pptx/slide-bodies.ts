import type { Slide } from '../../compose/slides/slides.js';
import { saidBodies } from './bubbles.js';
import { type Fitted, arialWidth as face, fitLines } from './fit.js';
import { layoutOf } from './layouts.js';
import { networkShapes, onPaper } from './network-shapes.js';
import { ids, type SlideSetting } from './setting.js';
import { type Box, paragraph, placeholder, shape, type Written } from './shapes.js';
import type { StepLook } from './step-look.js';
import { ink } from './theme.js';

/** Where the picture of a part without words stands, and that beside a list. */
const partPicture: Box = { x: 0.75, y: 1.8, w: 8.3, h: 4.3 };
const listPicture: Box = { x: 8.6, y: 1.75, w: 4, h: 4.3 };
const ringBox: Box = { x: 9.7, y: 1.95, w: 2.9, h: 2.9 };

/** What stands below the title, for each slide that it takes. */
export function bodiesOf(slide: Slide, look: StepLook, setting: SlideSetting): string[] {
  const bodies = drawers[slide.type](slide, look, setting);
  return bodies.length > 0 ? bodies : [''];
}

type Drawer = (slide: Slide, look: StepLook, setting: SlideSetting) => string[];

const drawers: Readonly<Record<Slide['type'], Drawer>> = {
  opening: openingLines,
  close: openingLines,
  list: listBodies,
  questions: questionBodies,
  said: saidBodies,
  part: partBodies,
};

function openingLines({ lines }: Slide, _look: StepLook, { slides, written }: SlideSetting): string[] {
  const { layout } = layoutOf({ type: 'opening' });
  const room = { ...layout.body!, sizes: [20, 18, 16, 14, 12], gap: 0.4 };
  const [first] = fitLines(lines, room);
  if (!first || first.lines.length === 0) return [''];
  return [bodyXml(first, { color: layout.color(slides.brand), after: 0.4 }, room, written)];
}

/** Lines to read; few and short ones leave room for the picture. */
function listBodies({ lines }: Slide, look: StepLook, { written, picture }: SlideSetting): string[] {
  const gap = 0.45;
  const room = {
    ...layoutOf({ type: 'list' }).layout.body!,
    sizes: [30, 28, 26, 24, 22, 20],
    gap,
    indent: 1.5,
    face,
  };
  const beside = { ...room, w: room.w - listPicture.w - 0.4, sizes: room.sizes.slice(0, 4) };
  const [short, more] = fitLines(lines, beside);
  const style = { color: ink, after: gap, bullet: 'dot' } as const;
  if (!short || more) return fitLines(lines, room).map((fitted) => bodyXml(fitted, style, room, written));
  const drawn = { stage: look.stage, look: onPaper(look), box: listPicture, id: ids.picture };
  return [networkShapes(picture(listPicture), drawn, written) + bodyXml(short, style, beside, written)];
}

function questionBodies({ lines }: Slide, _look: StepLook, { written }: SlideSetting): string[] {
  const gap = 0.8;
  const room = {
    ...layoutOf({ type: 'questions' }).layout.body!,
    sizes: [34, 32, 30, 28, 26, 24, 22, 20],
    gap,
    indent: 2,
    face,
  };
  return fitLines(lines, room).map((fitted) =>
    bodyXml(fitted, { color: ink, after: gap, bullet: 'question' }, room, written),
  );
}

/** The text of a slide, in the place that its layout has for it. */
const bodyXml = (
  { lines, size }: Fitted,
  { color, after, bullet }: { color: string; after: number; bullet?: 'dot' | 'question' },
  box: Box,
  written: Written,
) =>
  placeholder(
    { id: ids.body, name: 'text' },
    { type: 'body', index: 1, box },
    {},
    lines.map((line) => paragraph(line, { size, color, bullet, after: after * size }, written)),
    written,
  );

/** A part: its minutes in a ring, and beside it what is to be read, or how far the picture has grown. */
function partBodies({ lines, minutes }: Slide, look: StepLook, setting: SlideSetting): string[] {
  const { written, picture, stage } = setting;
  const ring = minutes ? ringXml(minutes, look, written) : '';
  if (lines.length === 0)
    return [
      networkShapes(
        picture(partPicture),
        { stage, look: onPaper(look), box: partPicture, id: ids.picture },
        written,
      ) + ring,
    ];
  const room = { x: 0.75, y: 1.75, w: 8.4, h: 4.3, sizes: [28, 26, 24, 22, 20], gap: 0.4, indent: 1.5, face };
  return fitLines(lines, room).map(
    ({ lines: listed, size }) =>
      shape(
        { id: ids.body, name: 'text' },
        { box: room, form: 'rect' },
        listed.map((line) =>
          paragraph(line, { size, color: ink, bullet: 'dot', after: room.gap * size }, written),
        ),
        written,
      ) + ring,
  );
}

const ringXml = ({ count, unit }: NonNullable<Slide['minutes']>, look: StepLook, written: Written) =>
  shape(
    { id: ids.ring, name: 'minutes' },
    {
      box: ringBox,
      form: 'ellipse',
      paint: look.tint,
      line: look.solid,
      lineWidth: 8,
      frame: { anchor: 'ctr' },
    },
    [
      paragraph(
        String(count),
        { size: count > 99 ? 60 : 80, color: look.solid, bold: true, align: 'center' },
        written,
      ),
      paragraph(unit, { size: 20, color: ink, align: 'center' }, written),
    ],
    written,
  );
