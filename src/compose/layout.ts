import type { RecipeLayout } from '../schema/layout.js';

/** How the packet is laid out on paper, everything decided. */
export interface Layout {
  /** Steps, handouts and worksheets begin on a right-hand page. */
  readonly duplex: boolean;
  /** 18-point text in the place of 10.5-point text. */
  readonly largePrint: boolean;
  /** No filled areas. */
  readonly inkSaver: boolean;
  /** Grays in the place of colors. */
  readonly grayscale: boolean;
  /** Distance of lines to write on, in millimeters. */
  readonly lineHeight: number;
  /** Text stands further from the edge that is bound or punched. */
  readonly wideMargins: boolean;
  /** A PDF of it is a form to fill in on a screen. Absent when it is for paper alone. */
  readonly fillable?: true;
}

/** Lines to write on stand 9 mm apart, room for most hands; 12 mm for younger learners. */
const lineHeights = { regular: 9, wide: 12 } as const;

/** What a recipe asks of the paper, with what it leaves open. */
export const resolveLayout = ({
  duplex = false,
  largePrint = false,
  inkSaver = false,
  grayscale = false,
  lines = 'regular',
  margins = 'regular',
  fillable = false,
}: RecipeLayout = {}): Layout => ({
  duplex,
  largePrint,
  inkSaver,
  grayscale,
  lineHeight: lineHeights[lines],
  wideMargins: margins === 'wide',
  ...(fillable && { fillable }),
});

/** The layout of a packet whose recipe asks for none. */
export const plainLayout: Readonly<Layout> = resolveLayout();
