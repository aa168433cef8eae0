import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { Removal } from '../recipe/filter.js';
import { fingerprint } from '../recipe/fingerprint.js';
import { kindInfo, kinds } from '../schema/kinds.js';
import { changed } from '../schema/lazy-fields.js';
import type { Overlay, ReadyAction } from '../schema/overlay.js';
import type { Lists, Playbook, Resource } from '../schema/playbook.js';
import { allResources, listsAround, relate, withLists } from '../schema/relations.js';
import type { OverlayChange } from './report.js';

/** A playbook with an overlay worked in, what was changed, and what did not fit. */
export interface Overlaid {
  readonly playbook: Playbook;
  readonly changes: readonly OverlayChange[];
  readonly removed: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

const file = 'overlay.yaml';

/** Adds and replaces resources, then makes the changes in their order. A target that is not there is an error. */
export function applyOverlay(playbook: Playbook, overlay: Overlay): Overlaid {
  const all = new Map(allResources(listsAround(playbook)).map((r) => [r.id, r]));
  const own = playbook.around && new Set(allResources(playbook).map((r) => r.id));
  const changes: OverlayChange[] = [];
  const removed: Removal[] = [];
  const diagnostics: Diagnostic[] = [];
  const note = ({ kind, id }: Resource, what: What) =>
    changes.push({ overlay: overlay.name, kind, id, ...what });
  for (const resource of overlay.resources) {
    note(resource, { type: all.has(resource.id) ? 'replace' : 'add' });
    all.set(resource.id, resource);
  }
  const known = [...all.keys()];
  for (const action of overlay.actions) {
    const target = all.get(action.id);
    // What is only around the playbook of one resource has no text to change, and what is not there may be in the whole.
    if (own && (!target || ('section' in action && action.section !== undefined && !own.has(target.id))))
      continue;
    if (!target) {
      diagnostics.push(
        fault(
          'overlay-target',
          file,
          action.at,
          `Found no resource \`${action.id}\`${didYouMean(action.id, known)}`,
        ),
      );
      continue;
    }
    const result = act(target, action);
    diagnostics.push(...result.diagnostics);
    if (result.what) note(target, result.what);
    if (result.resource) all.set(action.id, result.resource);
    else if (result.what) {
      all.delete(action.id);
      removed.push({
        id: target.id,
        kind: target.kind,
        step: target.step,
        title: target.title,
        reason: 'overlay',
        detail: `overlay ${overlay.name} removes it`,
      });
    }
  }
  const list = [...all.values()];
  const byKind = Object.fromEntries(
    kinds.map((k) => [k.plural, list.filter((r) => r.kind === k.kind).map((r) => changed(r, {}))]),
  ) as unknown as Lists;
  return { playbook: withLists(playbook, relate(byKind)), changes, removed, diagnostics };
}

/** What was done to a resource, without its name. */
type What = Omit<OverlayChange, 'overlay' | 'kind' | 'id'>;

/** The changed resource; none when it is removed. Without `what`, nothing was changed. */
interface Outcome {
  resource?: Resource;
  what?: What;
  diagnostics: Diagnostic[];
}

function act(target: Resource, action: ReadyAction): Outcome {
  if (action.type === 'set') return setField(target, action);
  if (action.type === 'remove' && action.section === undefined)
    return { what: { type: 'remove' }, diagnostics: [] };
  return changeSection(target, action as Exclude<ReadyAction, { type: 'set' }>);
}

function setField(target: Resource, action: ReadyAction & { type: 'set' }): Outcome {
  const allowed = kindInfo(target.kind).settable;
  const refuse = (message: string): Outcome => ({
    resource: target,
    diagnostics: [fault('overlay-target', file, action.at, message)],
  });
  if (!allowed.includes(action.field))
    return refuse(
      `Found field \`${action.field}\`, expected one that an overlay may set on kind \`${target.kind}\`: ${orList(allowed)}${didYouMean(action.field, allowed)}`,
    );
  const before = (target as unknown as Record<string, unknown>)[action.field];
  if (before !== undefined && shapeOf(before) !== shapeOf(action.value)) {
    return refuse(
      `Found ${shapeOf(action.value)} for \`${action.field}\`, expected ${shapeOf(before)} as in the base.`,
    );
  }
  return {
    resource: changed(target, { [action.field]: action.value } as never),
    what: { type: 'set', field: action.field },
    diagnostics: [],
  };
}

const shapeOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'nothing'
      : typeof value === 'object'
        ? 'fields'
        : typeof value === 'string'
          ? 'text'
          : `a ${typeof value}`;

function changeSection(target: Resource, action: Exclude<ReadyAction, { type: 'set' }>): Outcome {
  const { body } = target;
  const titles = body.sections.map((s) => s.title);
  const wanted = action.section!;
  const index = titles.indexOf(wanted);
  if (index < 0) {
    return {
      resource: target,
      diagnostics: [
        fault(
          'overlay-target',
          file,
          action.at,
          `Found no section \`${wanted}\` in \`${target.id}\`, expected ${orList(titles)}${didYouMean(wanted, titles)}`,
        ),
      ],
    };
  }
  const section = body.sections[index]!;
  const diagnostics: Diagnostic[] = [];
  if (action.type === 'replace' && action.was !== undefined) {
    const now = fingerprint(section.children);
    if (now !== action.was)
      diagnostics.push(
        fault(
          'overlay-stale',
          file,
          action.at,
          `Found that \`${wanted}\` of \`${target.id}\` has changed: its fingerprint was \`${action.was}\` and is \`${now}\`.`,
        ),
      );
  }
  const sections = [...body.sections];
  if (action.type === 'remove') sections.splice(index, 1);
  else
    sections[index] = {
      ...section,
      children: action.type === 'replace' ? action.children : [...section.children, ...action.children],
    };
  return {
    resource: changed(target, { body: { ...body, sections } } as Partial<Resource>),
    what: { type: `${action.type}-section`, section: wanted },
    diagnostics,
  };
}
