import MiniSearch from 'minisearch';
import type { Activity } from '../../../index.js';

/** Finds activities by words. */
export type Search = (text: string) => Set<string>;

/** An index over activities as their readers see them: parts of words and small slips of the pen find them too. */
export function searchActivities(activities: readonly Activity[]): Search {
  const index = new MiniSearch<{
    id: string;
    title: string;
    summary: string;
    tags: string;
    objectives: string;
  }>({
    fields: ['title', 'summary', 'tags', 'objectives'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 3, tags: 2 } },
  });
  index.addAll(
    activities.map((a) => ({
      id: a.id,
      title: a.title,
      summary: a.summary,
      tags: a.tags.join(' '),
      objectives: a.objectives.join(' '),
    })),
  );
  return (text) => new Set(index.search(text).map((r) => r.id as string));
}
