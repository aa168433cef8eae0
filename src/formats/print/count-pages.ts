import { asPages } from '../../compose/layout.js';
import type { Packet } from '../../compose/packet.js';
import { requirePacket } from '../../schema/guards.js';
import { lineCounter } from './count-lines.js';
import type { PrintEntry, PrintModel, PrintPart } from './print-model.js';
import { toPrint } from './to-print.js';

/** What pages hold, in lines of `lineCounter`; found by comparing with pages as set. */
interface PageRoom {
  /** Text over the whole width, as participants read it and in large print. */
  text: number;
  /** An activity of the staff, with its margin; it never shares a page. */
  activity: number;
  /** A sheet to hand out. */
  sheet: number;
  /** Text in two columns. */
  columns: number;
}

const roomOf = ({ layout, paper }: PrintModel): PageRoom => {
  if (layout.largePrint) {
    const high = paper === 'a4' ? 1.08 : 1;
    return { text: 28 * high, activity: 28 * high, sheet: 25 * high, columns: 28 * high };
  }
  const high = paper === 'a4' ? 1.07 : 1;
  return { text: 50 * high, activity: 76 * high, sheet: 41.5 * high, columns: 80 * high };
};

/**
 * About how many pages a packet has when it is printed, without setting it: quick enough for every change of a recipe. On
 * the packets that come along it is off by a tenth at most. Duplex adds empty left-hand pages that are not counted.
 */
export function countPages(packet: Packet): number {
  requirePacket(packet, 'countPages');
  const model = toPrint(asPages(packet));
  const pagesOf = partPages(model);
  let pages = model.cover ? 1 : 0;
  // What stands at the back runs on, unless it is set in large print.
  let back = 0;
  const parts = model.parts.filter((part) => !standsInFoot(part, model));
  for (const [i, part] of parts.entries()) {
    if (runsOn(part, parts[i - 1]) && !model.layout.largePrint) back += pagesOf(part);
    else {
      pages += Math.ceil(back) + Math.ceil(pagesOf(part));
      back = 0;
    }
  }
  return pages + Math.ceil(back);
}

const backs: ReadonlySet<PrintPart['type']> = new Set(['checklist', 'glossary', 'sources', 'colophon']);
/** Lists and what follows them at the back, and a text after one of them, such as answers. */
const runsOn = (part: PrintPart, before: PrintPart | undefined): boolean =>
  backs.has(part.type) || (part.type === 'text' && before !== undefined && backs.has(before.type));

/** Whether it stands in small letters on the run sheet that a packet of one session begins with. */
const standsInFoot = ({ type }: PrintPart, { parts: [first], layout }: PrintModel): boolean =>
  first?.type === 'session' &&
  first.front !== undefined &&
  !layout.largePrint &&
  (type === 'sources' || type === 'colophon');

/** A function that says how many pages a part takes, of the last one only a share. */
function partPages(model: PrintModel): (part: PrintPart) => number {
  const room = roomOf(model);
  const big = model.layout.largePrint;
  const count = lineCounter(model.layout);
  const whole = (lines: number, page: number) => Math.max(1, Math.ceil(lines / page));
  const flow = (entries: readonly PrintEntry[]) => entries.reduce((sum, e) => sum + count.entry(e) + 2, 0);
  const runsOn = big || model.participant;
  const alone = (e: PrintEntry) =>
    whole(count.entry(e), e.kind === 'handout' ? room.sheet : runsOn ? room.text : room.activity);
  const apart = (entries: readonly PrintEntry[]) => entries.reduce((sum, e) => sum + alone(e), 0);
  // Lists and short entries in two columns.
  const pair = big ? 1 : 0.55;

  return (part) => {
    switch (part.type) {
      case 'contents':
        return whole(3 + contentsLines(model.parts) * (big ? 1.12 : 0.5), room.text);
      case 'text':
        return (3 + count.sections(part.sections)) / room.columns;
      case 'agenda':
        return whole(count.agenda(part), room.text);
      case 'glance':
        return whole(count.glance(part, pair), room.text);
      case 'session': {
        const sheet = count.session(part);
        const activities = runsOn
          ? Math.max(1, Math.ceil(sheet / room.text + flow(part.entries) / (big ? room.text : room.columns)))
          : whole(sheet, room.text * 2) + apart(part.entries);
        return activities + apart(part.handouts);
      }
      case 'step': {
        if (runsOn)
          return runningPages(
            part,
            alone,
            (entry) => (count.entry(entry) + 2) / (big ? room.text : room.text * 1.25),
            !big,
          );
        return 1 + stepPages(part, apart, (entries) => flow(entries) / room.columns);
      }
      case 'handouts':
        return (part.entries.length > 6 || big ? 1 : 0) + apart(part.entries);
      case 'entries':
        return apart(part.entries);
      case 'cards':
        return part.sheets.length;
      case 'poster':
        return 1;
      case 'plan':
        return whole(count.plan(part, pair), room.text);
      case 'checklist':
        return (4 + count.checklist(part) * pair * 1.2) / room.text;
      case 'glossary':
        return (3 + count.glossary(part) * pair) / room.text;
      case 'sources':
        return (3 + part.references.length * 2.9 * pair) / room.text;
      case 'colophon':
        return 0.2;
    }
  };
}

type Step = PrintPart & { type: 'step' };

/** Entries follow each other; what is handed out or sent has its pages to itself, after a page of activities where they stand together. */
function runningPages(
  { entry, groups }: Step,
  alone: (entry: PrintEntry) => number,
  share: (entry: PrintEntry) => number,
  together: boolean,
): number {
  let pages = 0;
  let running = share(entry);
  let sheets = 0;
  for (const one of groups.flatMap((g) => g.entries)) {
    if (one.kind === 'handout' || one.kind === 'letter') {
      sheets += alone(one);
      continue;
    }
    if (sheets > 0 && (!together || (running % 1) + share(one) > 1)) {
      pages += Math.ceil(running) + sheets;
      [running, sheets] = [0, 0];
    }
    running += share(one);
  }
  return pages + sheets + running;
}

/** Activities stand alone, questions with each other, and what is neither runs on until one of them comes. */
function stepPages(
  { groups }: Step,
  apart: (entries: readonly PrintEntry[]) => number,
  flow: (entries: readonly PrintEntry[]) => number,
): number {
  let pages = 0;
  let running = 0;
  for (const { kind, entries } of groups) {
    if (kind === 'activity' || kind === 'question' || kind === 'letter') {
      pages += Math.ceil(running) + (kind !== 'question' ? apart(entries) : Math.ceil(flow(entries)));
      running = 0;
    } else running += flow(entries);
  }
  return pages + Math.ceil(running);
}

const contentsLines = (parts: readonly PrintPart[]): number =>
  parts.reduce((sum, part) => {
    if (part.type === 'step')
      return sum + 1.5 + part.groups.filter((g) => g.kind === 'activity').flatMap((g) => g.entries).length;
    if (part.type === 'session') return sum + 1.5 + part.entries.length + part.handouts.length;
    return sum + 1.5 + (part.type === 'handouts' ? part.entries.length : 0);
  }, 0);
