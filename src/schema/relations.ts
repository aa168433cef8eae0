import { type Kind, kinds, type Plural } from './kinds.js';
import { changed } from './lazy-fields.js';
import type { Lists, Playbook, Resource } from './playbook.js';

/**
 * Lists whose resources have the reverse of every relation: what a step holds, who uses a handout, which questions an activity
 * answers. Where a list is not there, what it would say is left as it is. What is given stays as it was.
 */
export function relate<L extends Partial<Lists>>(lists: L): L {
  const list = (plural: Plural) => lists[plural] as readonly Resource[] | undefined;
  const reverses = kinds.flatMap((naming) =>
    naming.relations.flatMap(({ field, kind, reverse }) =>
      reverse === undefined || !list(naming.plural)
        ? []
        : [{ kind, reverse, ids: idsBy(list(naming.plural)!, (r) => idsIn(r, field)) }],
    ),
  );
  const held = kinds.flatMap(({ kind, plural }) =>
    kind === 'step' || !list(plural)
      ? []
      : [{ kind: 'step', reverse: plural, ids: idsBy(list(plural)!, (r) => [r.step]) }],
  );
  const related = (resource: Resource): Resource => {
    const own = [...held, ...reverses].filter(({ kind }) => kind === resource.kind);
    return withIds(
      resource,
      own.map(({ reverse, ids }) => [reverse, ids.get(resource.id) ?? []]),
    );
  };
  const given = kinds.filter(({ plural }) => list(plural));
  return Object.fromEntries(given.map(({ plural }) => [plural, list(plural)!.map(related)])) as unknown as L;
}

/** The ids of resources, by what they name. */
function idsBy(
  resources: readonly Resource[],
  named: (r: Resource) => readonly string[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const resource of resources)
    for (const id of named(resource)) {
      const ids = found.get(id);
      if (ids) ids.push(resource.id);
      else found.set(id, [resource.id]);
    }
  return found;
}

/** The fields of each kind that hold ids: those it names, and those that name it. A step has all that is in it. */
const idFields: ReadonlyMap<Kind, readonly string[]> = new Map(
  kinds.map(({ kind, relations }) => [
    kind,
    kind === 'step'
      ? kinds.filter((k) => k.kind !== 'step').map((k) => k.plural)
      : [
          ...relations.map((r) => r.field),
          ...kinds.flatMap((k) =>
            k.relations.flatMap((r) => (r.kind === kind && r.reverse ? [r.reverse] : [])),
          ),
        ],
  ]),
);

/** A resource whose relations lead only to what is kept. Its body is not touched. */
export function keepRelations(resource: Resource, kept: Pick<ReadonlySet<string>, 'has'>): Resource {
  const here = (ids: readonly string[]) => ids.filter((id) => kept.has(id));
  const { related } = resource;
  const less = Object.entries(related).map(([name, ids]) => [name, here(ids)] as const);
  const lists = idFields.get(resource.kind)!.map((field) => [field, here(idsIn(resource, field))] as const);
  const own = withIds(resource, lists);
  return less.every(([name, ids]) => isSame(ids, related[name as keyof typeof related]))
    ? own
    : changed(own, { related: Object.fromEntries(less) } as never);
}

/** A resource with other lists of ids; itself when they say what it says already, as they mostly do. */
function withIds(
  resource: Resource,
  lists: readonly (readonly [field: string, ids: readonly string[]])[],
): Resource {
  const other = lists.filter(([field, ids]) => !isSame(ids, (resource as unknown as Named)[field]));
  return other.length === 0 ? resource : changed(resource, Object.fromEntries(other) as never);
}

const isSame = (ids: readonly string[], before: readonly string[] | undefined): boolean =>
  before !== undefined && ids.length === before.length && ids.every((id, i) => id === before[i]);

type Named = Readonly<Record<string, readonly string[] | undefined>>;

const idsIn = (resource: Resource, field: string): readonly string[] =>
  (resource as unknown as Named)[field] ?? [];

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
