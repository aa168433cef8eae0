import { limits } from '../diagnostics/limits.js';
import { checking } from './check-plain.js';
import type { Schema } from './issue.js';
import { type Edition, editions, type Kind, kinds } from './kinds.js';
import { layoutSchema, type RecipeLayout } from './layout.js';
import {
  anyList,
  either,
  fields,
  line,
  list,
  matching,
  oneOf,
  optional,
  type PlainSchema,
  pair,
  record,
  string,
  whole,
} from './plain-schema.js';
import type { WordForms } from './playbook.js';
import { color, familyName, ids, logo, minutes, sessions } from './recipe-checks.js';
import {
  hiddenSectionSchema,
  madeSchema,
  noteSchema,
  type RecipeHiddenSection,
  type RecipeMade,
  type RecipeNote,
} from './recipe-edits.js';
import {
  type DeviceNeed,
  deviceNeeds,
  type GradeBand,
  type Grouping,
  gradeBands,
  groupings,
  type Setting,
  settings,
} from './values.js';

/** Typefaces a brand can choose. All are on the reader's own machine; nothing is downloaded. */
export const fonts = ['sans', 'serif', 'humanist'] as const;
export type Font = (typeof fonts)[number];

/** Paper sizes. */
export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

/** The parts of a packet that can be asked for one by one. */
export const partNames = [
  'how-to-use',
  'contents',
  'agenda',
  'steps',
  'handouts',
  'plan',
  'checklist',
  'sign-in',
  'glossary',
  'sources',
] as const;
export type PartName = (typeof partNames)[number];

/** Parts that are only printed when `parts` names them. */
export const askedParts: readonly PartName[] = ['sign-in'];

/** Who the packet is from. */
export interface RecipeOrganization {
  /** Name, on the cover and wherever the text says `{{organization}}`. */
  name?: string;
  /** Whom to ask, such as an e-mail address. */
  contact?: string;
  /** Web address. */
  url?: string;
  /** Path of a PNG, JPEG, GIF, WebP or SVG file beside the recipe; in code, a `data:` address. */
  logo?: string;
}

/** How the packet looks. */
export interface RecipeBrand {
  /** Main colour as `#rrggbb`. Darkened for text until it has a contrast of 4.5 to 1. */
  primary?: string;
  /** Second colour as `#rrggbb`. */
  accent?: string;
  /** Typeface, from a closed list. */
  font?: Font;
  /** Family name of a typeface of your own, for text and headings. PDF needs its files; elsewhere it shows where it is installed. Letters it lacks, and readers who lack it, get `font`. */
  typeface?: string;
}

/** Which resources to keep. Values inside one field mean “any of”; fields together mean “all of”. */
export interface RecipeSelect {
  /** Longest activity, in minutes. An activity with a range counts with its most. */
  maxMinutes?: number;
  /** Shortest activity, in minutes. An activity with a range counts with its least. */
  minMinutes?: number;
  /** Where activities can be run. */
  settings?: Setting[];
  /** How people work. */
  grouping?: Grouping[];
  /** Grade bands. Activities without any are kept. */
  gradeBands?: GradeBand[];
  /** A number of people the activity must work with. */
  groupSize?: number;
  /** The devices at hand; activities that need others are left out. */
  devices?: DeviceNeed[];
  /** Tags, of which a resource must have one. Steps are kept whatever their tags; handouts follow their activities. */
  tags?: string[];
  /** Kinds of resources. Steps are always kept; handouts are kept only beside their activities. */
  kinds?: Kind[];
}

/** A pause in the agenda. */
export interface RecipeBreaks {
  /** Minutes of work after which a break is due. */
  every: number;
  /** Minutes of each break. */
  minutes: number;
}

