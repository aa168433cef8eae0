import type { AgendaSession, ContentsLine, EntryStep, Need } from './packet-parts.js';

/** One thing to have ready, summed for the group. */
export interface GatherItem {
  readonly item: string;
  /** “16”, or “1 for each person” when nobody said how many people come; empty for one of it. */
  readonly amount: string;
}

/** A handout to print, and how often. What has a `note` is to be prepared, such as “cut into four slips”. */
export interface PrintItem {
  readonly id: string;
  /** “Worksheet 1.2”. */
  readonly label: string;
  readonly title: string;
  readonly note: string;
  /** How many, when it is known how many people come. */
  readonly copies?: number;
  /** The same in words: “18”, or “1 for each person”. */
  readonly amount: string;
}

/** What to gather, or to print, under a title. */
export interface Listed<Item> {
  readonly title: string;
  /** How it was counted, or that there is nothing; may be empty. */
  readonly rule: string;
  readonly items: readonly Item[];
}

/** A question to answer in writing after a session. */
export interface Prompt {
  readonly question: string;
  /** Lines to write on, as a block `lines` has them. */
  readonly lines: { readonly count: number; readonly alt: string };
}

/** What a session begins with. Participants’ copies have nothing to gather, to print or to answer. */
export interface SessionSheet {
  /** From 1, of those that are held. */
  readonly number: number;
  /** “Thursday, September 3, 2026 · 15:30–16:30 · 1 h · 20 min to spare”, as far as it is known. */
  readonly subtitle: string;
  /** Minutes that are left of `available`; 0 when none are, or nobody said how many there are. */
  readonly spare: number;
  /** What stands above the times, the activities, and the room for notes. */
  readonly columns: readonly string[];
  /** The run sheet: rows with the steps inside each activity, and a last one for minutes to spare. Its title and total are empty. */
  readonly agenda: AgendaSession;
  readonly gather: Listed<GatherItem>;
  /** Activities that take time to prepare, each with how much. */
  readonly prepare: Listed<GatherItem>;
  readonly print: Listed<PrintItem>;
  readonly after: { readonly title: string; readonly prompts: readonly Prompt[] };
}

/** One session in a few lines, for the page that shows all of them. */
export interface GlanceRow {
  /** The part it leads to. */
  readonly id: string;
  readonly title: string;
  /** “September 3”; empty where the recipe has no days. */
  readonly day: string;
  /** “15:30–16:10”; empty without a beginning. */
  readonly when: string;
  /** “40 min”. */
  readonly length: string;
  readonly activities: readonly {
    readonly id: string;
    readonly title: string;
    readonly length: string;
    readonly step?: EntryStep;
  }[];
  /** Handouts, each with its copies: “Four-clue cards × 4”. */
  readonly needs: readonly Need[];
}

/** All sessions on a page: who, when, what to bring and to print; each session as a row; and what else is in the packet. */
export interface GlanceSheet {
  readonly facts: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  readonly columns: readonly string[];
  readonly rows: readonly GlanceRow[];
  readonly rest: { readonly title: string; readonly lines: readonly ContentsLine[] };
}
