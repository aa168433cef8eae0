import type { Tailored } from '../../customize/tailor.js';
import { sessionsOf } from '../agenda.js';
import { peopleOf } from '../copies.js';
import { heldDays } from '../held-days.js';
import { sayDay } from '../say-day.js';
import { say } from '../strings.js';
import type { Sheet, SheetColumn } from './workbook.js';

/** Rows when nobody says how many people come, and rows to spare when somebody does. */
const usualRows = 24;
const spareRows = 4;

/** Who comes: a row for each person, and a column for each session, with its day where the recipe names it. */
export function signInSheet(tailored: Tailored): Sheet {
  const { playbook, recipe } = tailored;
  const { strings } = playbook;
  const people = peopleOf(recipe)?.count;
  const columns: SheetColumn[] = [
    { title: say(strings, 'sheetNumber'), width: 6 },
    { title: say(strings, 'name'), width: 30 },
    { title: say(strings, 'signInFrom'), width: 26 },
    ...sessionColumns(tailored),
  ];
  const rows = Array.from({ length: people === undefined ? usualRows : people + spareRows }, (_, i) => [
    i + 1,
  ]);
  return { name: say(strings, 'signIn'), columns, rows, writable: true };
}

function sessionColumns(tailored: Tailored): SheetColumn[] {
  const { playbook } = tailored;
  const titles = sessionsOf(tailored).map((s) => s.title);
  if (titles.length < 2) return [{ title: say(playbook.strings, 'signInArrived'), width: 16 }];
  const days = heldDays(tailored);
  return titles.map((title, i) => ({
    title: [title, days[i] && sayDay(days[i].date, playbook.strings, 'dayShort')].filter(Boolean).join(', '),
    width: 14,
  }));
}
