import type { ElementContent } from 'hast';
import type { Edition, Kind } from '../schema/kinds.js';
import type { Font, Paper } from '../schema/recipe.js';
import type { Layout } from './layout.js';
import type {
  ActivityCard,
  AgendaSession,
  ChecklistItem,
  ContentsLine,
  NextSteps,
  PlanQuestion,
  TitledLines,
} from './packet-parts.js';

export type { Layout } from './layout.js';
export type {
  ActivityCard,
  AgendaRow,
  AgendaSession,
  AgendaStep,
  AgendaTime,
  ChecklistItem,
  ContentsLine,
  Need,
  NextSteps,
  PlanQuestion,
  TitledLines,
} from './packet-parts.js';

/** One fact about a resource, such as its time. The value may hold `id:` links. */
export interface Fact {
  key: string;
  label: string;
  value: ElementContent[];
  /** Whether it needs a line of its own; the others share one. */
  wide: boolean;
}

/** A section as printed. */
export interface EntrySection {
  /** Unique inside its entry. */
  id: string;
  title: string;
  /** “For schools”; empty when it is for everybody who reads the packet. */
  only: string;
  children: ElementContent[];
}

/** A resource as printed. */
export interface Entry {
  id: string;
  kind: Kind;
  /** “Activity 1.2”; empty for kinds that are not numbered. */
  label: string;
  title: string;
  /** What the contents call it, when that differs from the title. */
  shortTitle: string;
  summary: string;
  /** “For schools”; empty when it is for everybody who reads the packet. */
  only: string;
  facts: Fact[];
  /** Whether a reader writes on it. */
  writable: boolean;
  /** What stands before the two blanks it begins with, “Name” and “Date”; empty when it has none. */
  nameLine: string[];
  intro: ElementContent[];
  sections: EntrySection[];
  attribution: string;
}

/** Resources of one kind inside a step. */
export interface Group {
  kind: Kind;
  title: string;
  entries: Entry[];
}

/** What every part has. */
interface PartBase {
  /** Unique in the packet; the anchor of the part. */
  id: string;
  title: string;
}

/** A part of the packet, in print order. */
export type Part =
  | (PartBase & { type: 'text'; sections: EntrySection[] })
  | (PartBase & { type: 'contents'; lines: ContentsLine[] })
  | (PartBase & {
      type: 'agenda';
      /** A run sheet prints the steps of its rows, and each session on its own page. */
      sheet: boolean;
      /** What stands above the times, the activities, and the room for notes. */
      columns: string[];
      sessions: AgendaSession[];
    })
  | (PartBase & { type: 'step'; entry: Entry; groups: Group[] })
  | (PartBase & {
      type: 'handouts';
      /** The list that leads to them. */
      lines: { id: string; label: string; title: string }[];
      entries: Entry[];
    })
  | (PartBase & { type: 'entries'; entries: Entry[] })
  | (PartBase & {
      type: 'cards';
      /** Cards to a page: four, or two larger ones in large print. */
      perPage: 2 | 4;
      /** How to print them on both sides. */
      howTo: string;
      /** The lines at the foot of every front, organization and title, and of every back, title and license. */
      feet: { front: string; back: string };
      cards: ActivityCard[];
    })
  | (PartBase & {
      type: 'plan';
      intro: string;
      /** What stands before its two blanks: “Who”, “Date”. */
      nameLine: string[];
      steps: { id: string; label: string; title: string; questions: PlanQuestion[] }[];
      nextSteps: NextSteps;
    })
  | (PartBase & { type: 'checklist'; lists: { title: string; items: ChecklistItem[] }[] })
  | (PartBase & { type: 'glossary'; terms: { id: string; term: string; definition: string }[] })
  | (PartBase & { type: 'sources'; references: { id: string; apa: ElementContent[] }[] })
  | (PartBase & {
      type: 'colophon';
      facts: Fact[];
      license: ElementContent[];
      recipe: TitledLines;
      changes: TitledLines;
    });

/** What a part is, such as `agenda` or `plan`. */
export type PartType = Part['type'];

/** The front of the packet. */
export interface Cover {
  title: string;
  subtitle: string;
  organization: string;
  /** A `data:` address, or empty. */
  logo: string;
  /** What this copy is: `audience` and `edition`, and what the recipe says of `date`, `contact` and `web`. `href` is empty unless it is an address. */
  facts: { key: string; label: string; value: string; href: string }[];
}

/** Colours that have been checked for contrast, and a typeface. Colours are `#rrggbb`. */
export interface Brand {
  /** For text and rules on white: at least 4.5 to 1. */
  primary: string;
  accent: string;
  /** Background of the cover and of table heads. */
  fill: string;
  /** Text on `fill`: at least 4.5 to 1. */
  onFill: string;
  /** A pale background for boxes. */
  tint: string;
  font: Font;
  /** Family name of an organization's own typeface, to be used before `font`. Letters, digits, blanks, `.` and `-`. */
  typeface?: string;
  /** Sentences that say which color was changed, and why. Empty when the brand could be used as it was. */
  changes: string[];
}

/** The printable set a recipe makes. Plain JSON; every format is a walk over it. */
export interface Packet {
  /** What made it. Files that carry it may be replaced by a newer copy unasked. */
  generator: 'networks-playbook';
  /** What names it, a UUID as a URN: the same for the same playbook, version, recipe and overlays. */
  identifier: string;
  title: string;
  /** What it is called where it stands by itself: its title, and who it is from. */
  documentTitle: string;
  /** BCP 47 tag of the language. */
  language: string;
  edition: Edition;
  paper: Paper;
  layout: Layout;
  brand: Brand;
  /** Absent for a single resource. */
  cover: Cover | undefined;
  /** The line at the foot of every page. */
  footer: string;
  parts: Part[];
  /** Every word the formats print, by key. */
  strings: Record<string, string>;
  /** What it is, as schema.org JSON-LD. */
  linkedData: Record<string, unknown>;
}
