import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { changedPart, overlayMark } from '../recipe/overlay-mark.js';
import { type Overlay, overlayManifest, type ReadyAction } from '../schema/overlay.js';
import type { Resource } from '../schema/playbook.js';

/** What a change was written against, if that is another now. The base is as it was before the overlay changed anything. */
export function staleFaults(base: Resource | undefined, action: ReadyAction): Diagnostic[] {
  const now = base && overlayMark(base, action);
  if (!now || action.was === undefined || action.was === now) return [];
  return [stale(overlayManifest, action.at, nameOf(action), action.was, now)];
}

/**
 * What is wrong with a resource that has the id of another. It takes the other's place only where it says so: a later version of
 * the playbook may have taken an id that was free when the overlay was written.
 */
export function replacingFaults(
  { replaces }: Overlay,
  resource: Resource,
  base: ReadonlyMap<string, Resource>,
  partial: boolean,
): Diagnostic[] {
  const { id, file } = resource;
  const there = base.get(id);
  const claim = replaces && Object.hasOwn(replaces, id) ? replaces[id] : undefined;
  if (!claim)
    return there
      ? [
          fault(
            'id-duplicate',
            file,
            { line: 1, column: 1 },
            `Found the id \`${id}\`, which the playbook has too (\`${there.file}\`). Name your file otherwise, or write \`replaces: ${id}\` into it to put yours in its place.`,
          ),
        ]
      : [];
  // In the playbook of one resource, what is not there may be in the whole.
  if (!there)
    return partial
      ? []
      : [
          fault(
            'overlay-target',
            file,
            claim.at,
            `Found \`replaces: ${id}\`, but the playbook has no resource \`${id}\`${didYouMean(id, [...base.keys()])}`,
          ),
        ];
  const now = overlayMark(there, { type: 'replace' });
  return claim.was === undefined || claim.was === now
    ? []
    : [stale(file, claim.at, `\`${id}\``, claim.was, now!)];
}

const stale = (file: string, at: ReadyAction['at'], what: string, was: string, now: string) =>
  fault(
    'overlay-stale',
    file,
    at,
    `Found that ${what} has changed: its fingerprint was \`${was}\` and is \`${now}\`.`,
  );

function nameOf(action: ReadyAction): string {
  const part = changedPart(action);
  return part === undefined ? `\`${action.id}\`` : `\`${part}\` of \`${action.id}\``;
}
