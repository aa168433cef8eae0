import { type Diagnostic, fault, hasErrors } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Removal } from '../recipe/filter.js';
import { kinds } from '../schema/kinds.js';
import { changed } from '../schema/lazy-fields.js';
import { overlayManifest as file, type Overlay } from '../schema/overlay.js';
import type { Lists, Playbook, Resource } from '../schema/playbook.js';
import { allResources, listsAround, relate, withLists } from '../schema/relations.js';
import { changeResource, type What } from './change-resource.js';
import { replacingFaults, staleFaults } from './overlay-drift.js';
import type { OverlayChange } from './report.js';

/** A playbook with an overlay worked in, what was changed, and what did not fit. */
export interface Overlaid {
  readonly playbook: Playbook;
  readonly changes: readonly OverlayChange[];
  readonly removed: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds and replaces resources, then makes the changes in their order. A target that is not there is an error. */
export function applyOverlay(playbook: Playbook, overlay: Overlay): Overlaid {
  const all = new Map(allResources(listsAround(playbook)).map((r) => [r.id, r]));
  const own = playbook.around && new Set(allResources(playbook).map((r) => r.id));
  const changes: OverlayChange[] = [];
  const removed: Removal[] = [];
  const diagnostics: Diagnostic[] = [];
  const note = ({ kind, id }: Resource, what: What) =>
    changes.push({ overlay: overlay.name, kind, id, ...what });
  const before = new Map(all);
  for (const resource of overlay.resources) {
    const faults = replacingFaults(overlay, resource, before, own !== undefined);
    diagnostics.push(...faults);
    if (hasErrors(faults)) continue;
    note(resource, { type: before.has(resource.id) ? 'replace' : 'add' });
    all.set(resource.id, resource);
  }
  const known = [...all.keys()];
  const former = new Map(
    [...all.values()].flatMap((r) => (r.formerly ?? []).map((old) => [old, r.id] as const)),
  );
  for (const given of overlay.actions) {
    const now = all.has(given.id) ? undefined : former.get(given.id);
    const action = now === undefined ? given : { ...given, id: now };
    if (now !== undefined)
      diagnostics.push(
        fault('id-renamed', file, action.at, `Found \`${given.id}\`, which is called \`${now}\` now.`),
      );
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
    const result = changeResource(target, action);
    diagnostics.push(...result.diagnostics, ...staleFaults(before.get(action.id), action));
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
