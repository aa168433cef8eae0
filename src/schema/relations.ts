import { type Kind, kinds, type Plural } from './kinds.js';
import { changed } from './lazy-body.js';
import type { Playbook, Resource } from './playbook.js';

/** The lists of a playbook, one for each kind. */
export type Lists = Pick<Playbook, Plural>;

/** The relations each kind declares: field, and the kind that its ids must have. */
export const relationFields: Readonly<Record<Kind, readonly (readonly [field: string, kind: Kind])[]>> = {
  step: [],
  insight: [],
  strategy: [
    ['activities', 'activity'],
    ['examples', 'example'],
  ],
  question: [['activities', 'activity']],
  activity: [
    ['handouts', 'handout'],
    ['strategies', 'strategy'],
  ],
  handout: [],
  example: [],
  measure: [],
};

/** Adds the reverse of every relation: what a step holds, who uses a handout, which questions an activity answers. */
export function relate(lists: Lists): Lists {
  for (const step of lists.steps) {
    for (const { kind, plural } of kinds) {
      if (kind !== 'step')
        (step as unknown as Record<string, string[]>)[plural] = lists[plural]
          .filter((r) => r.step === step.id)
          .map((r) => r.id);
    }
  }
  for (const activity of lists.activities)
    activity.questions = lists.questions.filter((q) => q.activities.includes(activity.id)).map((q) => q.id);
  for (const handout of lists.handouts)
    handout.activities = lists.activities.filter((a) => a.handouts.includes(handout.id)).map((a) => a.id);
  for (const example of lists.examples)
    example.strategies = lists.strategies.filter((s) => s.examples.includes(example.id)).map((s) => s.id);
  return lists;
}

/** A resource whose relations lead only to what is kept. Its body is not touched. */
export function keepRelations(resource: Resource, kept: ReadonlySet<string>): Resource {
  const here = (ids: readonly string[]) => ids.filter((id) => kept.has(id));
  const related = Object.fromEntries(
    Object.entries(resource.related).map(([name, ids]) => [name, here(ids)]),
  );
  const named = relationFields[resource.kind].map(([name]) => [
    name,
    here((resource as unknown as Record<string, string[]>)[name]!),
  ]);
  return changed(resource, { related, ...Object.fromEntries(named) } as never);
}

/** The resources with some ids, by kind as everywhere. */
export const resourcesNamed = (playbook: Playbook, ids: readonly string[]): Resource[] =>
  ids.length === 0
    ? []
    : kinds.flatMap((k) => (playbook[k.plural] as Resource[]).filter((r) => ids.includes(r.id)));

/** All resources of a playbook in one list, in the order of the table of kinds. */
export function allResources(lists: Lists): Resource[] {
  return kinds.flatMap((k) => lists[k.plural] as Resource[]);
}
