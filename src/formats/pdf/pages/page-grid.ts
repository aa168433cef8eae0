import type { Paper } from '../../../schema/recipe.js';

/** The grid of a page, in millimeters: a margin column, a gutter, the text column. The layout in `templates/pdf` reads it. */
export interface PageGrid {
  readonly paper: { readonly width: number; readonly height: number };
  /** Room at the left, for a punch, and at the right, for the tab of a step. */
  readonly edge: number;
  readonly top: number;
  readonly bottom: number;
  /** What text may fill. */
  readonly width: number;
  readonly height: number;
  readonly side: number;
  /** The margin column of a page that is dense. */
  readonly wideSide: number;
  readonly gutter: number;
}

const papers = {
  letter: { width: 215.9, height: 279.4, side: 54, wideSide: 70 },
  a4: { width: 210, height: 297, side: 51, wideSide: 66 },
} as const;

export function pageGrid(paper: Paper): PageGrid {
  const { side, wideSide, ...size } = papers[paper];
  const edge = 16.5;
  const [top, bottom, gutter] = [12.5, 14, 6];
  const width = size.width - 2 * edge;
  return {
    paper: size,
    edge,
    top,
    bottom,
    width,
    height: size.height - top - bottom,
    side,
    wideSide,
    gutter,
  };
}
