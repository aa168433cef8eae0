import { bleedOf } from '../schema/bleed.js';
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
  /** A PDF of it is for a printing press: how many millimeters art runs over the edge, and whether marks say where to cut. */
  readonly press?: { readonly bleed: number; readonly cropMarks: boolean };
  /** A PDF of it has two pages on each side of a sheet, to fold and staple; whether these are set in large print, for they come out smaller. */
  readonly booklet?: { readonly largePrint: boolean };
}

/** Lines to write on stand 9 mm apart, room for most hands; 12 mm for younger learners. */
const lineHeights = { regular: 9, wide: 12 } as const;

/** What a recipe asks of the paper, with what it leaves open. */
export const resolveLayout = ({
  duplex = false,
  booklet = false,
  largePrint,
  inkSaver = false,
  grayscale = false,
  lines = 'regular',
  margins = 'regular',
  fillable = false,
  bleed,
  cropMarks = false,
}: RecipeLayout = {}): Layout => ({
  duplex,
  largePrint: largePrint ?? false,
  inkSaver,
  grayscale,
  lineHeight: lineHeights[lines],
  wideMargins: margins === 'wide',
  ...(fillable && { fillable }),
  ...(bleed !== undefined && { press: { bleed: bleedOf(bleed) ?? 0, cropMarks } }),
  ...(booklet && { booklet: { largePrint: largePrint ?? true } }),
});

/** A packet as its pages are set: those of a booklet are made smaller afterwards. */
export const asPages = <P extends { readonly layout: Layout }>(packet: P): P => {
  const { booklet } = packet.layout;
  return booklet ? { ...packet, layout: { ...packet.layout, largePrint: booklet.largePrint } } : packet;
};

/** The layout of a packet whose recipe asks for none. */
export const plainLayout: Readonly<Layout> = resolveLayout();
