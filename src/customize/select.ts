import { audienceVerdict, selectVerdict } from '../recipe/filter.js';
import { type Kind, kinds } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { RecipeSelect } from '../schema/recipe.js';
import { keepRelations, relate } from '../schema/relations.js';

/** What to look for. Values inside one field mean “any of”; fields together mean “all of”. */
export interface Criteria extends RecipeSelect {
  ids?: readonly string[];
  steps?: readonly string[];
  kinds?: Kind[];
  /** Resources that serve any of these audiences. */
  audiences?: readonly string[];
  /** Words that must all stand in the title, the summary, a question or the tags; case does not matter. */
  text?: string;
}

/**
 * The part of a playbook that meets the criteria. Bodies are not touched, so looking around costs no parsing. Relations
 * keep only what is left. It filters and changes no words; use `customize` to tailor for readers.
 */
export function select(playbook: Playbook, criteria: Criteria): Playbook {
  const keep = (resource: Resource) => meets(resource, criteria);
  const lists = Object.fromEntries(
    kinds.map((k) => [k.plural, (playbook[k.plural] as Resource[]).filter(keep)]),
  ) as Record<string, Resource[]>;
  const left = new Set(Object.values(lists).flatMap((list) => list.map((r) => r.id)));
  const pruned = Object.fromEntries(
    Object.entries(lists).map(([plural, list]) => [plural, list.map((r) => keepRelations(r, left))]),
  );
  const next = {
    ...playbook,
    info: { ...playbook.info, steps: playbook.info.steps.filter((s) => left.has(s)) },
    ...pruned,
  } as Playbook;
  relate(next);
  return next;
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
