import type { SlideBar } from '../../compose/slides/slides.js';
import { xml } from '../xml.js';
import { emu, guide, nameOf, paragraph, shape, slideSize, type Written } from './shapes.js';
import type { StepLook } from './step-look.js';
import { ink } from './theme.js';

const bar = { x: 0.75, y: 6.28, w: slideSize.width - 1.5, h: 0.32 };
const gap = 0.06;

/** The parts of an activity to scale; what is now is dark, what was before is tinted. A group that says in words what it shows. */
export function timeBar(
  { minutes, at, alt }: SlideBar,
  id: number,
  look: StepLook,
  written: Written,
): string {
  const total = minutes.reduce((a, b) => a + b, 0);
  const room = bar.w - gap * (minutes.length - 1);
  let x = bar.x;
  const parts = minutes.map((count, i) => {
    const w = Math.max(0.02, (count / total) * room);
    const isNow = i === at;
    const box = { x, y: bar.y, w, h: bar.h };
    x += w + gap;
    return shape(
      { id: id + 1 + i, name: `part ${i + 1}` },
      {
        box,
        form: 'roundRect',
        adjust: guide('adj', 20_000),
        paint: isNow ? look.solid : i < at ? look.done : look.tint,
        line: look.solid,
        lineWidth: isNow ? 1 : 0.5,
        frame: { anchor: 'ctr' },
      },
      [
        paragraph(
          w > 0.3 ? String(count) : '',
          { size: 12, color: isNow ? '#ffffff' : ink, bold: isNow, align: 'center' },
          written,
        ),
      ],
      written,
    );
  });
  const place = { x: emu(bar.x), y: emu(bar.y) };
  const size = { cx: emu(bar.w), cy: emu(bar.h) };
  return xml(
    'p:grpSp',
    {},
    xml('p:nvGrpSpPr', {}, nameOf({ id, name: 'time', alt }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml(
      'p:grpSpPr',
      {},
      xml('a:xfrm', {}, xml('a:off', place), xml('a:ext', size), xml('a:chOff', place), xml('a:chExt', size)),
    ),
    ...parts,
  );
}
