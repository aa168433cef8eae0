import { didYouMean } from '../diagnostics/nearest.js';
import type { FaultPlace, Report } from '../diagnostics/reporter.js';
import { kinds } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';

/** What a recipe may name: looked up once, for all that checks it. */
export interface KnownNames {
  playbook: Playbook;
  /** The resources of the playbook by id; what overlays add is not among them. */
  resources: ReadonlyMap<string, Resource>;
  steps: Ids;
  /** With those that overlays add; of what kind these are, nobody knows yet. */
  activities: Ids;
  all: Ids;
  /** Ids that resources had before, and what they are now. */
  former: ReadonlyMap<string, string>;
}

/** Ids that something may be named by, in the order they are suggested. */
export interface Ids {
  noun: string;
  list: readonly string[];
  has(id: string): boolean;
}

const known = new WeakMap<Playbook, KnownNames>();

/** The names that a recipe may use, with the ids of what overlays add. Without any, they are looked up once in what is frozen. */
export function knownNames(playbook: Playbook, overlayIds: readonly string[]): KnownNames {
  if (overlayIds.length > 0 || !isFixed(playbook)) return lookUp(playbook, overlayIds);
  const names = known.get(playbook) ?? lookUp(playbook, overlayIds);
  known.set(playbook, names);
  return names;
}

/** Whether no resource can be added to a playbook, or taken out of it. */
const isFixed = (playbook: Playbook): boolean =>
  [playbook, playbook.info.steps].every(Object.isFrozen) &&
  kinds.every(({ plural }) => Object.isFrozen(playbook[plural]));

function lookUp(playbook: Playbook, overlayIds: readonly string[]): KnownNames {
  const resources = new Map(allResources(playbook).map((r) => [r.id, r]));
  const activities = playbook.activities.map((a) => a.id);
  return {
    playbook,
    resources,
    steps: idsOf('step', playbook.info.steps),
    activities: idsOf('activity', [...activities, ...overlayIds]),
    all: idsOf('resource', [...resources.keys(), ...overlayIds]),
    former: formerIds(resources.values(), (id) => !resources.has(id) && !overlayIds.includes(id)),
  };
}

/** The ids that are free again. */
const formerIds = (resources: Iterable<Resource>, isFree: (id: string) => boolean) =>
  new Map(
    [...resources].flatMap(({ id, formerly = [] }) =>
      formerly.filter(isFree).map((old) => [old, id] as const),
    ),
  );

function idsOf(noun: string, list: readonly string[]): Ids {
  const ids = new Set(list);
  return { noun, list, has: (id) => ids.has(id) };
}

/** Reports an id in a field that names nothing of its kind. */
export function checkName(id: string, field: string, at: FaultPlace, ids: Ids, report: Report): void {
  if (ids.has(id)) return;
  const message = `Found \`${id}\` in \`${field}\`, which is no ${ids.noun}${didYouMean(id, ids.list)}`;
  report('relation-unknown', at, message);
}
