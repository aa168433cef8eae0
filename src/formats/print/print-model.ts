import type { CardSheet } from '../../compose/card-sheets.js';
import type { Brand, Cover, Layout, TitledLines } from '../../compose/packet.js';
import type { ContainerName } from '../../schema/blocks.js';
import type { Kind } from '../../schema/kinds.js';
import type { Paper } from '../../schema/recipe.js';

/** A run of text inside a block. Every link has been led somewhere, every citation and variable filled in. */
export type Inline =
  | { t: 'text'; v: string }
  | { t: 'strong' | 'em' | 'del' | 'sub' | 'sup'; c: Inline[] }
  | { t: 'code'; v: string }
  | { t: 'br' }
  /** A link inside the packet, to the anchor of an entry, a part, a source or a term. */
  | { t: 'link'; to: string; term: boolean; c: Inline[] }
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

export type RemarkKind = ContainerName | 'own-note';

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
  | { t: 'remark'; kind: RemarkKind; title: string; keep: boolean; c: Block[] }
  | { t: 'lines'; count: number; label: string; alt: string }
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
  | Drawing;

/** A map, timeline or grid as an SVG document. `least` is the same as small as its letters allow. */
export interface Drawing {
  t: 'drawing';
  svg: string;
  width: number;
  height: number;
  alt: string;
  least?: Drawing;
}

/** A fact in one line, or in a line for each of several. */
export interface PrintFact {
  key: string;
  label: string;
  c: Inline[];
  lines: Inline[][];
  /** Whether it needs a line of its own. */
  wide: boolean;
}

export interface PrintSection {
  id: string;
  title: string;
  /** “For schools”, or empty. */
  only: string;
  c: Block[];
}

/** A resource as printed. */
export interface PrintEntry {
  id: string;
  kind: Kind;
  label: string;
  title: string;
  writable: boolean;
  letterhead: readonly string[];
  nameLine: readonly string[];
  only: string;
  summary: string;
  facts: PrintFact[];
  intro: Block[];
  sections: PrintSection[];
  attribution: string;
  /** Whether it surely fits on one page. */
  keep: boolean;
}

export interface PrintAgendaRow {
  type: 'activity' | 'break';
  /** “15:30–15:50 (20 min)”. */
  time: string;
  title: Inline[];
  /** What to have ready, each in one line. */
  needs: { label: string; items: Inline[] }[];
  /** The steps inside, on a run sheet. */
  steps: { when: string; length: string; title: string }[];
}

/** A part of the packet, ready to be set. */
export type PrintPart =
  | { type: 'text'; id: string; title: string; sections: PrintSection[] }
  | { type: 'contents'; id: string; title: string; lines: { level: 1 | 2; text: string }[] }
  | {
      type: 'agenda';
      id: string;
      title: string;
      /** A run sheet: each session stands on its own page. */
      sheet: boolean;
      columns: readonly string[];
      sessions: { title: string; warning: string; total: string; rows: PrintAgendaRow[] }[];
    }
  | {
      type: 'step';
      id: string;
      title: string;
      entry: PrintEntry;
      groups: { kind: Kind; title: string; entries: PrintEntry[] }[];
    }
  | {
      type: 'handouts';
      id: string;
      title: string;
      lines: readonly { id: string; label: string; title: string }[];
      entries: PrintEntry[];
    }
  | { type: 'entries'; id: string; title: string; level: number; entries: PrintEntry[] }
  /** Pages of cards, to be cut apart: after each page of fronts the page of their backs. */
  | {
      type: 'cards';
      id: string;
      title: string;
      perPage: 2 | 4;
      howTo: string;
      feet: { front: string; back: string };
      sheets: CardSheet[];
    }
  | {
      type: 'plan';
      id: string;
      title: string;
      intro: string;
      nameLine: readonly string[];
      steps: {
        id: string;
        label: string;
        title: string;
        questions: { id: string; focus: string; question: string; lines: Block & { t: 'lines' } }[];
      }[];
      nextSteps: { title: string; table: Block & { t: 'fill' } };
    }
  | {
      type: 'checklist';
      id: string;
      title: string;
      lists: { title: string; lines: { text: string; usedBy: Inline[] }[] }[];
    }
  | {
      type: 'glossary';
      id: string;
      title: string;
      terms: readonly { id: string; term: string; definition: string }[];
    }
  | {
      type: 'sources';
      id: string;
      title: string;
      level: number;
      references: { id: string; c: Inline[] }[];
    }
  | {
      type: 'colophon';
      id: string;
      title: string;
      facts: PrintFact[];
      license: Inline[];
      recipe: TitledLines;
      changes: TitledLines;
    };

/** A packet whose trees have become a short list of blocks, for the formats that are not HTML. Plain JSON. */
export interface PrintModel {
  title: string;
  documentTitle: string;
  language: string;
  paper: Paper;
  participant: boolean;
  layout: Layout;
  brand: Brand;
  footer: string;
  cover: Cover | undefined;
  parts: PrintPart[];
  /** `data:` addresses. */
  images: string[];
  strings: Record<string, string>;
}
