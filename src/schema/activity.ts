import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded, minutes, slug, slugs, someOf, text } from './common.js';
import type { OwnValues } from './own-values.js';
import { type DeviceNeed, deviceNeeds, type Grouping, groupings, type Setting, settings } from './values.js';

/** Something to have ready for an activity. */
export interface Material {
  /** What it is: “Sticky notes”. */
  readonly item: string;
  /** How many for each `per`. */
  readonly quantity: number;
  /** Whom the quantity is for: each person, each group, or the whole room. */
  readonly per: 'person' | 'group' | 'room';
  /** The handouts of the activity that it is, by their ids: these are printed, not gathered. */
  readonly handouts?: readonly string[] | undefined;
}

/** The fields of an activity, something people do together in a set time. */
export interface ActivityFields extends CommonFields {
  /** Minutes it takes in all: one number, or the least and the most. The minutes of its numbered steps add up to it. */
  readonly duration: number | readonly [number, number];
  /** Over how many meetings the duration is spread. */
  readonly sessions: number;
  /**
   * The first and the last of its numbered steps that each meeting does, meeting by meeting: `[[1, 3], [5, 8]]`. Steps in none are done
   * between the meetings; “4 × 5 min” in four of them is done in each. Without it, the steps are cut where that fits the meetings best.
   */
  readonly meetings?: readonly (readonly [number, number])[] | undefined;
  /** Minutes to get it ready. 0 for none. */
  readonly prep: number;
  /** Days before it that getting ready must begin, as when guests are invited. 0 for none. */
  readonly leadDays: number;
  /** The smallest and the largest group it works with. */
  readonly groupSize: readonly [number, number];
  /** How people work in it. */
  readonly grouping: readonly Grouping[];
  /** Where it can be run. */
  readonly setting: readonly Setting[];
  /** Grade bands it suits. Required when it serves an audience with `gradeBands: true`, absent otherwise. */
  readonly gradeBands: readonly string[];
  /** Which devices it needs: `none`, one for the `facilitator`, some `shared`, or one for each person (`individual`). */
  readonly devices: DeviceNeed;
  /** What to have ready. */
  readonly materials: readonly Material[];
  /** What people can do afterwards, each completing “People will be able to …”. */
  readonly objectives: readonly string[];
  /** Ids of the handouts it uses. */
  readonly handouts: readonly string[];
  /** Ids of the strategies it carries out. */
  readonly strategies: readonly string[];
  /** Who does it: by default `learners`, or the first of `values.yaml` whose `edition` is `participant`. Participants' copies leave out what neither learners nor families do. */
  readonly participants: readonly string[];
  /** Which known method it resembles or grew from, and what is known of that method; a sentence or two. */
  readonly lineage?: string | undefined;
}

/** An activity of the playbook. */
export interface Activity extends ActivityFields, Loaded<'activity'> {
  readonly id: string;
  /** Ids of the guiding questions it helps to answer; the reverse of `question.activities`. */
  readonly questions: readonly string[];
}

export const activitySchema = ({ gradeBands, participants, readers }: OwnValues): z.ZodType<ActivityFields> =>
  z.strictObject({
    ...commonShape,
    duration: minutes,
    sessions: z.int().min(1).max(60).default(1),
    meetings: z
      .array(
        z
          .tuple([z.int().min(1).max(60), z.int().min(1).max(60)], {
            error: 'two whole numbers such as [1, 3]: the first and the last step of a meeting',
          })
          .refine(([first, last]) => first <= last, 'the smaller number first'),
      )
      .min(1)
      .max(60)
      .optional(),
    prep: z.int().min(0).max(6000),
    leadDays: z.int().min(0).max(365).default(0),
    groupSize: z
      .tuple([z.int().min(1).max(1000), z.int().min(1).max(1000)], {
        error: 'two whole numbers such as [4, 30]: the smallest and the largest group',
      })
      .refine(([a, b]) => a <= b, 'the smaller number first'),
    grouping: someOf(groupings),
    setting: someOf(settings),
    gradeBands: someOf(gradeBands).default([]),
    devices: z.enum(deviceNeeds),
    materials: z
      .array(
        z.strictObject({
          item: text(120),
          quantity: z.number().positive().max(1000).default(1),
          per: z.enum(['person', 'group', 'room']),
          handouts: z.array(slug).optional(),
        }),
      )
      .default([]),
    objectives: z.array(text(200)).min(1),
    handouts: slugs,
    strategies: slugs,
    participants: someOf(participants).default(readers.slice(0, 1)),
    lineage: text(400).optional(),
  });
