import { select } from '../customize/select.js';
import { tidy } from '../recipe/edit-recipe.js';
import type { Activity } from '../schema/activity.js';
import { valuesOf } from '../schema/own-values.js';
import type { Playbook } from '../schema/playbook.js';
import type { Question } from '../schema/question.js';
import type { Recipe } from '../schema/recipe.js';
import type { Strategy } from '../schema/strategy.js';

/** What somebody says on the first screen. Nothing of it is needed. */
export interface Wish {
  readonly audience?: string;
  /** Minutes of one meeting. */
  readonly minutes?: number;
  /** How many take part. */
  readonly people?: number;
  readonly setting?: string;
  readonly gradeBands?: readonly string[];
  /** Ids of strategies: “If you want to …”. */
  readonly goals: readonly string[];
}

/** An activity that is worth a look, and why. */
export interface Suggestion {
  readonly id: string;
  /** Sentences of a few words, the weightiest first. */
  readonly why: readonly string[];
  /** The higher, the better it fits; compares activities for one wish only. */
  readonly score: number;
}

/** The filters of a recipe that a wish amounts to. */
export function wishFilters({ minutes, people, setting, gradeBands }: Wish): NonNullable<Recipe['select']> {
  return {
    ...(minutes ? { maxMinutes: minutes } : {}),
    ...(people ? { groupSize: people } : {}),
    ...(setting ? { settings: [setting] as never } : {}),
    ...(gradeBands && gradeBands.length > 0 ? { gradeBands: [...gradeBands] as never } : {}),
  };
}

/** The activities that fit a wish, best first inside each step. */
export function suggest(playbook: Playbook, wish: Wish): Suggestion[] {
  const audiences = wish.audience ? [wish.audience] : undefined;
  const fitting = select(playbook, { kinds: ['activity'], audiences, ...wishFilters(wish) }).activities;
  const goals = playbook.strategies.filter((s) => wish.goals.includes(s.id));
  const [learners] = valuesOf(playbook).readers;
  return fitting.map((a) => scored(a, wish, goals, learners!)).sort((a, b) => b.score - a.score);
}

function scored(activity: Activity, wish: Wish, goals: readonly Strategy[], learners: string): Suggestion {
  const served = goals.filter(
    (g) => g.activities.includes(activity.id) || activity.strategies.includes(g.id),
  );
  const longest = Math.max(...[activity.duration].flat());
  const withLearners = activity.participants.includes(learners);
  const reasons: [points: number, words: string][] = [
    ...served.map((s): [number, string] => [50, `Serves your goal: ${s.title}`]),
    ...(activity.tags.includes('quick-start') ? [[12, 'A good first one'] as [number, string]] : []),
    ...(withLearners ? [[20, ''] as [number, string]] : []),
    ...(activity.sessions === 1 ? [[8, ''] as [number, string]] : []),
    // Without grades, what suits most of them is less likely to be for others.
    ...(wish.gradeBands?.length ? [] : [[5 * gradesOf(activity), ''] as [number, string]]),
    ...(wish.minutes ? [[6, fitWords(activity, wish.minutes)] as [number, string]] : []),
    ...(wish.people ? [[4, `Works with ${wish.people} people`] as [number, string]] : []),
    ...(activity.prep <= 10
      ? [
          [5, activity.prep === 0 ? 'Nothing to prepare' : `${activity.prep} minutes to prepare`] as [
            number,
            string,
          ],
        ]
      : []),
    ...(longest <= 30 && activity.sessions === 1
      ? [[3, `Takes ${longest} minutes`] as [number, string]]
      : []),
    ...(activity.devices === 'none' ? [[2, 'No devices needed'] as [number, string]] : []),
  ];
  return {
    id: activity.id,
    why: reasons.map(([, words]) => words).filter(Boolean),
    score: reasons.reduce((sum, [points]) => sum + points, 0),
  };
}

/** How many grade bands an activity suits; all of them where it names none. */
const gradesOf = ({ gradeBands = [] }: Activity) =>
  gradeBands.length === 0 ? 3 : Math.min(3, gradeBands.length);

const fitWords = ({ sessions }: Activity, minutes: number) =>
  sessions > 1
    ? `Each of its ${sessions} meetings fits into ${minutes} minutes`
    : `Fits into ${minutes} minutes`;

/** How many activities of a step the first packet holds. */
const perStep = 1;

/**
 * A first packet for a wish: for each step the activity that fits best, with its handouts, a question to talk over and the
 * strategy behind it. With goals, the steps they belong to. `look` is a recipe whose organization, words and look are kept.
 */
export function firstRecipe(playbook: Playbook, wish: Wish, look: Recipe = {}): Recipe {
  const goals = playbook.strategies.filter((s) => wish.goals.includes(s.id));
  const suggestions = suggest(playbook, wish);
  const byId = new Map(playbook.activities.map((a) => [a.id, a]));
  const serves = (list: readonly string[]) =>
    !wish.audience || list.length === 0 || list.includes(wish.audience);
  const picked = playbook.info.steps
    .filter((step) => goals.length === 0 || goals.some((g) => g.step === step))
    .map((step) => {
      const own = suggestions.map((s) => byId.get(s.id)!).filter((a) => a.step === step);
      const wanted = goals.filter((g) => g.step === step).length;
      return { step, activities: own.slice(0, Math.max(perStep, wanted)) };
    })
    .filter((p) => p.activities.length > 0);
  const activities = picked.flatMap((p) => p.activities);
  const strategies = [...goals.map((g) => g.id), ...activities.flatMap((a) => a.strategies.slice(0, 1))];
  const questions = activities.flatMap((a) => firstOf(playbook.questions, a.questions, serves));
  const {
    audience,
    select: _,
    steps,
    sessions,
    dates,
    include,
    exclude,
    order,
    available,
    minutes,
    ...kept
  } = look;
  return tidy({
    ...kept,
    audience: wish.audience,
    steps: picked.length === playbook.info.steps.length ? undefined : picked.map((p) => p.step),
    sessions: picked.length > 0 ? picked.map((p) => p.activities.map((a) => a.id)) : undefined,
    available: wish.minutes,
    select: { ...wishFilters(wish), kinds: ['activity', 'handout'] },
    include: [...new Set([...strategies, ...questions])],
  });
}

const firstOf = (
  list: readonly Question[],
  ids: readonly string[],
  serves: (audiences: readonly string[]) => boolean,
): string[] =>
  list
    .filter((q) => ids.includes(q.id) && serves(q.audiences))
    .slice(0, 1)
    .map((q) => q.id);

/** The wish that a recipe remembers. */
export function wishOf(playbook: Playbook, recipe: Recipe): Wish {
  const { maxMinutes, groupSize, settings, gradeBands } = recipe.select ?? {};
  const strategies = new Set(playbook.strategies.map((s) => s.id));
  return {
    audience: [recipe.audience ?? []].flat()[0],
    minutes: recipe.available ?? maxMinutes,
    people: groupSize,
    setting: settings?.[0],
    gradeBands,
    goals: (recipe.include ?? []).filter((id) => strategies.has(id)),
  };
}
