import type { Activity } from '../schema/activity.js';
import { durationRange } from '../schema/duration.js';
import { draftOf, type SessionDraft } from './draft.js';
import { scoreOf } from './score.js';
import type { ReadyWish } from './wish.js';

/** A draft and how well it fits, in points. */
export interface Scored {
  draft: SessionDraft;
  score: number;
}

/** Activities in one session, at most: more would be a course. */
const mostActivities = 6;

/** Of sessions with the same main activity and the same number of others, so many are built upon. */
const keptEach = 5;

/**
 * The best plans for a wish, at most three, best first. No plan holds the main activity of another. Those that waste more
 * than a third of the time come up only when nothing else does.
 */
export function searchPlans(
  mains: readonly Activity[],
  activities: readonly Activity[],
  wish: ReadyWish,
): Scored[] {
  const all = mains.flatMap((main) => draftsAround(main, activities, wish));
  const full = all.filter(({ draft }) => draft.left * 3 <= wish.minutes);
  return apart(full.length > 0 ? full : all);
}

/** Sessions with this main activity: alone, and with shorter ones added one by one to the best so far. */
function draftsAround(main: Activity, activities: readonly Activity[], wish: ReadyWish): Scored[] {
  const place = activities.indexOf(main);
  // Of two that take the same time the first is the main one, so that no session comes up twice.
  const shorter = activities.filter(
    (a, i) => mostOf(a) < mostOf(main) || (mostOf(a) === mostOf(main) && i > place),
  );
  const all: Scored[] = [];
  let level: (readonly Activity[])[] = [[]];
  for (let count = 1; count <= mostActivities && level.length > 0; count += 1) {
    const drafts = level.flatMap((others) => scored(main, others, wish));
    all.push(...drafts);
    const best = [...drafts].sort(better).slice(0, keptEach);
    level = distinct(
      best.flatMap(({ draft }) => {
        const others = draft.activities.filter((a) => a !== main);
        return shorter.filter((a) => !others.includes(a)).map((a) => [...others, a]);
      }),
      activities,
    );
  }
  return all;
}

function scored(main: Activity, others: readonly Activity[], wish: ReadyWish): Scored[] {
  const draft = draftOf(main, others, wish);
  return draft ? [{ draft, score: scoreOf(draft, wish) }] : [];
}

/** Each set of activities once, in the order of the playbook. */
function distinct(sets: readonly Activity[][], activities: readonly Activity[]): Activity[][] {
  const places = sets.map((set) => set.map((a) => activities.indexOf(a)).sort((a, b) => a - b));
  const keys = new Map(places.map((set) => [set.join(), set]));
  return [...keys.values()].map((set) => set.map((i) => activities[i]!));
}

/** Points taken from a plan for each activity that a better one has too. */
const sharing = 10;

/** The best, then the best that differs from it, and again. */
function apart(candidates: readonly Scored[]): Scored[] {
  const chosen: Scored[] = [];
  while (chosen.length < 3) {
    const taken = chosen.flatMap((c) => c.draft.activities);
    const mains = chosen.map((c) => c.draft.main);
    const [next] = candidates
      .filter(({ draft }) => !taken.includes(draft.main) && !draft.activities.some((a) => mains.includes(a)))
      .map((c) => ({
        ...c,
        worth: c.score - sharing * c.draft.activities.filter((a) => taken.includes(a)).length,
      }))
      .sort((a, b) => b.worth - a.worth || better(a, b));
    if (!next) break;
    chosen.push({ draft: next.draft, score: next.score });
  }
  return chosen;
}

/** By score; ties by ids, so that the same wish gives the same plans. */
const better = (a: Scored, b: Scored) =>
  b.score - a.score || (idsOf(a) < idsOf(b) ? -1 : idsOf(a) > idsOf(b) ? 1 : 0);

const idsOf = ({ draft }: Scored) => draft.activities.map((a) => a.id).join();

const mostOf = (activity: Activity) => durationRange(activity.duration)[1];
