import * as z from 'zod/mini';
import { limits } from '../diagnostics/limits.js';
import { type Edition, editions, type Kind, kinds } from './kinds.js';
import { layoutSchema, type RecipeLayout } from './layout.js';
import type { By, Names, NamesOf } from './names.js';
import type { WordForms } from './playbook.js';
import { color, familyName, ids, line, logo, minutes, sessions, some } from './recipe-checks.js';
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

// Without this, zod probes `eval` and trips content security policies.
z.config({ jitless: true });

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
  readonly name?: string;
  /** Whom to ask, such as an e-mail address. */
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
export interface RecipeSelect {
  /** Longest activity, in minutes. An activity with a range counts with its most. */
  readonly maxMinutes?: number;
  /** Shortest activity, in minutes. An activity with a range counts with its least. */
  readonly minMinutes?: number;
  /** Where activities can be run. */
  readonly settings?: readonly Setting[];
  /** How people work. */
  readonly grouping?: readonly Grouping[];
  /** Grade bands. Activities without any are kept. */
  readonly gradeBands?: readonly GradeBand[];
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
  readonly select?: RecipeSelect;
  /** Ids to keep although `select` would leave them out. They must serve the audience and the edition. */
  readonly include?: readonly N['resource'][];
  /** Ids to leave out in any case. */
  readonly exclude?: readonly N['resource'][];
  /** Ids of activities in the order to print them; the others follow. */
  readonly order?: readonly N['activity'][];
  /** Ids of activities, meeting by meeting. Activities in none of them are left out, and the agenda has a table for each. */
  readonly sessions?: readonly (readonly N['activity'][])[];
  /** Folders beside the recipe with an organization's own additions and changes. */
  readonly overlays?: readonly string[];
  /** Paper size. */
  readonly paper?: Paper;
  /** How it is laid out on paper. */
  readonly layout?: RecipeLayout;
  /** Which parts to print. All that have something in them when left out; the agenda only with a `start` or `sessions`, `sign-in` only when it stands here. */
  readonly parts?: readonly PartName[];
  /** Clock time the agenda begins, such as `15:30`; with `sessions`, each of them. */
  readonly start?: string;
  /** Minutes there are for the agenda, or for each of the `sessions`. A longer one gets a warning. */
  readonly available?: number;
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

/** The schema of {@link Recipe}. It uses zod/mini, because the browser checks recipes too. */
export const recipeSchema: z.ZodMiniType<Recipe> = z.strictObject({
  audience: z.optional(z.union([z.string(), z.array(z.string())], 'an audience id, or a list of them')),
  edition: z.optional(z.enum(editions as [Edition, ...Edition[]])),
  title: z.optional(line(100)),
  subtitle: z.optional(line(160)),
  date: z.optional(line(60)),
  organization: z.optional(
    z.strictObject({
      name: z.optional(line(120)),
      contact: z.optional(line(200)),
      url: z.optional(
        z.string().check(z.regex(/^https?:\/\/\S+$/, 'a web address that starts with `https://`')),
      ),
      logo: z.optional(logo),
    }),
  ),
  brand: z.optional(
    z.strictObject({
      primary: z.optional(color),
      accent: z.optional(color),
      font: z.optional(z.enum(fonts)),
      typeface: z.optional(familyName),
    }),
  ),
  vocabulary: z.optional(
    z.record(z.string(), z.tuple([line(60), line(60)], 'two words: `[singular, plural]`')),
  ),
  steps: z.optional(ids),
  select: z.optional(
    z.strictObject({
      maxMinutes: z.optional(minutes),
      minMinutes: z.optional(minutes),
      settings: z.optional(some(settings)),
      grouping: z.optional(some(groupings)),
      gradeBands: z.optional(some(gradeBands)),
      groupSize: z.optional(z.int().check(z.gte(1), z.lte(1000))),
      devices: z.optional(some(deviceNeeds)),
      tags: z.optional(ids),
      kinds: z.optional(some(kinds.map((k) => k.kind))),
    }),
  ),
  include: z.optional(ids),
  exclude: z.optional(ids),
  order: z.optional(ids),
  sessions: z.optional(sessions),
  overlays: z.optional(ids),
  paper: z.optional(z.enum(papers)),
  layout: z.optional(layoutSchema),
  parts: z.optional(some(partNames)),
  start: z.optional(z.string().check(z.regex(clockTime, 'a clock time such as `15:30`'))),
  available: z.optional(minutes),
  breaks: z.optional(z.strictObject({ every: minutes, minutes: z.int().check(z.gte(1), z.lte(240)) })),
  minutes: z.optional(z.record(z.string(), minutes)),
  titles: z.optional(z.record(z.string(), line(320))),
  hide: z.optional(z.array(hiddenSectionSchema).check(z.minLength(1))),
  notes: z.optional(z.array(noteSchema).check(z.minLength(1), z.maxLength(limits.recipeNotes))),
  made: z.optional(madeSchema),
});
