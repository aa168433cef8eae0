import type { Tailored } from '../../customize/tailor.js';
import type { Activity } from '../../schema/activity.js';
import { heldSessions } from '../agenda.js';
import { peopleOf, printItem, timesFor } from '../copies.js';
import { unprinted } from '../material-handouts.js';
import { say } from '../strings.js';
import type { Cell, Sheet } from './workbook.js';

/** What to have ready and to print, activity by activity, in numbers that can be added. Undefined when nothing is needed. */
export function materialsSheet(tailored: Tailored): Sheet | undefined {
  const { strings } = tailored.playbook;
  const rows = meetingsOf(tailored).flatMap(({ title, activities }) =>
    activities.flatMap((activity) => [
      ...materialRows(activity, title, tailored),
      ...printRows(activity, title, tailored),
    ]),
  );
  if (rows.length === 0) return undefined;
  return {
    name: say(strings, 'materials'),
    columns: [
      { title: say(strings, 'what'), width: 44 },
      { title: say(strings, 'sheetCount'), width: 12 },
      { title: say(strings, 'for'), width: 18 },
      { title: say(strings, 'usedBy'), width: 34 },
      { title: say(strings, 'sheetSession'), width: 14 },
      { title: say(strings, 'sheetReady'), width: 10 },
    ],
    rows,
    writable: false,
  };
}

/** The sessions with their activities; all of them under no title when there are none. */
function meetingsOf(tailored: Tailored): { title: string; activities: Activity[] }[] {
  const { activities } = tailored.playbook;
  const sessions = heldSessions(tailored, false);
  if (sessions.length === 0) return [{ title: '', activities: [...activities] }];
  return sessions.map(({ session, activities: held }) => ({ title: session.title, activities: [...held] }));
}

const words = { person: 'perPerson', group: 'perGroup', room: 'perRoom' } as const;

/** How many there are is a number, for all who come where the recipe says how many those are. Handouts are printed, and not gathered. */
function materialRows(activity: Activity, session: string, { playbook, recipe }: Tailored): Cell[][] {
  const { strings, handouts } = playbook;
  const people = peopleOf(recipe);
  return unprinted(activity, handouts).map(({ item, quantity, per }) => [
    item,
    people ? timesFor(quantity, per, people) : quantity,
    say(strings, people ? 'perRoom' : words[per]),
    activity.title,
    session,
  ]);
}

/** Handouts, and how many copies of each. */
function printRows(activity: Activity, session: string, { playbook, recipe }: Tailored): Cell[][] {
  const { strings } = playbook;
  const people = peopleOf(recipe);
  return playbook.handouts
    .filter((h) => activity.handouts.includes(h.id))
    .map((h) => {
      const { copies, amount } = printItem(h, '', [activity], people, strings);
      return [`${say(strings, 'toPrint')}: ${h.title}`, copies ?? amount, '', activity.title, session];
    });
}
