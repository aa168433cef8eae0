import { limits } from '../diagnostics/limits.js';
import { checking } from './check-plain.js';
import type { Schema } from './issue.js';
import { type Edition, editions, type Kind, kinds } from './kinds.js';
import { layoutSchema, type RecipeLayout } from './layout.js';
import type { By, Names, NamesOf } from './names.js';
import { type PartName, partNames } from './part-names.js';
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
import { color, dates, familyName, handoutAddress, ids, logo, minutes, sessions } from './recipe-checks.js';
import {
  hiddenSectionSchema,
  madeSchema,
  noteSchema,
  type RecipeHiddenSection,
  type RecipeMade,
  type RecipeNote,
} from './recipe-edits.js';
import { type DeviceNeed, deviceNeeds, type Grouping, groupings, type Setting, settings } from './values.js';

/** Typefaces a brand can choose. All are on the reader's own machine; nothing is downloaded. */
export const fonts = ['sans', 'serif', 'humanist'] as const;
export type Font = (typeof fonts)[number];

/** Paper sizes. */
export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

/** Ways to write clock times: “3:30 PM”, or “15:30”. */
export const clocks = ['12-hour', '24-hour'] as const;
export type ClockName = (typeof clocks)[number];

/** Who the packet is from. */
export interface RecipeOrganization {
  /** Name, on the cover and wherever the text says `{{organization}}`. */
  readonly name?: string;
  /** Whom to ask, such as an e-mail address: on the cover, at the head of letters, and wherever the text says `{{contact}}`. */
  readonly contact?: string;
  /** Web address. */
  readonly url?: string;
  /** Path of a PNG, JPEG, GIF, WebP or SVG file beside the recipe; in code, a `data:` address. */
  readonly logo?: string;
}

/** How the packet looks. */
export interface RecipeBrand {
  /** Main colour as `#rrggbb`. Darkened for text until it has a contrast of 4.5 to 1. */
  readonly primary?: string;
  /** Second colour as `#rrggbb`. */
  readonly accent?: string;
  /** Typeface, from a closed list. */
  readonly font?: Font;
  /** Family name of a typeface of your own, for text and headings. PDF needs its files; elsewhere it shows where it is installed. Letters it lacks, and readers who lack it, get `font`. */
  readonly typeface?: string;
}

/** Which resources to keep. Values inside one field mean “any of”; fields together mean “all of”. */
export interface RecipeSelect<N extends Pick<Names, 'gradeBand'> = Names> {
  /** Longest activity, in minutes. An activity with a range counts with its most. */
  readonly maxMinutes?: number;
  /** Shortest activity, in minutes. An activity with a range counts with its least. */
  readonly minMinutes?: number;
  /** Where activities can be run. */
  readonly settings?: readonly Setting[];
  /** How people work. */
  readonly grouping?: readonly Grouping[];
  /** Grade bands. Activities without any are kept. */
  readonly gradeBands?: readonly N['gradeBand'][];
  /** A number of people the activity must work with. */
  readonly groupSize?: number;
  /** The devices at hand; activities that need others are left out. */
  readonly devices?: readonly DeviceNeed[];
  /** Tags, of which a resource must have one. Steps are kept whatever their tags; handouts follow their activities. */
  readonly tags?: readonly string[];
  /** Kinds of resources. Steps are always kept; handouts are kept only beside their activities. */
  readonly kinds?: readonly Kind[];
}

/** A pause in the agenda. */
export interface RecipeBreaks {
  /** Minutes of work after which a break is due. */
  readonly every: number;
  /** Minutes of each break. */
  readonly minutes: number;
}

