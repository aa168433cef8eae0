import type { ContainerName } from '../../schema/blocks.js';

/** A run of text inside a block. Every link has been led somewhere, every citation and variable filled in. */
export type Inline =
  | { t: 'text'; v: string }
  | { t: 'strong' | 'em' | 'del' | 'sub' | 'sup'; c: Inline[] }
  | { t: 'code'; v: string }
  | { t: 'br' }
  /** A link inside the packet, to the anchor of an entry, a part, a source or a term. `page`: it says on paper on which page that is. */
  | { t: 'link'; to: string; term: boolean; page?: boolean; c: Inline[] }
  /** A link to the web. */
  | { t: 'url'; to: string; c: Inline[] }
  | { t: 'footnote'; c: Inline[] }
  /** `image` is an index into the images of the model. */
  | { t: 'image'; image: number; alt: string };

/** One entry of a list. `done` is absent unless it is a task. `keep` says that it fits one page and must not be split. */
export interface ListEntry {
  c: Block[];
  done?: boolean;
  keep: boolean;
}

export type RemarkKind = Exclude<ContainerName, 'slips' | 'cutouts'> | 'own-note';

/** A block of text, or of room to write. Lengths are in millimeters. */
export type Block =
  | { t: 'p'; c: Inline[] }
  /** 1 is one below the heading of the section it stands in. */
  | { t: 'heading'; depth: number; c: Inline[] }
  | { t: 'list'; ordered: boolean; task: boolean; start: number; entries: ListEntry[] }
  /** `weights` are the relative widths of the columns. */
  | {
      t: 'table';
      align: ('start' | 'left' | 'right' | 'center')[];
      weights: number[];
      head: Inline[][];
      rows: Inline[][][];
    }
  | { t: 'pre'; v: string }
  | { t: 'rule' }
  | { t: 'quote'; c: Block[] }
  /** `runIn`: its title begins its text, instead of standing above it. */
  | { t: 'remark'; kind: RemarkKind; title: string; keep: boolean; runIn?: boolean; c: Block[] }
  /** `height` is the distance of its lines, where it is not that of the packet. */
  | { t: 'lines'; count: number; label: string; alt: string; height?: number }
  | { t: 'box'; height: number; label: string; alt: string }
  /** A table to fill in; `first` is what its first column says. */
  | {
      t: 'fill';
      columns: readonly string[];
      weights: number[];
      rows: number;
      height: number;
      first: string[];
    }
  | SheetBlock
  | Drawing;

/** What people cut apart, fill in or circle. `scissors` is a sign as an SVG document, for decoration. */
export type SheetBlock =
  /** `cut`: a line to cut along stands above the first, too. */
  | { t: 'slips'; slips: Slip[]; scissors: string; cut?: boolean }
  /** `height` is the least that a card has. */
  | { t: 'cutouts'; columns: number; height: number; cards: { number: string; c: Block[] }[] }
  | { t: 'bubbles'; starts: readonly string[]; height: number; alt: string }
  | { t: 'circle'; label: string; options: readonly string[] }
  | { t: 'cut-line'; label: string; scissors: string };

/** One slip, under its heading; `depth` is that of a heading, 0 without one. */
interface Slip {
  depth: number;
  title: Inline[];
  c: Block[];
  keep: boolean;
}

/** A map, timeline or grid as an SVG document. `least` is the same as small as its letters allow. */
export interface Drawing {
  t: 'drawing';
  svg: string;
  width: number;
  height: number;
  alt: string;
  least?: Drawing;
}
