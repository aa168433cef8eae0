import { kindInfo, kinds, type Plural } from './kinds.js';
import { changed } from './lazy-fields.js';
import type { Lists, Playbook, Resource } from './playbook.js';

type Named = { id: string; step: string } & Record<string, string[]>;

/** Adds the reverse of every relation: what a step holds, who uses a handout, which questions an activity answers. Where a list is not there, what it would say is left as it is. */
export function relate<L extends Partial<Lists>>(lists: L): L {
  const list = (plural: Plural) => lists[plural] as unknown as Named[] | undefined;
  for (const step of list('steps') ?? [])
    for (const { kind, plural } of kinds) {
      const held = kind === 'step' ? undefined : list(plural);
      if (held) step[plural] = held.filter((r) => r.step === step.id).map((r) => r.id);
    }
  for (const { plural, relations } of kinds)
    for (const { field, kind, reverse } of relations) {
      const naming = list(plural);
      if (reverse === undefined || !naming) continue;
      const byNamed = new Map<string, string[]>();
      for (const { id, [field]: ids } of naming)
        for (const named of ids!) byNamed.set(named, [...(byNamed.get(named) ?? []), id]);
      for (const named of list(kindInfo(kind).plural) ?? []) named[reverse] = byNamed.get(named.id) ?? [];
    }
  return lists;
}

/** A resource whose relations lead only to what is kept. Its body is not touched. */
export function keepRelations(resource: Resource, kept: Pick<ReadonlySet<string>, 'has'>): Resource {
  const here = (ids: readonly string[]) => ids.filter((id) => kept.has(id));
  const related = Object.fromEntries(
    Object.entries(resource.related).map(([name, ids]) => [name, here(ids)]),
  );
  const named = kindInfo(resource.kind).relations.map(({ field }) => [
    field,
    here((resource as unknown as Record<string, string[]>)[field]!),
  ]);
  return changed(resource, { related, ...Object.fromEntries(named) } as never);
}

/** The resources with some ids, by kind as everywhere. */
export const resourcesNamed = (lists: Lists, ids: readonly string[]): Resource[] =>
  ids.length === 0
    ? []
    : kinds.flatMap((k) => (lists[k.plural] as Resource[]).filter((r) => ids.includes(r.id)));

/** All resources of a playbook in one list, in the order of the table of kinds. */
export function allResources(lists: Lists): Resource[] {
  return kinds.flatMap((k) => lists[k.plural] as Resource[]);
}

/** The lists in which the links of a playbook lead somewhere: its own, or those around the playbook of one resource. */
export const listsAround = (playbook: Playbook): Lists => playbook.around ?? playbook;

/** A playbook with other lists. One of a single resource keeps what is its own and has the rest around it. */
export function withLists(playbook: Playbook, lists: Lists): Playbook {
  if (!playbook.around) return { ...playbook, ...lists };
  const own = new Set(allResources(playbook).map((r) => r.id));
  const here = kinds.map((k) => [k.plural, (lists[k.plural] as Resource[]).filter((r) => own.has(r.id))]);
  return { ...playbook, ...Object.fromEntries(here), around: lists };
}
