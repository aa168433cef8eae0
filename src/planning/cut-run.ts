/** What is done of an activity in one of its meetings: some of its steps, counted from 1. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  /** The minutes of each of these steps. */
  readonly minutes: readonly number[];
}

/** First and last step of each meeting, as an author says them. What stands between two of them is done between the meetings. */
export type Meetings = readonly (readonly [first: number, last: number])[];

/**
 * Cuts a run into as many parts as there are rooms, which are minutes. Where the author says what each meeting does, that is done;
 * for more parts than meetings, what stands between them gets a part of its own. Else the sums of the steps come as near to the
 * rooms as they can. Undefined when there are more parts than steps.
 */
export function cutRun(
  minutes: readonly number[],
  meetings: Meetings,
  rooms: readonly number[],
): Stretch[] | undefined {
  const said = meetings.every(([first, last]) => first <= last && last <= minutes.length) ? meetings : [];
  if (said.length > 0 && said.length === rooms.length) return asSaid(minutes, said);
  if (rooms.length > minutes.length) return undefined;
  const edges = new Set(said.flatMap(([first, last]) => [first - 1, last]));
  return nearest(minutes, rooms, (end) => edges.size === 0 || edges.has(end));
}

/** A step that stands in several meetings is done in all of them, a share in each: “4 × 12 min”. */
function asSaid(minutes: readonly number[], meetings: Meetings): Stretch[] {
  const timesOf = (step: number) => meetings.filter(([first, last]) => first <= step && step <= last).length;
  return meetings.map(([first, last]) => ({
    first,
    last,
    minutes: minutes.slice(first - 1, last).map((m, i) => Math.ceil(m / timesOf(first + i))),
  }));
}

/** Parts of neighboring steps. To end where a meeting does counts more than any length. */
function nearest(
  minutes: readonly number[],
  rooms: readonly number[],
  isEdge: (end: number) => boolean,
): Stretch[] {
  const sums = [0];
  for (const m of minutes) sums.push(sums.at(-1)! + m);
  const off = 1 + rooms.reduce((sum, room) => sum + (room + sums.at(-1)!) ** 2, 0);
  let best = new Map([[0, { cost: 0, ends: [] as number[] }]]);
  rooms.forEach((room, part) => {
    const next: typeof best = new Map();
    const rest = rooms.length - part - 1;
    for (const [start, { cost, ends }] of best)
      for (let end = start + 1; end <= minutes.length - rest; end++) {
        if (rest === 0 && end < minutes.length) continue;
        const miss = (sums[end]! - sums[start]! - room) ** 2 + (isEdge(end) ? 0 : off);
        if (cost + miss < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost: cost + miss, ends: [...ends, end] });
      }
    best = next;
  });
  const { ends } = best.get(minutes.length)!;
  return ends.map((last, i) => {
    const before = ends[i - 1] ?? 0;
    return { first: before + 1, last, minutes: minutes.slice(before, last) };
  });
}
