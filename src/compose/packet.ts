import type { ElementContent } from 'hast';
import type { Edition, Kind } from '../schema/kinds.js';
import type { Font, Paper } from '../schema/recipe.js';
import type { Layout } from './layout.js';
import type {
  ActivityCard,
  AgendaSession,
  ChecklistItem,
  ContentsLine,
  EntryStep,
  NextSteps,
  PlanQuestion,
  PosterSheet,
  TitledLines,
} from './packet-parts.js';
import type { GlanceSheet, SessionSheet } from './session-parts.js';

export type { Layout } from './layout.js';
export type {
  ActivityCard,
  AgendaRow,
  AgendaSession,
  AgendaStep,
  AgendaTime,
  ChecklistItem,
  ContentsLine,
  EntryStep,
  Need,
  NextSteps,
  PlanQuestion,
  PosterSheet,
  TitledLines,
} from './packet-parts.js';
export type {
  GatherItem,
  GlanceRow,
  GlanceSheet,
  Listed,
  PrintItem,
  Prompt,
  SessionSheet,
} from './session-parts.js';

/** One fact about a resource, such as its time. The value may hold `id:` links. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: readonly ElementContent[];
  /** Whether it needs a line of its own; the others share one. */
  readonly wide: boolean;
}

/** A section as printed. */
export interface EntrySection {
  /** Unique inside its entry. */
  readonly id: string;
  readonly title: string;
  /** “For schools”; empty when it is for everybody who reads the packet. */
  readonly only: string;
  readonly children: readonly ElementContent[];
}

/** A resource as printed. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  /** “Activity 1.2”; empty for kinds that are not numbered. */
  readonly label: string;
  readonly title: string;
  /** What the contents call it, when that differs from the title. */
  readonly shortTitle: string;
  readonly summary: string;
  /** The step it belongs to, or is; absent for what stands by itself. */
  readonly step?: EntryStep;
  /** “For schools”; empty when it is for everybody who reads the packet. */
  readonly only: string;
  readonly facts: readonly Fact[];
  /** Whether a reader writes on it. */
  readonly writable: boolean;
  /** Who a letter is from: the lines at its head. Absent for all that is no letter, and where the recipe names nobody. */
  readonly letterhead?: readonly string[];
  /** What stands before the two blanks it begins with, “Name” and “Date”; empty when it has none. */
  readonly nameLine: readonly string[];
  readonly intro: readonly ElementContent[];
  readonly sections: readonly EntrySection[];
  readonly attribution: string;
}