/** A small saved file that says how to tailor the playbook. Everything in it is optional. */
export interface Recipe<N extends Names = Names> {
  /** One audience or several. None makes the general edition. */
  readonly audience?: N['audience'] | readonly N['audience'][];
  /** `facilitator` (everything, and the default) or `participant` (what learners and families may see). */
  readonly edition?: Edition;
  /** Title on the cover, instead of the playbook's. */
  readonly title?: string;
  /** Line under the title, instead of the playbook's. */
  readonly subtitle?: string;
  /** A date to print on the cover, as written. No date is printed otherwise. */
  readonly date?: string;
  /** Who the packet is from. */
  readonly organization?: RecipeOrganization;
  /** How it looks. */
  readonly brand?: RecipeBrand;
  /** What the organization calls things: for a term `[singular, plural]`. */
  readonly vocabulary?: By<N['termKey'], N['term'], WordForms>;
  /** Ids of the steps to keep, in the order to print them. */
  readonly steps?: readonly N['step'][];
  /** Which resources to keep. */
  readonly select?: RecipeSelect<N>;
  /** Ids to keep although `select` would leave them out. They must serve the audience and the edition. */
  readonly include?: readonly N['resource'][];
  /** Ids to leave out in any case. */
  readonly exclude?: readonly N['resource'][];
  /** Ids of activities in the order to print them; the others follow. */
  readonly order?: readonly N['activity'][];
  /** Ids of activities, meeting by meeting. Activities in none of them are left out, and the packet has a chapter for each. */
  readonly sessions?: readonly (readonly N['activity'][])[];
  /** The days of the sessions, as `2026-09-03`: one for each, or the first alone for weekly ones. Printed with each, and used for the calendar. */
  readonly dates?: readonly string[];
  /** Where handouts are on the web, with `{id}` for the id of each: `https://lms.example/handouts/{id}`. Each sheet then ends with a QR code that leads there. */
  readonly handoutAddress?: string;
  /** Folders beside the recipe with an organization's own additions and changes. */
  readonly overlays?: readonly string[];
  /** Paper size. */
  readonly paper?: Paper;
  /** How it is laid out on paper. */
  readonly layout?: RecipeLayout;
  /**
   * Which parts to print. All that have something in them when left out; the agenda only with a `start` or `sessions`, `sign-in`
   * only when it stands here. With `sessions`, `agenda` is a chapter for each of them, with its activities and handouts when
   * `steps` and `handouts` are printed, and `contents` show all of them at a glance; without `agenda` the packet goes step by step.
   */
  readonly parts?: readonly PartName[];
  /** Clock time the agenda begins, such as `15:30`; with `sessions`, each of them. */
  readonly start?: string;
  /** How clock times are written. Default: `12-hour` where English is printed on letter paper, and `24-hour` elsewhere. */
  readonly clock?: ClockName;
  /** Minutes there are for the agenda, or for each of the `sessions`. A longer one gets a warning. */
  readonly available?: number;
  /** How many people come. Materials and copies are counted for them; nothing is left out. Without it, `select.groupSize` counts. */
  readonly people?: number;
  /** How many people make a group, for what each group needs. Default: 4. */
  readonly perGroup?: number;
  /** When to pause in the agenda. */
  readonly breaks?: RecipeBreaks;
  /** Minutes planned for activities that have a range, by id. Without it they count with their most. */
  readonly minutes?: By<N['idKey'], N['activity'], number>;
  /** Other titles for resources, by id, up to 80 characters. Contents, links and cards follow. For a guiding question it is the question itself, up to 320 characters. */
  readonly titles?: By<N['idKey'], N['resource'], string>;
  /** Sections to leave out. */
  readonly hide?: readonly RecipeHiddenSection<N['resource']>[];
  /** Notes of your own, printed in a box that says whose words they are. */
  readonly notes?: readonly RecipeNote<N['resource']>[];
  /** What the recipe was made with; written by programs, to tell you what has changed since. */
  readonly made?: RecipeMade;
}

/** A recipe for one playbook, its ids checked by the compiler: `const recipe: RecipeOf<typeof playbook> = …`. */
export type RecipeOf<P> = Recipe<NamesOf<P>>;

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
        gradeBands: optional(ids),
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
    dates: optional(dates),
    handoutAddress: optional(handoutAddress),
    overlays: optional(ids),
    paper: optional(oneOf(papers)),
    layout: optional(layoutSchema),
    parts: optional(list(oneOf(partNames))),
    start: optional(matching(clockTime, 'a clock time such as `15:30`')),
    clock: optional(oneOf(clocks)),
    available: optional(minutes),
    people: optional(whole(1, 1000)),
    perGroup: optional(whole(1, 1000)),
    breaks: optional(fields({ every: minutes, minutes: whole(1, 240) })),
    minutes: optional(record(minutes)),
    titles: optional(record(line(320))),
    hide: optional(list(hiddenSectionSchema)),
    notes: optional(list(noteSchema, limits.recipeNotes)),
    made: optional(madeSchema),
  }),
);
