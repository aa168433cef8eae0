import type { Kind } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';
import { changeSessions } from './session-dates.js';

const without = (list: readonly string[] | undefined, id: string) => list?.filter((x) => x !== id);
const some = <T>(list: readonly T[] | undefined) => (list && list.length > 0 ? [...list] : undefined);

/** A recipe without the fields that hold nothing. */
export function tidy(recipe: Recipe): Recipe {
  const kept = Object.entries(recipe).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(kept) as Recipe;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.values(value).every((v) => v === undefined));

/** Sets one field, or takes it away with `undefined`. Paths such as `['organization', 'name']` lead inside. */
export function setField(recipe: Recipe, path: readonly string[], value: unknown): Recipe {
  const [name, ...rest] = path as [keyof Recipe, ...string[]];
  const inner = (recipe[name] ?? {}) as Recipe;
  const next = rest.length === 0 ? value : tidy(setField(inner, rest, value));
  return tidy({ ...recipe, [name]: next });
}

const find = (playbook: Playbook, id: string) => allResources(playbook).find((r) => r.id === id);

/** Whether the filters of a recipe, and nothing else, decide over resources of a kind. */
const filtersDecide = (recipe: Recipe, kind: Kind) =>
  kind === 'activity'
    ? recipe.sessions === undefined
    : recipe.select?.kinds === undefined || recipe.select.kinds.includes(kind);

/** Leaves a resource out. */
export function dropPiece(playbook: Playbook, recipe: Recipe, id: string): Recipe {
  const resource = find(playbook, id);
  if (!resource) return recipe;
  const left = changeSessions(recipe, (s) => s.filter((x) => x !== id));
  const sessions = recipe.sessions && (left.sessions ?? []);
  const exclude = without(recipe.exclude, id) ?? [];
  return tidy({
    ...recipe,
    include: some(without(recipe.include, id)),
    order: some(without(recipe.order, id)),
    // An empty list would say “everything”; the last activity goes by name.
    ...(left.sessions ? left : {}),
    exclude: some(
      filtersDecide(recipe, resource.kind) || (sessions && sessions.length === 0)
        ? [...exclude, id]
        : exclude,
    ),
  });
}

/** Takes a resource in, whatever the filters say. Its step comes along when that was left out. */
export function keepPiece(playbook: Playbook, recipe: Recipe, id: string): Recipe {
  const resource = find(playbook, id);
  if (!resource) return recipe;
  const steps =
    recipe.steps && !recipe.steps.includes(resource.step)
      ? playbook.info.steps.filter((s) => s === resource.step || recipe.steps!.includes(s))
      : recipe.steps;
  const next = { ...recipe, steps, exclude: some(without(recipe.exclude, id)) };
  if (resource.kind === 'activity' && recipe.sessions)
    return tidy({ ...next, ...withActivity(playbook, recipe, resource) });
  const already = recipe.include?.includes(id) ?? false;
  return tidy({ ...next, include: already ? recipe.include : [...(recipe.include ?? []), id] });
}

/** The sessions with one more activity. Nobody knows the day of a meeting that is new, so only weekly days stay. */
function withActivity(playbook: Playbook, { sessions = [], dates }: Recipe, activity: Resource): Recipe {
  const more = addToSessions(playbook, sessions, activity);
  const known = more.length === sessions.length || dates?.length === 1;
  return { sessions: more, dates: known ? dates : undefined };
}

/** Into the last meeting that holds an activity of the same step; else into a meeting of its own, in the order of the steps. */
function addToSessions(
  playbook: Playbook,
  sessions: readonly (readonly string[])[],
  activity: Resource,
): string[][] {
  const copy = sessions.map((s) => [...s]);
  if (copy.some((s) => s.includes(activity.id))) return copy;
  const stepOf = new Map(playbook.activities.map((a) => [a.id, a.step]));
  const place = playbook.info.steps.indexOf(activity.step);
  const own = copy.findLastIndex((s) => s.some((id) => stepOf.get(id) === activity.step));
  if (own >= 0) copy[own]!.push(activity.id);
  else {
    const later = copy.findIndex((s) =>
      s.some((id) => playbook.info.steps.indexOf(stepOf.get(id) ?? '') > place),
    );
    copy.splice(later < 0 ? copy.length : later, 0, [activity.id]);
  }
  return copy;
}

/** Moves an activity to the place of another one. `now` is the order in which the packet holds them today. */
export function moveActivity(recipe: Recipe, now: readonly string[], id: string, to: string): Recipe {
  if (id === to || !now.includes(id) || !now.includes(to)) return recipe;
  const down = now.indexOf(id) < now.indexOf(to);
  const place = (list: readonly string[]) => {
    const rest = list.filter((x) => x !== id);
    const at = rest.indexOf(to);
    return at < 0
      ? [...list]
      : [...rest.slice(0, at + (down ? 1 : 0)), id, ...rest.slice(at + (down ? 1 : 0))];
  };
  if (!recipe.sessions) return tidy({ ...recipe, order: place(now) });
  const target = recipe.sessions.findIndex((s) => s.includes(to));
  const changed = changeSessions(recipe, (s, i) =>
    i === target ? place(s.includes(id) ? s : [...s, id]) : s.filter((x) => x !== id),
  );
  return tidy({ ...recipe, ...changed });
}

/** Takes a step in or leaves it out. The last one stays. */
export function toggleStep(playbook: Playbook, recipe: Recipe, step: string): Recipe {
  const now = recipe.steps ?? playbook.info.steps;
  const next = now.includes(step)
    ? now.filter((s) => s !== step)
    : playbook.info.steps.filter((s) => s === step || now.includes(s));
  if (next.length === 0) return recipe;
  return tidy({ ...recipe, steps: next.length === playbook.info.steps.length ? undefined : next });
}

/** Takes a resource in or leaves it out. */
export const choosePiece = (playbook: Playbook, recipe: Recipe, id: string, kept: boolean): Recipe =>
  (kept ? keepPiece : dropPiece)(playbook, recipe, id);
