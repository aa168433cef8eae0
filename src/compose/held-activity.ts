import type { Stretch } from '../planning/cut-run.js';
import type { Activity } from '../schema/activity.js';
import { durationRange } from '../schema/duration.js';
import type { Recipe } from '../schema/recipe.js';

/** What of an activity one session does. */
export interface ActivityPart {
  /** Id of the activity. */
  readonly of: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** The steps it does; undefined for participants, whose copies have no steps, and where these say no minutes. */
  readonly steps: Stretch | undefined;
  /** Whether the time is divided, because the steps do not say how long they take. */
  readonly divided: boolean;
}

/** An activity as a session holds it: the whole, or a part that has only what is done, used and read then. */
export interface HeldActivity extends Activity {
  readonly part?: ActivityPart;
}

/** The id of the activity that something is a part of, or that it is. */
export const wholeId = ({ id, part }: { readonly id: string; readonly part?: ActivityPart }): string =>
  part?.of ?? id;

/** Minutes an activity takes where it is held: what the recipe plans, or its most. */
export const heldMinutes = (
  { id, duration, part }: HeldActivity,
  { minutes }: Pick<Recipe, 'minutes'>,
): number => (part ? undefined : minutes?.[id]) ?? durationRange(duration)[1];
