import type { Point } from '../diagnostics/diagnostic.js';
import type { Resource, Section } from './playbook.js';

/** The file of an overlay that names it and holds its changes. */
export const overlayManifest = 'overlay.yaml';

/** What a change was written against, and where it stands in its file. */
interface Written {
  /** Fingerprint of the text or value that it was written against. */
  readonly was?: string;
  readonly at: Point;
}

/** Sets a field of a resource. */
export interface ReadySet extends Written {
  readonly type: 'set';
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

/** Puts a text in the place of a section, or at its end. */
export interface ReadyText extends Written {
  readonly type: 'replace' | 'append';
  readonly id: string;
  readonly section: string;
  readonly children: Section['children'];
}

/** Removes a resource, or one section of it. */
export interface ReadyRemove extends Written {
  readonly type: 'remove';
  readonly id: string;
  readonly section?: string;
}

/** A change ready to be made: Markdown has become a sanitized tree. */
export type ReadyAction = ReadySet | ReadyText | ReadyRemove;

/** An organization's own additions and changes, loaded and checked. Plain JSON. */
export interface Overlay {
  readonly name: string;
  /** Resources it adds, or puts in the place of those with the same id. */
  readonly resources: readonly Resource[];
  /** Those of them that stand in the place of another, by id. What is not named here never takes the place of anything. */
  readonly replaces?: Readonly<Record<string, Written>>;
  readonly actions: readonly ReadyAction[];
}
