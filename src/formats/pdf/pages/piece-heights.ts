import type { PagePiece } from '../../print/activity/page-pieces.js';
import type { Inline, PrintFact } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import {
  blocksHeight,
  ledHeight,
  linesHeight,
  mm,
  type Setting,
  textHeight,
  titleHeight,
} from './heights.js';
import type { PageGrid } from './page-grid.js';
import type { PageLook } from './page-pieces.js';

/** How wide the margin column is, in millimeters. */
export const sideOf = ({ dense }: PageLook, { grid }: { grid: PageGrid }): number =>
  dense ? grid.wideSide : grid.side;

/** Text in the margin column. No letter is smaller than 8.6 points. */
export const leftSetting = ({ scale, dense }: PageLook, { grid, faces, writing }: Planner): Setting => ({
  faces,
  writing,
  width: sideOf({ scale, dense }, { grid }) * mm,
  size: Math.max(8.6, 9 * scale),
  leading: 0.52,
  spacing: 0.86,
  indent: 0.87,
});

/** Text in the text column. */
export const rightSetting = ({ scale, dense }: PageLook, { grid, faces, writing }: Planner): Setting => ({
  faces,
  writing,
  width: (grid.width - grid.gutter - sideOf({ scale, dense }, { grid })) * mm,
  size: 10.5 * scale,
  leading: scale < 0.95 ? tight.leading : 0.57,
  spacing: scale < 0.95 ? tight.spacing : 0.77,
  indent: 1.2,
});

/** What a piece keeps free above it, in points. */
export const gapAbove = (piece: PagePiece, { size, leading }: Setting): number =>
  size * (piece.p === 'step' && leading === tight.leading ? tight.steps : gaps[piece.p]);

/** Distances of a page that is a little too full. */
const tight = { leading: 0.53, spacing: 0.76, steps: 0.8 };

const gaps: Readonly<Record<PagePiece['p'], number>> = {
  lede: 0,
  glance: 0,
  ready: 1.15,
  goals: 1.15,
  also: 1.15,
  section: 1.15,
  run: 1.1,
  step: 0.85,
  after: 0.9,
  small: 1,
  notes: 2,
};

/** How high a piece is, without what it keeps free. In step with `templates/pdf/activity.typ`. */
export function heightOfPiece(piece: PagePiece, setting: Setting): number {
  const { size, faces, width } = setting;
  const inset = (points: number): Setting => ({ ...setting, width: width - points });
  switch (piece.p) {
    case 'lede':
      return textHeight(piece.c, { ...setting, size: size * 1.09, leading: 0.56 });
    case 'glance':
      return piece.facts.reduce(
        (sum, fact, i) =>
          sum + Math.max(4.2 * mm, factHeight(fact, inset(6.8 * mm))) + (i > 0 ? 1.6 * mm : 0),
        0,
      );
    case 'ready':
    case 'goals':
      return (
        headHeight(piece.title, 10.5, setting) +
        0.5 * size +
        piece.lines.reduce(
          (sum, line, i) =>
            sum +
            textHeight(line, inset((piece.p === 'ready' ? 1.45 : 0.87) * size)) +
            (i > 0 ? 0.5 * size : 0),
          0,
        )
      );
    case 'also':
      return piece.facts.reduce(
        (sum, fact, i) => sum + factHeight(fact, setting) + (i > 0 ? 0.5 * size : 0),
        0,
      );
    case 'section':
      return sectionHeight(piece, setting);
    case 'run':
      return (
        10.4 * mm +
        (piece.only === '' ? 0 : 1.3 * size) +
        (piece.c.length === 0 ? 0 : 0.5 * size + blocksHeight(piece.c, setting))
      );
    case 'step': {
      if (piece.runIn) {
        const head = faces.heading.width(piece.title) + 0.5 + 0.86 * faces.bold.width(piece.minutes);
        return Math.max(5 * mm, ledHeight(piece.c, inset(8.4 * mm), head));
      }
      const title = linesHeight(1, { ...setting, size: size * 1.1 }, faces.heading);
      const text = piece.c.length === 0 ? 0 : 0.42 * size + blocksHeight(piece.c, inset(8.4 * mm));
      return Math.max(5.8 * mm, (piece.title === '' ? 1.2 * mm : title) + text);
    }
    case 'after':
      return Math.max(5 * mm, blocksHeight(piece.c, inset(8.4 * mm)));
    case 'small':
      return textHeight([{ t: 'text', v: piece.text }], { ...setting, size: size * 0.87 });
    case 'notes':
      return 12 + piece.count * 8.5 * mm;
  }
}

function sectionHeight(piece: PagePiece & { p: 'section' }, setting: Setting): number {
  const { size, width } = setting;
  const only = piece.only === '' ? 0 : 1.2 * size;
  const body = (points: number) => blocksHeight(piece.c, { ...setting, width: width - points });
  if (piece.look === 'tinted')
    return 6 * mm + headHeight(piece.title, 12, setting) + 0.55 * size + only + body(7.2 * mm);
  const rule = piece.sign === 'shield' ? 2 * mm : 0;
  return (
    rule + headHeight(piece.title, piece.look === 'side' ? 10.5 : 12, setting) + 0.5 * size + only + body(0)
  );
}

/** A heading with a sign before it. */
function headHeight(title: string, size: number, { faces, width }: Setting): number {
  return Math.max(1.25 * size, titleHeight(title, { faces, width: width - 1.6 * size, size, leading: 0.36 }));
}

function factHeight({ label, c, lines }: PrintFact, setting: Setting): number {
  const name: Inline = { t: 'strong', c: [{ t: 'text', v: `${label} ` }] };
  if (lines.length === 0) return textHeight([name, ...c], setting);
  const inner = { ...setting, width: setting.width - setting.size * 1.2 };
  return lines.reduce(
    (sum, line) => sum + textHeight(line, inner) + 0.5 * setting.size,
    textHeight([name], setting),
  );
}
