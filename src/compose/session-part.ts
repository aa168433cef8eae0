import type { Tailored } from '../customize/tailor.js';
import type { Activity } from '../schema/activity.js';
import type { Handout } from '../schema/handout.js';
import { agendaColumns, breakRow, type HeldSession } from './agenda.js';
import { linesWords } from './block-words.js';
import { clockOf } from './clock.js';
import { copiesRule, peopleOf, printItem } from './copies.js';
import { type Reading, stepOf, toEntry } from './entry.js';
import { gatherItems } from './gather.js';
import { type HeldActivity, wholeId } from './held-activity.js';
import type { AgendaRow, AgendaSession, Cover, Entry, Listed, Part, SessionSheet } from './packet.js';
import { sayDay } from './say-day.js';
import { say, sayHours, sayPreparation } from './strings.js';

/** A session as a part of a packet, and the activities and handouts that stand in it. */
export type SessionPart = Part & { type: 'session' };

/** What sessions are made of, and what of it is printed. */
export interface SessionScope {
  tailored: Tailored;
  reading: Reading;
  numbers: ReadonlyMap<string, string>;
  /** Whether times are told, whether activities follow them, and which handouts do. */
  shows: { times: boolean; activities: boolean; handouts: readonly Handout[] };
}

/** Lines to answer a prompt on. */
const promptLines = 2;

/** A part for each session. What comes again, an activity or a handout, stands where it came first. */
export function sessionParts(held: readonly HeldSession[], scope: SessionScope): SessionPart[] {
  const { playbook } = scope.tailored;
  const before = new Set<string>();
  const isNew = ({ id }: { id: string }) => before.size !== before.add(id).size;
  return held.map((one, i) => {
    const used = handoutsOf(one.started, playbook.handouts).filter(isNew);
    return sessionPart(one, i + 1, used, scope);
  });
}

/** A session for those who hold only that one: everything it does stands in it. */
export const sessionAlone = (one: HeldSession, number: number, scope: SessionScope): SessionPart =>
  sessionPart(
    { ...one, started: one.activities },
    number,
    handoutsOf(one.activities, scope.tailored.playbook.handouts),
    scope,
  );

/** The handouts of some activities in their order, those for staff last. */
export function handoutsOf(activities: readonly Activity[], handouts: readonly Handout[]): Handout[] {
  const used = [...new Set(activities.flatMap((a) => a.handouts))].flatMap(
    (id) => handouts.find((h) => h.id === id) ?? [],
  );
  const forStaff = (h: Handout) => h.for === 'facilitator';
  return [...used.filter((h) => !forStaff(h)), ...used.filter(forStaff)];
}

function sessionPart(
  one: HeldSession,
  number: number,
  used: readonly Handout[],
  { tailored, reading, numbers, shows }: SessionScope,
): SessionPart {
  const { playbook } = tailored;
  const entries = (list: readonly (HeldActivity | Handout)[]): Entry[] =>
    list.map((r) => toEntry(r, numbers.get(wholeId(r)) ?? '', reading));
  const activities = new Map(entries(one.activities).map((e) => [e.id, e]));
  const sheets = entries(used);
  const sheet = sheetOf(one, activities, tailored, reading, sheets);
  return {
    type: 'session',
    id: `session-${number}`,
    title: one.session.title || say(playbook.strings, 'session'),
    front: undefined,
    number,
    ...(shows.times ? sheet : { ...sheet, spare: 0, agenda: { ...sheet.agenda, warning: '', rows: [] } }),
    entries: shows.activities ? one.started.map((a) => activities.get(a.id)!) : [],
    handouts: sheets.filter(({ id }) => shows.handouts.some((h) => h.id === id)),
  };
}

function sheetOf(
  { activities, started, session, day }: HeldSession,
  entries: ReadonlyMap<string, Entry>,
  tailored: Tailored,
  reading: Reading,
  sheets: readonly Entry[],
): Omit<SessionSheet, 'number'> {
  const { playbook, recipe } = tailored;
  const { strings } = playbook;
  const people = peopleOf(recipe);
  const forStaff = reading.edition === 'facilitator';
  const spare = Math.max(0, (recipe.available ?? 0) - lengthOf(session));
  // It is as long as the time there is.
  const agenda: AgendaSession = {
    ...session,
    title: '',
    total: '',
    rows: [
      ...session.rows.map((row) => rowOf(row, activities, entries, reading)),
      ...(spare > 0 ? [breakRow('spare', lengthOf(session), spare, tailored)] : []),
    ],
  };
  const labels = new Map(sheets.map((e) => [e.id, e.label]));
  const toPrint = handoutsOf(started, playbook.handouts).map((h) =>
    printItem(h, labels.get(h.id) ?? '', started, people, strings),
  );
  return {
    subtitle: [
      day && sayDay(day, strings),
      whenOf(agenda, tailored),
      sayHours(strings, lengthOf(agenda)),
      spare > 0 && forStaff ? say(strings, 'spareMinutes', { minutes: sayHours(strings, spare) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    spare,
    columns: agendaColumns(strings),
    agenda,
    gather: listed(
      people ? say(strings, 'gatherFor', { count: people.count }) : say(strings, 'gather'),
      forStaff ? gatherItems(activities, people, playbook).map(({ item, amount }) => ({ item, amount })) : [],
    ),
    prepare: listed(
      say(strings, 'toPrepare'),
      forStaff
        ? activities
            .filter((a) => sayPreparation(strings, a) !== '')
            .map((a) => ({ item: a.title, amount: sayPreparation(strings, a) }))
        : [],
    ),
    print: forStaff
      ? {
          title: say(strings, 'toPrint'),
          rule: toPrint.length === 0 ? say(strings, 'printNothing') : copiesRule(people, strings),
          items: toPrint,
        }
      : listed('', []),
    after: {
      title: forStaff ? say(strings, 'afterSession') : '',
      prompts: forStaff
        ? ['afterSessionWho', 'afterSessionSaid', 'afterSessionChange'].map((key) => ({
            question: say(strings, key),
            lines: { count: promptLines, alt: linesWords(promptLines, strings) },
          }))
        : [],
    },
  };
}

/** A list under its title; without anything in it, nothing is said. */
const listed = <Item>(title: string, items: readonly Item[]): Listed<Item> => ({
  title: items.length === 0 ? '' : title,
  rule: '',
  items,
});

/** A row of the run sheet. What to have ready stands below for the whole session. */
function rowOf(
  row: AgendaRow,
  activities: readonly Activity[],
  entries: ReadonlyMap<string, Entry>,
  reading: Reading,
): AgendaRow {
  const activity = activities.find((a) => a.id === row.id);
  if (!activity) return row;
  const step = stepOf(activity, reading);
  return { ...row, label: entries.get(row.id)?.label ?? '', ...(step && { step }), needs: [] };
}

/** Minutes from the beginning of a session to its end. */
export const lengthOf = ({ rows }: AgendaSession): number => rows.reduce((sum, r) => sum + r.minutes, 0);

/** “3:30–4:10 PM”; empty without a beginning. */
export const whenOf = ({ rows }: AgendaSession, tailored: Tailored): string =>
  clockOf(tailored).between(rows[0]?.start ?? '', rows.at(-1)?.end ?? '');

/** The one session of a packet that has no cover: it says what a cover would, but for what stands at the end anyway. */
export function withFront(part: SessionPart, { title, ...front }: Cover): SessionPart {
  const facts = front.facts.filter(({ key }) => key !== 'audience' && key !== 'edition');
  return { ...part, title, front: { ...front, facts } };
}
