import { type Activity, type Criteria, type Playbook, select } from '../../../index.js';

/** What the list of activities is narrowed to. It narrows the list, never the packet. */
export interface Filters {
  text: string;
  maxMinutes?: number;
  settings: readonly string[];
  gradeBands: readonly string[];
  devices: readonly string[];
  tags: readonly string[];
}

export const noFilters: Filters = { text: '', settings: [], gradeBands: [], devices: [], tags: [] };

/** A choice of a filter and how many activities it would leave. */
export interface FacetChoice {
  value: string;
  count: number;
}

const asCriteria = (filters: Filters): Criteria => ({
  kinds: ['activity'],
  ...(filters.maxMinutes ? { maxMinutes: filters.maxMinutes } : {}),
  ...(filters.settings.length > 0 ? { settings: [...filters.settings] as never } : {}),
  ...(filters.gradeBands.length > 0 ? { gradeBands: [...filters.gradeBands] as never } : {}),
  ...(filters.devices.length > 0 ? { devices: [...filters.devices] as never } : {}),
  ...(filters.tags.length > 0 ? { tags: [...filters.tags] } : {}),
});

/** The activities of a playbook that pass. `found` are the ids a search has found; undefined without a search. */
export function filterActivities(
  playbook: Playbook,
  filters: Filters,
  found: ReadonlySet<string> | undefined,
): readonly Activity[] {
  const left = select(playbook, asCriteria(filters)).activities;
  return found ? left.filter((a) => found.has(a.id)) : left;
}

type ListFilter = 'settings' | 'gradeBands' | 'devices' | 'tags';

const valuesOf: Readonly<Record<ListFilter, (a: Activity) => readonly string[]>> = {
  settings: (a) => a.setting,
  gradeBands: (a) => a.gradeBands ?? [],
  devices: (a) => [a.devices],
  tags: (a) => a.tags,
};

/** The choices of one filter with how many activities each would leave under the other filters, most first for tags. */
export function choicesFor(
  name: ListFilter,
  playbook: Playbook,
  filters: Filters,
  found: ReadonlySet<string> | undefined,
): FacetChoice[] {
  const others = filterActivities(playbook, { ...filters, [name]: [] }, found);
  const counts = new Map<string, number>();
  for (const a of others) for (const v of valuesOf[name](a)) counts.set(v, (counts.get(v) ?? 0) + 1);
  const all = new Set(playbook.activities.flatMap((a) => [...valuesOf[name](a)]));
  const choices = [...all].map((value) => ({ value, count: counts.get(value) ?? 0 }));
  return name === 'tags'
    ? choices.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    : choices;
}
