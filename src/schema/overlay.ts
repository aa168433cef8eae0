import type { Resource, Section } from './playbook.js';

/** A change ready to be made: Markdown has become a sanitized tree. `at` is its place in `overlay.yaml`. */
export type ReadyAction =
  | {
      readonly type: 'set';
      readonly id: string;
      readonly field: string;
      readonly value: unknown;
      readonly at: { readonly line: number; readonly column: number };
    }
  | {
      readonly type: 'replace' | 'append';
      readonly id: string;
      readonly section: string;
      readonly children: Section['children'];
      readonly was?: string;
      readonly at: { readonly line: number; readonly column: number };
    }
  | {
      readonly type: 'remove';
      readonly id: string;
      readonly section?: string;
      readonly at: { readonly line: number; readonly column: number };
    };

/** An organization's own additions and changes, loaded and checked. Plain JSON. */
export interface Overlay {
  readonly name: string;
  /** Resources it adds, or puts in the place of those with the same id. */
  readonly resources: readonly Resource[];
  readonly actions: readonly ReadyAction[];
}
