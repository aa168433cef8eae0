import type { Resource, Section } from './playbook.js';

/** The file of an overlay that names it and holds its changes. */
export const overlayManifest = 'overlay.yaml';

/** A change ready to be made: Markdown has become a sanitized tree. `at` is its place in `overlay.yaml`. */
export type ReadyAction =
  | { type: 'set'; id: string; field: string; value: unknown; at: { line: number; column: number } }
  | {
      type: 'replace' | 'append';
      id: string;
      section: string;
      children: Section['children'];
      was?: string;
      at: { line: number; column: number };
    }
  | { type: 'remove'; id: string; section?: string; at: { line: number; column: number } };

/** An organization's own additions and changes, loaded and checked. Plain JSON. */
export interface Overlay {
  name: string;
  /** Resources it adds, or puts in the place of those with the same id. */
  resources: Resource[];
  actions: ReadyAction[];
}
