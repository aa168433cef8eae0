import type { ElementContent } from 'hast';
import { frozen } from '../schema/frozen.js';
import { requirePlaybook } from '../schema/guards.js';
import { type KindInfo, kindInfo, kinds } from '../schema/kinds.js';
import { withoutBody } from '../schema/lazy-fields.js';
import type { Kept, Known, ResourceIdOf } from '../schema/names.js';
import type { Body, Lists, Playbook, Resource } from '../schema/playbook.js';
import { allResources, listsAround } from '../schema/relations.js';
import { citesIn } from './cites.js';
import { keepSources } from './sources.js';

/**
 * The playbook of one resource: it, the handouts of an activity, the sources they cite, and around them, without texts, what
 * they lead to or are numbered with. `customize`, `composeResource` and `renderFragment` make of it what they make of the
 * resource in the whole playbook; but ids of a recipe that it does not know are not judged.
 *
 * @throws TypeError when it is handed something else than a playbook.
 * @throws RangeError when the playbook has no such resource.
 */
export function playbookOf<P extends Playbook, I extends string>(
  playbook: P,
  id: Known<I, ResourceIdOf<P>>,
): Kept<P>;
export function playbookOf(playbook: Playbook, id: string): Playbook {
  requirePlaybook(playbook, 'playbookOf');
  const all = allResources(playbook);
  const resource = all.find((r) => r.id === id);
  if (!resource) throw new RangeError(`The playbook has no resource \`${id}\`.`);
  const handouts = resource.kind === 'activity' && 'handouts' in resource ? resource.handouts : [];
  const own = new Set([id, ...handouts]);
  const held = all.filter((r) => own.has(r.id));
  const named = namedBy(held);
  const near = nearIds(held, named, allResources(listsAround(playbook)));
  const cited = new Set(held.flatMap((r) => [...r.references, ...citesIn(r.body)]));
  const listsOf = (from: Lists, take: (r: Resource) => Resource[]) =>
    Object.fromEntries(kinds.map((k) => [k.plural, (from[k.plural] as Resource[]).flatMap(take)]));
  const part = {
    ...playbook,
    body: noText,
    references: playbook.references.filter((r) => cited.has(r.id)),
    glossary: [],
    recipes: [],
    ...listsOf(playbook, (r) => (own.has(r.id) ? [r] : [])),
    around: listsOf(listsAround(playbook), (r) =>
      own.has(r.id) ? [r] : near.has(r.id) ? [withoutText(r, near, named)] : [],
    ) as unknown as Lists,
  } as Playbook;
  return keepSources(playbook, frozen(part));
}

const noText: Body = { intro: [], sections: [] };

/** Ids of some resources and of those that they lead to, whose titles may be printed with them. */
const namedBy = (held: readonly Resource[]): ReadonlySet<string> =>
  new Set(held.flatMap((r) => [r.id, r.step, ...linksIn(r.body), ...relatedIds(r)]));

/** Ids of all that recipes have to judge for a copy of some resources to be the same as in the whole. */
function nearIds(
  held: readonly Resource[],
  named: ReadonlySet<string>,
  all: readonly Resource[],
): Set<string> {
  const near = new Set(named);
  const has = (r: Resource) => near.has(r.id);
  for (const r of all) {
    const counted = (r.kind === 'activity' || r.kind === 'handout') && held.some((h) => isCountedWith(h, r));
    if (r.kind === 'step' || counted || held.some((h) => h.kind === 'step' && h.id === r.step))
      near.add(r.id);
  }
  // A handout stays as long as an activity that uses it does.
  for (const r of all.filter((h) => h.kind === 'handout' && has(h)))
    for (const id of (r as Resource & { activities: string[] }).activities) near.add(id);
  return near;
}

/** Activities and handouts are numbered inside their step. */
const isCountedWith = (held: Resource, other: Resource) =>
  held.kind === other.kind && held.step === other.step;

/** Fields that name resources of other kinds, their own and those of others that name them. */
const relationFields = ({ kind, relations }: KindInfo): string[] => [
  ...relations.map((r) => r.field),
  ...kinds.flatMap((k) =>
    k.relations.flatMap((r) => (r.kind === kind && r.reverse !== undefined ? [r.reverse] : [])),
  ),
];

const idsIn = (resource: Resource, field: string): string[] =>
  (resource as unknown as Record<string, string[] | undefined>)[field] ?? [];

const relatedIds = (resource: Resource): string[] => [
  ...Object.values(resource.related).flat(),
  ...relationFields(kindInfo(resource.kind)).flatMap((field) => idsIn(resource, field)),
];

/** Fields of a resource that only its own page shows. */
const shown = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'summary references objectives materials goal url location asOf instrument attribution reviewed file'.split(
    ' ',
  ),
);

/** A resource with what recipes judge by, and relations among what is near; a title when it is named, and no step without one. */
function withoutText(resource: Resource, near: ReadonlySet<string>, named: ReadonlySet<string>): Resource {
  // A step lists all that is in it, kind by kind.
  const relations = new Set([...relationFields(kindInfo(resource.kind)), ...kinds.map((k) => k.plural)]);
  const stub: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(withoutBody(resource)))
    if (relations.has(name)) stub[name] = (value as string[]).filter((id) => near.has(id));
    else if (shown.has(name)) stub[name] = Array.isArray(value) ? [] : '';
    else stub[name] = value;
  if (resource.kind !== 'step' && !named.has(resource.id)) stub.title = '';
  stub.related = Object.fromEntries(Object.keys(resource.related).map((name) => [name, []]));
  stub.body = noText;
  return stub as unknown as Resource;
}

function linksIn(body: Body): string[] {
  const walk = (nodes: readonly ElementContent[]): string[] =>
    nodes.flatMap((node) => {
      if (node.type !== 'element') return [];
      const { href } = node.properties;
      const here = typeof href === 'string' && href.startsWith('id:') ? [href.slice('id:'.length)] : [];
      return [...here, ...walk(node.children)];
    });
  return walk([...body.intro, ...body.sections.flatMap((s) => s.children)]);
}
