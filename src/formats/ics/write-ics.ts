import type { Calendar, CalendarEvent } from '../../compose/calendar.js';
import { withoutControls } from '../../diagnostics/controls.js';
import { dayAfter } from '../../schema/day.js';
import { mistake, sayWhat } from '../../schema/guards.js';
import { writtenIn } from '../written-in.js';

/**
 * A calendar as a text in iCalendar (RFC 5545), to be opened by or subscribed to in any calendar. Times are those of the clock on
 * the wall, wherever it hangs. The same calendar gives the same bytes: what RFC 5545 calls the time of writing is the day itself.
 *
 * @throws TypeError for what is no calendar.
 */
export function writeIcs(calendar: Calendar): string {
  if (!Array.isArray((calendar as Partial<Calendar> | undefined)?.events))
    throw mistake('writeIcs', sayWhat(calendar), 'a calendar', 'make one with `composeCalendar(tailored)`');
  const { language } = writtenIn(calendar.language);
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//networks-playbook//networks-playbook//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(calendar.title)}`,
    ...calendar.events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, language: string): string[] {
  const { id, date, title, lines, url } = event;
  const text = (name: string, value: string) => `${name};LANGUAGE=${language}:${escaped(value)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${id.slice('urn:uuid:'.length)}@networks-playbook`,
    `DTSTAMP:${compact(date)}T000000Z`,
    ...timeLines(event),
    text('SUMMARY', title),
    ...(lines.length === 0 ? [] : [text('DESCRIPTION', lines.join('\n'))]),
    ...(url === '' ? [] : [`URL:${withoutControls(url).replace(/[\r\n\t]/g, '')}`]),
    'END:VEVENT',
  ];
}

/** When it begins and ends, which may be the next day. A whole day leaves people free for others. */
function timeLines({ date, start, minutes }: CalendarEvent): string[] {
  if (start === '')
    return [
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(date, 1))}`,
      'TRANSP:TRANSPARENT',
    ];
  const [hours, past] = start.split(':').map(Number) as [number, number];
  const from = hours * 60 + past;
  const at = (minute: number) =>
    `${compact(dayAfter(date, Math.floor(minute / 1440)))}T${two(Math.floor(minute / 60) % 24)}${two(minute % 60)}00`;
  return [`DTSTART:${at(from)}`, `DTEND:${at(from + minutes)}`];
}

const compact = (date: string) => date.replaceAll('-', '');
const two = (number: number) => String(number).padStart(2, '0');

/** A text as RFC 5545 wants it: section 3.3.11. */
const escaped = (text: string) =>
  withoutControls(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replaceAll('\t', ' ');

/** Bytes of a line, without its end: section 3.1. */
const longest = 75;

/** A line cut into pieces of 75 bytes, never inside a character. All but the first begin with a blank, which counts. */
function folded(line: string): string {
  let out = '';
  let room = longest;
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (bytes > room) {
      out += '\r\n ';
      room = longest - 1;
    }
    out += character;
    room -= bytes;
  }
  return out;
}
