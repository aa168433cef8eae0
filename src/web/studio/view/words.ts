import { type Activity, labelOf, type Playbook } from '../../../index.js';

/** Words of the playbook's catalogue, with the word itself where there is none. */
export const say = ({ strings }: Playbook, key: string): string => strings[key] ?? key;

/** The same, with `{name}` filled in. */
export const sayWith = (playbook: Playbook, key: string, values: Readonly<Record<string, string>>): string =>
  say(playbook, key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

/** Minutes as people say them: “45 min”, “1 h 20 min”. */
export function sayMinutes(minutes: number): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) return `${m} min`;
  return m === 0 ? `${h} h` : `${h} h ${m} min`;
}

/** The time an activity takes: “45 min”, “30–45 min”, “45 min, 2 meetings”. */
export function sayDuration({ duration, sessions }: Activity): string {
  const [least, most] = [duration].flat() as [number, number?];
  const time = most === undefined || most === least ? sayMinutes(least) : `${least}–${sayMinutes(most)}`;
  return sessions > 1 ? `${time}, ${sessions} meetings` : time;
}

/** “ of 3 May 2026, 14:05”; nothing when nobody knows when. */
export function dateOf(at: string | undefined): string {
  const time = new Date(at ?? '');
  if (Number.isNaN(time.getTime())) return '';
  return ` of ${time.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}`;
}

/** “1 activity”, “3 activities”. */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const labelled = { settings: 'setting', gradeBands: 'gradeBands', devices: 'devices' } as const;

/** What a value of a filter is called. Tags are words of their own. */
export const sayValue = (
  playbook: Playbook,
  filter: keyof typeof labelled | 'tags',
  value: string,
): string => (filter === 'tags' ? value.replace(/-/g, ' ') : labelOf(playbook, labelled[filter], value));
