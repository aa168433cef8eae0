import type { PrintEntry } from '../print-model.js';

/** How long an activity takes, for the corner of its page: “15” and “min”. */
export interface Clock {
  readonly number: string;
  readonly unit: string;
}

/** “40–50 min (2 sessions)” as a large number and what follows it. */
export function clockOf({ kind, facts }: PrintEntry): Clock | null {
  const [first] = kind === 'activity' ? (facts.find((f) => f.key === 'duration')?.c ?? []) : [];
  const words = first?.t === 'text' ? first.v : '';
  const number = /^\d{1,4}(?: ?[–-] ?\d{1,4})?/.exec(words)?.[0];
  const unit = words.slice(number?.length).trim();
  return number === undefined || unit === '' ? null : { number, unit };
}
