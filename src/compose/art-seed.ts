import { entriesOf, type Holding } from './part-entries.js';

/** What the pictures of a packet follow from, as far as it counts: a packet and a print model both have it. */
interface Pictured {
  readonly title: string;
  readonly parts: readonly Holding<{ readonly id: string; readonly kind: string }>[];
}

/** What the pictures of a packet follow from: its title and its activities. The same packet has the same people in every format. */
export function artSeed({ title, parts }: Pictured): string {
  const activities = parts.flatMap((part) => entriesOf(part)).filter(({ kind }) => kind === 'activity');
  return `${title}|${[...new Set(activities.map(({ id }) => id))].join(',')}`;
}
