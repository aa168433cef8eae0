/** What the studio makes files of. */
export const madeFormats = ['pdf', 'docx', 'epub', 'html'] as const;
export type MadeFormat = (typeof madeFormats)[number];

/** Places of what is too heavy to load before it is asked for, relative to the page. */
export const engineFiles = {
  /** The Typst compiler. */
  typst: 'engine/typst.wasm',
  /** Draws maps and timelines for Word. */
  resvg: 'engine/resvg.wasm',
  fonts: 'engine/fonts/',
} as const;

/** What a studio says of itself in `about.json`. */
export interface AboutStudio {
  /** Version of the package. */
  readonly version: string;
  /** Names of the font files in `engine/fonts/`, in their order. */
  readonly fonts: readonly string[];
  /** Which of the engines were there when the studio was made. */
  readonly engines: { readonly typst: boolean; readonly resvg: boolean };
  /** Whether the browser may keep it to work without a connection: a site yes, a server on this machine no. */
  readonly offline: boolean;
}