/** Resources of one kind inside a step. */
export interface Group {
  readonly kind: Kind;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** What every part has. */
interface PartBase {
  /** Unique in the packet; the anchor of the part. */
  readonly id: string;
  readonly title: string;
}

/** A part of the packet, in print order. */
export type Part =
  | (PartBase & { readonly type: 'text'; readonly sections: readonly EntrySection[] })
  | (PartBase & { readonly type: 'contents'; readonly lines: readonly ContentsLine[] })
  | (PartBase & {
      readonly type: 'agenda';
      /** A run sheet prints the steps of its rows, and each session on its own page. */
      readonly sheet: boolean;
      /** What stands above the times, the activities, and the room for notes. */
      readonly columns: readonly string[];
      readonly sessions: readonly AgendaSession[];
    })
  | (PartBase & GlanceSheet & { readonly type: 'glance' })
  | (PartBase &
      SessionSheet & {
        readonly type: 'session';
        /** What a cover would say, in a packet that begins with its one session instead. */
        readonly front: Omit<Cover, 'title'> | undefined;
        /** Activities in their order; one that began in an earlier session stands there. */
        readonly entries: readonly Entry[];
        /** Handouts that are used for the first time, those for staff last. */
        readonly handouts: readonly Entry[];
      })
  | (PartBase & { readonly type: 'step'; readonly entry: Entry; readonly groups: readonly Group[] })
  | (PartBase & {
      readonly type: 'handouts';
      /** The list that leads to them. */
      readonly lines: readonly { readonly id: string; readonly label: string; readonly title: string }[];
      readonly entries: readonly Entry[];
    })
  | (PartBase & { readonly type: 'entries'; readonly entries: readonly Entry[] })
  | (PartBase & {
      readonly type: 'cards';
      /** Cards to a page: four, or two larger ones in large print. */
      readonly perPage: 2 | 4;
      /** How to print them on both sides. */
      readonly howTo: string;
      /** The lines at the foot of every front, organization and title, and of every back, title and license. */
      readonly feet: { readonly front: string; readonly back: string };
      readonly cards: readonly ActivityCard[];
    })
  | (PartBase & PosterSheet & { readonly type: 'poster' })
  | (PartBase & {
      readonly type: 'plan';
      readonly intro: string;
      /** What stands before its two blanks: “Who”, “Date”. */
      readonly nameLine: readonly string[];
      readonly steps: readonly {
        readonly id: string;
        readonly label: string;
        readonly title: string;
        readonly questions: readonly PlanQuestion[];
      }[];
      readonly nextSteps: NextSteps;
    })
  | (PartBase & {
      readonly type: 'checklist';
      /** How copies are counted; empty when nothing is printed. */
      readonly rule: string;
      readonly lists: readonly { readonly title: string; readonly items: readonly ChecklistItem[] }[];
    })
  | (PartBase & {
      readonly type: 'glossary';
      readonly terms: readonly { readonly id: string; readonly term: string; readonly definition: string }[];
    })
  | (PartBase & {
      readonly type: 'sources';
      readonly references: readonly { readonly id: string; readonly apa: readonly ElementContent[] }[];
    })
  | (PartBase & {
      readonly type: 'colophon';
      readonly facts: readonly Fact[];
      readonly license: readonly ElementContent[];
      readonly recipe: TitledLines;
      readonly changes: TitledLines;
    });

/** What a part is, such as `agenda` or `plan`. */
export type PartType = Part['type'];

/** The front of the packet. */
export interface Cover {
  /** What stands before the blank for a name, on a book that belongs to somebody; empty on others. */
  readonly nameLine: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  readonly organization: string;
  /** A `data:` address, or empty. */
  readonly logo: string;
  /** What this copy is: `audience` and `edition`, and what the recipe says of `date`, `contact` and `web`. `href` is empty unless it is an address. */
  readonly facts: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    readonly href: string;
  }[];
}

/** Colours that have been checked for contrast, and a typeface. Colours are `#rrggbb`. */
export interface Brand {
  /** For text and rules on white: at least 4.5 to 1. */
  readonly primary: string;
  readonly accent: string;
  /** Background of the cover and of table heads. */
  readonly fill: string;
  /** Text on `fill`: at least 4.5 to 1. */
  readonly onFill: string;
  /** A pale background for boxes. */
  readonly tint: string;
  readonly font: Font;
  /** Family name of an organization's own typeface, to be used before `font`. Letters, digits, blanks, `.` and `-`. */
  readonly typeface?: string;
  /** Sentences that say which color was changed, and why. Empty when the brand could be used as it was. */
  readonly changes: readonly string[];
}

/** The printable set a recipe makes. Plain JSON; every format is a walk over it. */
export interface Packet {
  /** What made it. Files that carry it may be replaced by a newer copy unasked. */
  readonly generator: 'networks-playbook';
  /** What names it, a UUID as a URN: the same for the same playbook, version, recipe and overlays. */
  readonly identifier: string;
  readonly title: string;
  /** What it is called where it stands by itself: its title, and who it is from. */
  readonly documentTitle: string;
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly layout: Layout;
  readonly brand: Brand;
  /** Absent for a single resource. */
  readonly cover: Cover | undefined;
  /** The line at the foot of every page. */
  readonly footer: string;
  readonly parts: readonly Part[];
  /** Every word the formats print, by key. */
  readonly strings: Readonly<Record<string, string>>;
  /** What it is, as schema.org JSON-LD. */
  readonly linkedData: Readonly<Record<string, unknown>>;
}
