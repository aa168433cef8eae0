import type { Playbook } from '../../../index.js';
import { search } from '../../../search.js';

/** The activities that some words have found, and how. */
export interface Found {
  ids: ReadonlySet<string>;
  /** By the words themselves, by others in their place, or because something has some of them at least. */
  by: 'words' | 'instead' | 'some';
  /** The words that took the place of those that were typed. */
  instead: readonly string[];
}

/** Finds activities by words. */
export type Search = (text: string) => Found;

/** Searches the activities of a playbook as its readers see them. */
export const searchActivities =
  (playbook: Playbook): Search =>
  (text) => {
    const results = search(playbook, text, {
      limit: Infinity,
      keep: ({ kind }) => kind === 'activity',
    });
    const instead = [...new Set(results.flatMap((r) => r.instead ?? []))];
    const own = results.some((r) => r.complete && r.instead === undefined);
    return {
      ids: new Set(results.map((r) => r.id)),
      by: own || results.length === 0 ? 'words' : instead.length > 0 ? 'instead' : 'some',
      instead,
    };
  };
