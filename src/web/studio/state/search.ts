import type { Playbook } from '../../../index.js';
import { search } from '../../../search.js';

/** Finds activities by words. */
export type Search = (text: string) => Set<string>;

/** Searches the activities of a playbook as its readers see them. */
export const searchActivities =
  (playbook: Playbook): Search =>
  (text) =>
    new Set(
      search(playbook, text, { limit: Infinity, keep: ({ kind }) => kind === 'activity' }).map((r) => r.id),
    );
