import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import { requireWhole } from '../schema/guards.js';
import { sessionsOf } from './agenda.js';
import { type HeldDay, heldDays } from './held-days.js';
import { nameUrn } from './name-urn.js';
import type { AgendaSession } from './packet.js';
import { say } from './strings.js';

/** One session in a calendar. */
export interface CalendarEvent {
  /** What names it, whenever it is held: a calendar that gets it again changes the one it has. */
  readonly id: string;
  /** The day, as `2026-09-03`. */
  readonly date: string;
  /** When it begins, as `15:30` by the clock on the wall; empty for a whole day. */
  readonly start: string;
  readonly minutes: number;
  readonly title: string;
  /** What is planned, and what to bring. */
  readonly lines: readonly string[];
  /** A web address, or empty. */
  readonly url: string;
}

/** The sessions of a recipe with their days. Plain JSON. */
export interface Calendar {
  /** What made it. Files that carry it may be replaced by a newer copy unasked. */
  readonly generator: 'networks-playbook';
  readonly title: string;
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * Composes a calendar of the sessions of a recipe that has `dates`: when each begins and ends, what is planned, what to bring.
 * Without a `start` they are whole days. A session in which nothing is left is none.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError when the recipe has no `dates`, or no activity is left.
 */
export function composeCalendar(tailored: Tailored): Calendar {
  requireTailored(tailored, 'composeCalendar');
  requireWhole(tailored.playbook, 'composeCalendar');
  const { playbook, recipe } = tailored;
  if (!recipe.dates)
    throw new RangeError(
      'Found no `dates` in the recipe, expected the days of its sessions, such as `dates: [2026-09-03]` for the first of weekly ones.',
    );
  const sessions = sessionsOf(tailored);
  if (sessions.length === 0)
    throw new RangeError('Found no activity to put into a calendar; the selection leaves none.');
  const days = heldDays(tailored);
  return {
    generator: 'networks-playbook',
    title: playbook.info.title,
    language: playbook.info.language,
    events: sessions.map((session, i) => event(session, days[i]!, tailored)),
  };
}

function event(session: AgendaSession, { date, index }: HeldDay, tailored: Tailored): CalendarEvent {
  const { playbook, recipe } = tailored;
  const { info, strings } = playbook;
  const { name = '', contact = '', url = '' } = recipe.organization ?? {};
  const needs = session.rows.flatMap((row) =>
    row.needs.map((n) => `${row.title}. ${n.label}: ${n.items.map((i) => i.title).join(n.between)}`),
  );
  return {
    id: nameUrn(JSON.stringify([info.title, info.subtitle, name, 'session', index])),
    date,
    start: recipe.start ?? '',
    // People come for the whole time there is, with what is left of it.
    minutes: Math.max(
      recipe.available ?? 0,
      session.rows.reduce((sum, row) => sum + row.minutes, 0),
    ),
    title: session.title === '' ? info.title : `${info.title}: ${session.title}`,
    lines: [
      ...session.rows.map((row) => `${row.when === '' ? row.length : row.when} ${row.title}`),
      ...needs,
      ...(session.warning === '' ? [] : [session.warning]),
      ...(contact === '' ? [] : [`${say(strings, 'contact')}: ${contact}`]),
    ],
    url,
  };
}
