import { type Kind, kindInfo, kinds } from '../schema/kinds.js';
import { lazily } from '../schema/lazy-fields.js';
import type { Lists, Resource } from '../schema/playbook.js';
import { relate } from '../schema/relations.js';
import { openBody } from './packed-body.js';
import type { Draft } from './read-content-file.js';

/**
 * Turns checked drafts into the lists of a playbook, in the order of the steps and then by id. Relations may also lead
 * to resources that are `elsewhere`.
 */
export function assemble(
  drafts: readonly Draft[],
  order: readonly string[],
  elsewhere: ReadonlyMap<string, Kind> = new Map(),
): Lists {
  const rank = new Map(order.map((id, i) => [id, i]));
  const kept = drafts
    .filter((d) => rank.has(d.step))
    .sort((a, b) => rank.get(a.step)! - rank.get(b.step)! || (a.id < b.id ? -1 : 1));
  const present = new Map([...elsewhere, ...kept.map((d) => [d.id, d.kind] as const)]);
  const resources = kept.map((d) => toResource(d, present, rank));
  const lists = Object.fromEntries(
    kinds.map((k) => [k.plural, resources.filter((r) => r.kind === k.kind)]),
  ) as unknown as Lists;
  return relate(lists);
}

/** A resource as plain JSON. Relations keep only ids that are present, so that every id in a playbook resolves. */
function toResource(
  draft: Draft,
  present: ReadonlyMap<string, Kind>,
  rank: ReadonlyMap<string, number>,
): Resource {
  const { id: _id, ...fields } = draft.fields;
  const here = (ids: string[]) => ids.filter((id) => present.has(id));
  const related = Object.fromEntries(
    Object.entries(draft.fields.related).map(([name, ids]) => [name, here(ids)]),
  );
  const relations = Object.fromEntries(
    kindInfo(draft.kind).relations.map(({ field }) => [field, here(fields[field] as string[])]),
  );
  const at = rank.get(draft.id)! + 1;
  const position = draft.kind === 'step' ? { position: at, place: at } : {};
  const resource = {
    kind: draft.kind,
    id: draft.id,
    step: draft.step,
    file: draft.file,
    ...fields,
    ...position,
    related,
    ...relations,
    body: undefined,
  } as unknown as Resource;
  return lazily(resource, { body: () => openBody(draft.body) });
}
