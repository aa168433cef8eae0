import { audienceVerdict, selectVerdict } from '../recipe/filter.js';
import { requireSelectable } from '../schema/guards.js';
import { type Kind, kinds, type Plural } from '../schema/kinds.js';
import type { Kept, Names, NamesOf, WrittenNames } from '../schema/names.js';
import { type OwnValues, valuesOf } from '../schema/own-values.js';
import type { Resource } from '../schema/playbook.js';
import type { RecipeSelect } from '../schema/recipe.js';
import { keepRelations, relate } from '../schema/relations.js';
import { requireCriteria } from './check-criteria.js';
import { keepSources } from './sources.js';

/** What to look for. Values inside one field mean “any of”; fields together mean “all of”. */
export interface Criteria<N extends Pick<Names, 'resource' | 'step' | 'audience' | 'gradeBand'> = Names>
  extends RecipeSelect<N> {
  readonly ids?: readonly N['resource'][];
  readonly steps?: readonly N['step'][];
  readonly kinds?: readonly Kind[];
  /** Resources that serve any of these audiences. */
  readonly audiences?: readonly N['audience'][];
  /** Words that must all stand in the title, the summary, a question or the tags; case does not matter. */
  readonly text?: string;
}

/** The grade bands that lists may be selected by: those of the playbook, or, where lists stand alone, those in them too. */
function bandsOf(playbook: Selectable): string[] {
  const lists = playbook.info ? [] : [playbook.activities ?? [], playbook.handouts ?? []].flat();
  const used = lists.flatMap((r) => (r as { gradeBands?: readonly string[] }).gradeBands ?? []);
  return [...new Set([...valuesOf(playbook).gradeBands, ...used])];
}

/** What can be selected from: a playbook, or some of its lists, with texts or without. */
export type Selectable = { readonly [P in Plural]?: readonly object[] } & {
  readonly audiences?: readonly { readonly id: string }[];
  readonly info?: { readonly steps: readonly string[] };
  readonly values?: OwnValues | undefined;
};

/**
 * The part of a playbook, or of some of its lists, that meets the criteria. Bodies are not touched, so looking around costs no
 * parsing. Relations keep only what is left; what is in no list that was given stays named. It filters and changes no words;
 * use `customize` to tailor for readers.
 *
 * @throws TypeError when it is handed something without lists. RangeError for a criterion, kind, audience or other value that does not exist.
 */
export function select<P extends Selectable, A extends string, I extends string, V extends string>(
  playbook: P,
  criteria: Criteria<WrittenNames<NamesOf<P>, A, I, string, V>>,
): Kept<P>;
export function select(playbook: Selectable, criteria: Criteria): Selectable {
  requireSelectable(playbook, 'select');
  requireCriteria(
    criteria,
    playbook.audiences?.map((a) => a.id),
    bandsOf(playbook),
  );
  const given = kinds.filter((k) => playbook[k.plural]);
  const all = given.flatMap((k) => playbook[k.plural] as Resource[]);
  const judged = new Set(all.map((r) => r.id));
  const left = new Set(all.filter((r) => meets(r, criteria)).map((r) => r.id));
  const kept = { has: (id: string) => left.has(id) || !judged.has(id) };
  const lists = given.map(({ plural }) => [
    plural,
    (playbook[plural] as Resource[]).filter((r) => left.has(r.id)).map((r) => keepRelations(r, kept)),
  ]);
  const { info } = playbook;
  return keepSources(playbook, {
    ...playbook,
    ...(info && { info: { ...info, steps: info.steps.filter((id) => kept.has(id)) } }),
    ...relate(Object.fromEntries(lists)),
  });
}

function meets(resource: Resource, criteria: Criteria): boolean {
  const { ids, steps, kinds: wanted, audiences, text, ...rest } = criteria;
  if (ids && !ids.includes(resource.id)) return false;
  if (steps && !steps.includes(resource.step)) return false;
  if (wanted && !wanted.includes(resource.kind)) return false;
  if (audiences && audienceVerdict(resource, audiences)) return false;
  if (text && !mentions(resource, text)) return false;
  return selectVerdict(resource, rest) === undefined;
}

function mentions(resource: Resource, text: string): boolean {
  const question = 'question' in resource ? (resource as { question: string }).question : '';
  const haystack = [resource.id, resource.title, resource.summary, question, ...resource.tags]
    .join(' ')
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => haystack.includes(word));
}
