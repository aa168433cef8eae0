import type { Tailored } from '../customize/tailor.js';
import { clockOf } from './clock.js';
import { contentsLines } from './contents.js';
import { peopleOf } from './copies.js';
import { type Reading, readersOf } from './entry.js';
import { heldDays } from './held-days.js';
import type { GlanceRow, Part } from './packet.js';
import { sayDay } from './say-day.js';
import { lengthOf, type SessionPart, whenOf } from './session-part.js';
import { say, sayHours } from './strings.js';

/** Things to bring that the first page names: those that most sessions need. */
const often = 3;

/** All sessions on a page, and what else is in the packet. It stands where the contents of other packets stand. */
export function glancePart(
  sessions: readonly SessionPart[],
  others: readonly Part[],
  tailored: Tailored,
  reading: Reading,
): Part & { type: 'glance' } {
  const { strings } = tailored.playbook;
  const days = heldDays(tailored);
  return {
    type: 'glance',
    id: 'glance',
    title: say(strings, 'glance'),
    facts: factsOf(sessions, tailored, reading),
    columns: ['session', 'what', 'duration'].map((key) => say(strings, key)),
    rows: sessions.map((session, i) => rowOf(session, days[i]?.date, tailored)),
    rest: { title: say(strings, 'glanceRest'), lines: contentsLines(others) },
  };
}

function factsOf(sessions: readonly SessionPart[], tailored: Tailored, reading: Reading) {
  const { recipe, playbook } = tailored;
  const { strings } = playbook;
  const people = peopleOf(recipe);
  const copies = sessions.flatMap((s) => s.print.items.map((i) => i.copies ?? 0)).reduce((a, b) => a + b, 0);
  const facts = [
    ['who', [readersOf(reading), people ? say(strings, 'peopleCount', { count: people.count }) : '']],
    [
      'when',
      [
        recipe.date ?? '',
        clockOf(tailored).at(sessions[0]?.agenda.rows[0]?.start ?? ''),
        lengthsOf(sessions, strings),
      ],
    ],
    ['bring', mostOften(sessions.flatMap((s) => s.gather.items.map((i) => i.item)))],
    ['toPrint', [copies > 0 ? say(strings, 'copiesInAll', { count: copies }) : '']],
  ] as const;
  return facts
    .map(([key, values]) => ({ key, label: say(strings, key), value: values.filter(Boolean).join(', ') }))
    .filter(({ value }) => value !== '');
}

/** “40 min”, or “40 min – 1 h”. */
function lengthsOf(sessions: readonly SessionPart[], strings: Readonly<Record<string, string>>): string {
  const lengths = sessions.map((s) => lengthOf(s.agenda));
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return [...new Set([least, most])].map((minutes) => sayHours(strings, minutes)).join(' – ');
}

/** What stands in a list most often, the shortest first where that is the same; what comes once is left out. */
function mostOften(items: readonly string[]): string[] {
  const counts = new Map<string, { item: string; count: number }>();
  for (const item of items) {
    const known = counts.get(item.toLowerCase()) ?? { item, count: 0 };
    known.count += 1;
    counts.set(item.toLowerCase(), known);
  }
  return [...counts.values()]
    .filter((c) => c.count > 1)
    .sort((a, b) => b.count - a.count || a.item.length - b.item.length)
    .slice(0, often)
    .map((c) => c.item);
}

function rowOf(
  { id, title, agenda, print }: SessionPart,
  day: string | undefined,
  tailored: Tailored,
): GlanceRow {
  const { strings } = tailored.playbook;
  const sheets = print.items.map((item) => ({
    id: item.id,
    title:
      item.copies === undefined
        ? item.title
        : say(strings, 'copies', { title: item.title, count: item.copies }),
  }));
  return {
    id,
    title,
    day: day === undefined ? '' : sayDay(day, strings, 'dayShort'),
    when: whenOf(agenda, tailored),
    length: sayHours(strings, lengthOf(agenda)),
    activities: agenda.rows
      .filter((row) => row.type === 'activity')
      .map((row) => ({
        id: row.id,
        title: row.title,
        length: row.length,
        ...(row.step && { step: row.step }),
      })),
    needs: sheets.length === 0 ? [] : [{ label: print.title, items: sheets, between: '; ' }],
  };
}
