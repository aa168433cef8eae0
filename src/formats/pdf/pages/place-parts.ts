import { type Clock, clockOf } from '../../print/activity/clock.js';
import type { Block, PrintEntry, PrintModel, PrintPart } from '../../print/print-model.js';
import { activityPages, type Planner } from './activity-pages.js';
import { type BackPart, backParts } from './back-parts.js';
import { columnSetting, flat, flatSection, twoColumns } from './columns.js';
import { isCutApart } from './cut-apart.js';
import { flowed } from './flow.js';
import { mm } from './heights.js';
import { opener, tallest } from './opener.js';
import { pageGrid } from './page-grid.js';
import type { ActivityPage } from './page-pieces.js';
import type { Faces } from './ruler.js';
import { plainEnd, sessionEnd } from './session-end.js';
import { placeSession, stepsOf } from './session-sheet.js';
import { sheetPages } from './sheet-room.js';
import { activitiesTogether } from './workbook-order.js';

/** An entry, and how the layout sets it: over pages of its own, in two columns, or as it is. */
export type PlacedEntry = Omit<PrintEntry, 'step'> & {
  readonly step: NonNullable<PrintEntry['step']>;
  /** “15” and “min”, for the corner of the page. */
  readonly clock: Clock | null;
  readonly pages?: ActivityPage[];
  readonly sheets?: Block[][];
  /** Whether people cut its sheets apart. */
  readonly cut?: boolean;
  readonly columns?: [Block[], Block[]];
};

/** The parts of a packet, with all decided that the layout would have to measure pages for. */
export function placeParts(model: PrintModel, faces: Faces): unknown[] {
  const planner: Planner = {
    grid: pageGrid(model.paper),
    faces,
    writing: model.layout.lineHeight,
  };
  const big = model.layout.largePrint;
  const place = (entry: PrintEntry): PlacedEntry => placeEntry(entry, planner, model);
  const endOf = (part: Session) => (big ? plainEnd : sessionEnd(part, model.parts, planner));
  const [first] = model.parts;
  const small = first?.type === 'session' ? endOf(first).foot?.parts : undefined;
  const parts = model.parts.filter((part) => !small?.has(part));
  const placed = parts.map((part): object => {
    switch (part.type) {
      case 'step':
        return {
          ...part,
          entry: placeOpener(part.entry, planner, big),
          groups: placeGroups(part.groups, planner, model),
        };
      case 'session':
        return {
          ...part,
          ...placeSession(part, model, endOf(part)),
          entries: part.entries.map(place),
          handouts: part.handouts.map(place),
        };
      case 'glance':
        return { ...part, steps: stepsOf(part) };
      case 'handouts':
      case 'entries':
        return { ...part, entries: part.entries.map(place) };
      case 'text':
        return big || hasRoomToWrite(part)
          ? part
          : {
              ...part,
              columns: twoColumns(part.sections.flatMap(flatSection), {
                ...columnSetting(planner),
                heading: 1.5,
              }).columns,
            };
      default:
        return part;
    }
  });
  const backs = big ? new Map<PrintPart, BackPart>() : backParts(parts, planner);
  const fresh = parts.map((part, i) => backs.get(part)?.fresh ?? begins(parts, i));
  return placed.map((part, i) => ({
    ...part,
    ...backs.get(parts[i]!),
    fill: fresh[i + 1] !== false && endsOpen({ ...parts[i]!, ...part }, model),
    fresh: fresh[i],
  }));
}

/** The title of a group, at the head of a page and below other text, in points. */
const groupTitle = { first: 18, later: 40 };

/** Activities and questions have layouts of their own; other kinds run on, group after group. */
function placeGroups(groups: readonly Group[], planner: Planner, model: PrintModel): object[] {
  let at = 0;
  return groups.map((group): object => {
    const runsOn =
      !model.layout.largePrint &&
      !model.participant &&
      !['activity', 'question', 'handout', 'letter'].includes(group.kind);
    if (!runsOn) {
      at = 0;
      const inWorkbook = model.participant && !model.layout.largePrint && group.kind === 'activity';
      const entries = inWorkbook ? activitiesTogether(group.entries, planner) : group.entries;
      return { ...group, entries: entries.map((entry) => placeEntry(entry, planner, model)) };
    }
    const most = planner.grid.height * mm * 0.72;
    const fresh = at > most;
    const begin = fresh || at === 0 ? groupTitle.first : at + groupTitle.later;
    const { flowed: placed, end } = flowed(group.entries, planner, begin);
    at = end;
    return {
      ...group,
      fresh,
      entries: group.entries.map((entry, i) => ({ ...stepped(entry), ...emptied, flowed: placed[i] })),
    };
  });
}

type Session = PrintPart & { type: 'session' };
type Group = (PrintPart & { type: 'step' })['groups'][number];

/** Room to write is as wide as the page. */
const hasRoomToWrite = ({ sections }: PrintPart & { type: 'text' }): boolean =>
  sections.some((s) => s.c.some(({ t }) => t === 'fill' || t === 'lines' || t === 'box'));

/** Where nothing else is known, an entry belongs to no step. */
const noStep = { id: '', number: 0, place: 0, name: '' };

function placeEntry(entry: PrintEntry, planner: Planner, model: PrintModel): PlacedEntry {
  const big = model.layout.largePrint;
  const base = stepped(entry);
  if (entry.kind === 'handout') {
    const sheets = sheetPages(entry, planner, big);
    return { ...base, ...emptied, sheets, cut: isCutApart(sheets) };
  }
  // A letter runs down its page, as people write them.
  if (big || entry.kind === 'letter') return base;
  if (entry.kind === 'activity' && !model.participant)
    return { ...base, ...emptied, pages: activityPages(entry, planner) };
  return { ...base, ...emptied, columns: twoColumns(flat(entry), columnSetting(planner)).columns };
}

const stepped = (entry: PrintEntry): PlacedEntry => ({
  ...entry,
  step: entry.step ?? noStep,
  clock: clockOf(entry),
});

/** What stands in pages, sheets or columns stands nowhere else. */
const emptied: Pick<PrintEntry, 'intro' | 'sections'> = { intro: [], sections: [] };

/** A step as it opens. In large print its words run down the page. */
function placeOpener(entry: PrintEntry, planner: Planner, big: boolean) {
  const base = stepped(entry);
  return big ? { ...base, picture: tallest } : { ...base, ...emptied, ...opener(entry, planner) };
}

/** Whether a part begins a page of its own. */
function begins(parts: readonly PrintPart[], at: number): boolean {
  const [before, part] = [parts[at - 1], parts[at]!];
  if (part.type === 'colophon') return false;
  if (part.type === 'agenda') return part.sheet || before?.type !== 'text';
  return part.type !== 'handouts' || part.entries.length > 6;
}

/** Whether a large gap is filled where a part ends on a page that holds nothing after it. */
function endsOpen(part: PrintPart, { participant, layout }: PrintModel): boolean {
  if (part.type === 'step') {
    const last = part.groups.at(-1)?.entries.at(-1)?.kind;
    return last === 'activity' ? participant || layout.largePrint : last !== 'handout' && last !== 'letter';
  }
  const closed = ['cards', 'poster', 'handouts', 'entries', 'glance', 'session'];
  // In a book of one’s own, notes stand where one has done something.
  return ![...closed, ...(participant ? ['contents', 'glossary', 'text'] : [])].includes(part.type);
}
