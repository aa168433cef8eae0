import type { Activity } from '../schema/activity.js';
import { durationRange } from '../schema/duration.js';
import type { Handout } from '../schema/handout.js';
import { type Edition, type Kind, kindInfo } from '../schema/kinds.js';
import type { OwnValues } from '../schema/own-values.js';
import type { Resource } from '../schema/playbook.js';
import type { Question } from '../schema/question.js';
import type { Recipe, RecipeSelect } from '../schema/recipe.js';

/** Why a resource was left out. */
export type RemovalReason = 'overlay' | 'step' | 'edition' | 'audience' | 'exclude' | 'select' | 'unused';

/** One resource that tailoring left out. */
export interface Removal {
  readonly id: string;
  readonly kind: Kind;
  readonly step: string;
  readonly title: string;
  readonly reason: RemovalReason;
  /** The reason in a few words: “60 minutes is more than 20”. */
  readonly detail: string;
}

/** Why a resource goes, or undefined when it stays. */
export type Verdict = { readonly reason: RemovalReason; readonly detail: string } | undefined;

/** Whether participants may see a resource: what learners and families, or those in their place, do, are asked, or are handed. */
function editionVerdict(resource: Resource, edition: Edition, { readers }: OwnValues): Verdict {
  if (edition === 'facilitator') return undefined;
  const no = (detail: string): Verdict => ({ reason: 'edition', detail });
  const theirs = (list: readonly string[]) => list.some((p) => readers.includes(p));
  const [one, ...others] = readers;
  const nobody = others.length > 0 ? `neither ${one} nor ${others.join(' nor ')}` : `no ${one}`;
  if (!kindInfo(resource.kind).participant) return no('only facilitators see this kind');
  if (resource.kind === 'activity' && !theirs((resource as Activity).participants))
    return no(`${nobody} do it`);
  if (resource.kind === 'question' && !theirs((resource as Question).askedOf))
    return no(`${nobody} are asked`);
  if (resource.kind === 'handout' && (resource as Handout).for === 'facilitator')
    return no('it is for the facilitator');
  return undefined;
}

/** Whether a resource serves any of the chosen audiences. No choice is the general edition, which keeps all. */
export function audienceVerdict(resource: Resource, chosen: readonly string[]): Verdict {
  if (
    chosen.length === 0 ||
    resource.audiences.length === 0 ||
    resource.audiences.some((a) => chosen.includes(a))
  )
    return undefined;
  return { reason: 'audience', detail: `it is for ${resource.audiences.join(', ')}` };
}

/** Whether a resource passes a selection. Most of it is about activities; tags and kinds are about everything but steps. */
export function selectVerdict(resource: Resource, select: RecipeSelect): Verdict {
  if (resource.kind === 'step') return undefined;
  const no = (detail: string): Verdict => ({ reason: 'select', detail });
  if (select.kinds && !select.kinds.includes(resource.kind))
    return no(`kind ${resource.kind} is not selected`);
  // Handouts follow their activities, so tags do not judge them a second time.
  if (select.tags && resource.kind !== 'handout' && !select.tags.some((t) => resource.tags.includes(t)))
    return no(`it has none of the tags ${select.tags.join(', ')}`);
  const bands = (resource as { gradeBands?: readonly string[] }).gradeBands ?? [];
  if (select.gradeBands && bands.length > 0 && !bands.some((b) => select.gradeBands!.includes(b as never)))
    return no(`it suits ${bands.join(', ')}`);
  return resource.kind === 'activity' ? activityVerdict(resource as Activity, select, no) : undefined;
}

function activityVerdict(activity: Activity, select: RecipeSelect, no: (detail: string) => Verdict): Verdict {
  const [least, most] = durationRange(activity.duration);
  const [fewest, largest] = activity.groupSize;
  if (select.maxMinutes !== undefined && most > select.maxMinutes)
    return no(`${most} minutes is more than ${select.maxMinutes}`);
  if (select.minMinutes !== undefined && least < select.minMinutes)
    return no(`${least} minutes is less than ${select.minMinutes}`);
  if (select.settings && !shares(activity.setting, select.settings))
    return no(`it runs ${activity.setting.join(', ')}`);
  if (select.grouping && !shares(activity.grouping, select.grouping))
    return no(`people work as ${activity.grouping.join(', ')}`);
  if (select.groupSize !== undefined && (select.groupSize < fewest || select.groupSize > largest))
    return no(`it works with ${fewest} to ${largest} people`);
  if (select.devices && activity.devices !== 'none' && !select.devices.includes(activity.devices))
    return no(`it needs devices: ${activity.devices}`);
  return undefined;
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((x) => b.includes(x));

/** The verdict of a recipe on one resource. Exclusion beats inclusion; inclusion beats selection and nothing else. */
export function recipeVerdict(
  resource: Resource,
  recipe: Recipe,
  chosen: readonly string[],
  values: OwnValues,
): Verdict {
  if (recipe.steps && !recipe.steps.includes(resource.step))
    return { reason: 'step', detail: `step ${resource.step} is not chosen` };
  const fixed =
    editionVerdict(resource, recipe.edition ?? 'facilitator', values) ?? audienceVerdict(resource, chosen);
  if (fixed) return fixed;
  if (recipe.exclude?.includes(resource.id)) return { reason: 'exclude', detail: 'the recipe excludes it' };
  if (recipe.include?.includes(resource.id)) return undefined;
  if (recipe.sessions && resource.kind === 'activity') {
    return recipe.sessions.flat().includes(resource.id)
      ? undefined
      : { reason: 'select', detail: 'it is in none of the sessions' };
  }
  return recipe.select ? selectVerdict(resource, recipe.select) : undefined;
}

/** A handout goes when no activity that uses it is left, unless the recipe asks for it by id. */
export function unusedVerdict(resource: Resource, kept: ReadonlySet<string>, recipe: Recipe): Verdict {
  if (resource.kind !== 'handout' || recipe.include?.includes(resource.id)) return undefined;
  return (resource as Handout).activities.some((id) => kept.has(id))
    ? undefined
    : { reason: 'unused', detail: 'no activity that uses it is left' };
}