/** A small saved file that says how to tailor the playbook. Everything in it is optional. */
export interface Recipe {
  /** One audience or several. None makes the general edition. */
  audience?: string | string[];
  /** `facilitator` (everything, and the default) or `participant` (what learners and families may see). */
  edition?: Edition;
  /** Title on the cover, instead of the playbook's. */
  title?: string;
  /** Line under the title, instead of the playbook's. */
  subtitle?: string;
  /** A date to print on the cover, as written. No date is printed otherwise. */
  date?: string;
  /** Who the packet is from. */
  organization?: RecipeOrganization;
  /** How it looks. */
  brand?: RecipeBrand;
  /** What the organization calls things: for a term `[singular, plural]`. */
  vocabulary?: Record<string, WordForms>;
  /** Ids of the steps to keep, in the order to print them. */
  steps?: string[];
  /** Which resources to keep. */
  select?: RecipeSelect;
  /** Ids to keep although `select` would leave them out. They must serve the audience and the edition. */
  include?: string[];
  /** Ids to leave out in any case. */
  exclude?: string[];
  /** Ids of activities in the order to print them; the others follow. */
  order?: string[];
  /** Ids of activities, meeting by meeting. Activities in none of them are left out, and the agenda has a table for each. */
  sessions?: string[][];
  /** Folders beside the recipe with an organization's own additions and changes. */
  overlays?: string[];
  /** Paper size. */
  paper?: Paper;
  /** How it is laid out on paper. */
  layout?: RecipeLayout;
  /** Which parts to print. All that have something in them when left out; the agenda only with a `start` or `sessions`, `sign-in` only when it stands here. */
  parts?: PartName[];
  /** Clock time the agenda begins, such as `15:30`; with `sessions`, each of them. */
  start?: string;
  /** Minutes there are for the agenda, or for each of the `sessions`. A longer one gets a warning. */
  available?: number;
  /** When to pause in the agenda. */
  breaks?: RecipeBreaks;
  /** Minutes planned for activities that have a range, by id. Without it they count with their most. */
  minutes?: Record<string, number>;
  /** Other titles for resources, by id, up to 80 characters. Contents, links and cards follow. For a guiding question it is the question itself, up to 320 characters. */
  titles?: Record<string, string>;
  /** Sections to leave out. */
  hide?: RecipeHiddenSection[];
  /** Notes of your own, printed in a box that says whose words they are. */
  notes?: RecipeNote[];
  /** What the recipe was made with; written by programs, to tell you what has changed since. */
  made?: RecipeMade;
}

/** A clock time of 24 hours. */
export const clockTime = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** The schema of {@link Recipe}. Browsers check recipes too, so it needs no library. */
export const recipeSchema: PlainSchema<Recipe> & Schema<Recipe> = /* @__PURE__ */ checking(
  fields<Recipe>({
    audience: optional(either(string(), anyList(string()), 'an audience id, or a list of them')),
    edition: optional(oneOf(editions)),
    title: optional(line(100)),
    subtitle: optional(line(160)),
    date: optional(line(60)),
    organization: optional(
      fields({
        name: optional(line(120)),
        contact: optional(line(200)),
        url: optional(matching(/^https?:\/\/\S+$/, 'a web address that starts with `https://`')),
        logo: optional(logo),
      }),
    ),
    brand: optional(
      fields({
        primary: optional(color),
        accent: optional(color),
        font: optional(oneOf(fonts)),
        typeface: optional(familyName),
      }),
    ),
    vocabulary: optional(record(pair(line(60), 'two words: `[singular, plural]`'))),
    steps: optional(ids),
    select: optional(
      fields({
        maxMinutes: optional(minutes),
        minMinutes: optional(minutes),
        settings: optional(list(oneOf(settings))),
        grouping: optional(list(oneOf(groupings))),
        gradeBands: optional(list(oneOf(gradeBands))),
        groupSize: optional(whole(1, 1000)),
        devices: optional(list(oneOf(deviceNeeds))),
        tags: optional(ids),
        kinds: optional(list(oneOf(kinds.map((k) => k.kind)))),
      }),
    ),
    include: optional(ids),
    exclude: optional(ids),
    order: optional(ids),
    sessions: optional(sessions),
    overlays: optional(ids),
    paper: optional(oneOf(papers)),
    layout: optional(layoutSchema),
    parts: optional(list(oneOf(partNames))),
    start: optional(matching(clockTime, 'a clock time such as `15:30`')),
    available: optional(minutes),
    breaks: optional(fields({ every: minutes, minutes: whole(1, 240) })),
    minutes: optional(record(minutes)),
    titles: optional(record(line(320))),
    hide: optional(list(hiddenSectionSchema)),
    notes: optional(list(noteSchema, limits.recipeNotes)),
    made: optional(madeSchema),
  }),
);
