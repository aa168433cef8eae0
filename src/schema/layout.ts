import { bleedExpected, bleedOf } from './bleed.js';
import { boolean, fields, oneOf, optional, string } from './plain-schema.js';

/** How far apart lines to write on stand: 9 mm, or 12 mm for younger learners. */
export const lineSpacings = ['regular', 'wide'] as const;
export type LineSpacing = (typeof lineSpacings)[number];

/** Margins at the sides: the same on both, or with room to bind or punch on one. */
export const marginWidths = ['regular', 'wide'] as const;
export type MarginWidth = (typeof marginWidths)[number];

/** How the packet is laid out on paper. */
export interface RecipeLayout {
  /** For printing on both sides: steps, handouts and worksheets begin on a right-hand page. */
  readonly duplex?: boolean;
  /** 18-point text, reflowed, for readers with low vision. */
  readonly largePrint?: boolean;
  /** No filled areas. */
  readonly inkSaver?: boolean;
  /** Grays in the place of colors. Packets in color can be read in gray too. */
  readonly grayscale?: boolean;
  /** Distance of lines to write on: `regular` (9 mm) or `wide` (12 mm, for younger learners). */
  readonly lines?: LineSpacing;
  /** `wide` leaves room to bind or to punch holes: text stands 7 mm further from the bound edge, lines break as with `regular`. */
  readonly margins?: MarginWidth;
  /** In PDF, lines, boxes, empty cells and boxes to tick are fields to fill in on a screen. */
  readonly fillable?: boolean;
  /** For a printing press: in PDF, how far pictures and tabs at the edge run over it, such as `3mm` or `0.125in`. */
  readonly bleed?: string;
  /** With `bleed`, marks at the corners say where to cut. */
  readonly cropMarks?: boolean;
  /** In PDF, two pages on each side of a sheet, to fold and staple. Set in large print, which comes out as ordinary print, unless `largePrint` is `false`. */
  readonly booklet?: boolean;
}

export const layoutSchema = fields<RecipeLayout>({
  duplex: optional(boolean),
  largePrint: optional(boolean),
  inkSaver: optional(boolean),
  grayscale: optional(boolean),
  lines: optional(oneOf(lineSpacings)),
  margins: optional(oneOf(marginWidths)),
  fillable: optional(boolean),
  bleed: optional(string({ must: [[(text) => bleedOf(text) !== undefined, bleedExpected]] })),
  cropMarks: optional(boolean),
  booklet: optional(boolean),
});

/** One option of the layout, as the command line and the packet builder offer it. */
export interface LayoutOption {
  readonly field: keyof RecipeLayout;
  /** What is set when somebody says yes. */
  readonly on: true | LineSpacing | MarginWidth | '3mm';
  /** Names of the values, for an option that is no yes or no. */
  readonly values?: string;
  /** What the help of its flag says. */
  readonly about: string;
  /** What the packet builder calls it. */
  readonly label: string;
  /** Whether it changes PDF alone. */
  readonly pdf?: true;
  /** Options that a recipe cannot have beside it. */
  readonly apart?: readonly (keyof RecipeLayout)[];
  /** An option that it means nothing without. */
  readonly needs?: keyof RecipeLayout;
}

/** Every option of the layout. To add one: a field above, a line here, and what `compose/layout.ts` and the styles make of it. */
export const layoutOptions: readonly LayoutOption[] = [
  {
    field: 'duplex',
    on: true,
    about: 'For both sides of the paper: steps and handouts begin on a right-hand page.',
    label: 'For both sides of the paper: steps and handouts begin on a right-hand page',
  },
  {
    field: 'largePrint',
    on: true,
    about: '18-point text, for readers with low vision.',
    label: 'Large print: 18-point text, for readers with low vision',
  },
  { field: 'inkSaver', on: true, about: 'No filled areas.', label: 'Save ink: no filled areas' },
  {
    field: 'grayscale',
    on: true,
    about: 'Grays in the place of colors.',
    label: 'Grays in the place of colors',
  },
  {
    field: 'lines',
    on: 'wide',
    values: 'NAME',
    about: 'Lines to write on: regular (9 mm apart) or wide (12 mm).',
    label: 'Wide lines to write on, for younger hands',
  },
  {
    field: 'margins',
    on: 'wide',
    values: 'NAME',
    about: 'Margins at the sides: regular, or wide where paper is bound or punched.',
    label: 'Room to bind or to punch holes',
  },
  {
    field: 'fillable',
    on: true,
    about: 'PDF: lines, boxes and empty cells are fields to fill in on a screen.',
    label: 'PDF to fill in on a screen: lines, boxes and empty cells are fields',
    pdf: true,
    apart: ['bleed', 'booklet'],
  },
  {
    field: 'bleed',
    on: '3mm',
    values: 'LENGTH',
    about: 'PDF for a press: pictures and tabs at the edge run over it, by 3mm or 0.125in.',
    label: 'PDF for a printing press: pictures run 3 mm over the edge',
    pdf: true,
    apart: ['fillable', 'booklet'],
  },
  {
    field: 'cropMarks',
    on: true,
    about: 'PDF for a press: marks to cut along. Needs --bleed.',
    label: 'Marks to cut along, for a printing press',
    pdf: true,
    apart: ['fillable', 'booklet'],
    needs: 'bleed',
  },
  {
    field: 'booklet',
    on: true,
    about: 'PDF: two pages on each side of a sheet, in the order to fold and staple.',
    label: 'PDF as a booklet, to fold and staple',
    pdf: true,
    apart: ['fillable', 'bleed'],
  },
];
