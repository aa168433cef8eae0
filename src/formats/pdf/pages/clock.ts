import type { PrintEntry } from '../../print/print-model.js';

/** How long an activity takes, for the corner of its page: “15” and “min”. */
export interface Clock {
  readonly number: string;
  readonly unit: string;
}

/** “40–50 min (2 sessions)” as a large number and what follows it. */
export function clockOf({ kind, facts }: PrintEntry): Clock | null {
  const [first] = kind === 'activity' ? (facts.find((f) => f.key === 'duration')?.c ?? []) : [];
  const found = first?.t === 'text' ? /^(\d+(?:\s?[–-]\s?\d+)?)\s*(.+)$/.exec(first.v) : null;
  return found ? { number: found[1]!, unit: found[2]! } : null;
}
