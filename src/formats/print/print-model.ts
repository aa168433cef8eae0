import type { CardSheet } from '../../compose/card-sheets.js';
import type { Brand, Cover, EntryStep, Layout, Part, TitledLines } from '../../compose/packet.js';
import type { PosterSize } from '../../compose/poster-size.js';
import type { Kind } from '../../schema/kinds.js';
import type { Paper } from '../../schema/recipe.js';
import type { Block, Inline } from './print-blocks.js';

export type {
  Block,
  Drawing,
  Inline,
  ListEntry,
  RemarkKind,
  SheetBlock,
} from './print-blocks.js';

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
  /** The minutes of each step of a run, at their most; empty for other sections, and where a step says none. */
  minutes: readonly number[];
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
  step?: EntryStep;
  /** Whether it surely fits on one page. */
  keep: boolean;
}

export interface PrintAgendaRow {
  type: 'activity' | 'break';
  /** “Activity 1.2”, in a packet by session. */
  label: string;
  step?: EntryStep;
  /** “15:30–15:50 (20 min)”. */
  time: string;
  /** “15:30–15:50”; empty without a beginning. */
  when: string;
  /** “20 min”. */
  length: string;
  minutes: number;
  /** The anchor it leads to; empty when it leads nowhere. */
  to: string;
  title: Inline[];
  /** What to have ready, each in one line. */
  needs: { label: string; items: Inline[] }[];
  /** The steps inside, on a run sheet. */
  steps: { when: string; length: string; title: string }[];
}

export interface PrintSession {
  title: string;
  warning: string;
  total: string;
  rows: PrintAgendaRow[];
}

/** Titles with links, such as what to print. */
export interface PrintNeed {
  label: string;
  items: Inline[];
}

/** Things to tick off, with how many or how long. */
export interface PrintChecks {
  title: string;
  items: readonly { item: string; amount: string }[];
}

/** What a session begins with. */
export interface PrintSessionSheet {
  number: number;
  /** What a cover would say, where there is none. */
  front?: Omit<Cover, 'title'>;
  subtitle: string;
  spare: number;
  columns: readonly string[];
  agenda: PrintSession;
  gather: PrintChecks;
  prepare: PrintChecks;
  print: {
    title: string;
    rule: string;
    items: { title: Inline[]; label: string; note: string; amount: string }[];
  };
  after: { title: string; prompts: { question: string; lines: Block & { t: 'lines' } }[] };
}

/** All sessions on a page. */
export interface PrintGlance {
  facts: readonly { key: string; label: string; value: string }[];
  columns: readonly string[];
  rows: {
    title: Inline[];
    /** “September 3”, or empty. */
    day: string;
    time: string;
    length: string;
    /** The anchor of the session. */
    to: string;
    activities: { title: Inline[]; length: string; step?: EntryStep }[];
    needs: PrintNeed[];
  }[];
  rest: { title: string; lines: { level: 1 | 2; to: string; text: Inline[] }[] };
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
      sessions: PrintSession[];
    }
  | ({ type: 'glance'; id: string; title: string } & PrintGlance)
  | ({
      type: 'session';
      id: string;
      title: string;
      entries: PrintEntry[];
      handouts: PrintEntry[];
    } & PrintSessionSheet)
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
  /** The steps on one page, which is as large as `size` says. */
  | (Pick<Part & { type: 'poster' }, 'type' | 'id' | 'title' | 'subtitle' | 'wall' | 'bands' | 'foot'> & {
      size: PosterSize;
    })
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
      rule: string;
      lists: { title: string; lines: { text: Inline[]; amount: string; usedBy: Inline[] }[] }[];
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
