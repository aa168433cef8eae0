import type { Block, PrintEntry, PrintModel, PrintPart } from '../../print/print-model.js';
import { activityPages, type Planner } from './activity-pages.js';
import { columnSetting, flat, flatSection, twoColumns } from './columns.js';
import { mm } from './heights.js';
import { pageGrid } from './page-grid.js';
import type { ActivityPage } from './page-pieces.js';
import type { Faces } from './ruler.js';
import { filledSheet } from './sheet-room.js';

/** An entry, and how the layout sets it: over pages of its own, in two columns, or as it is. */
export type PlacedEntry = Omit<PrintEntry, 'step'> & {
  readonly step: NonNullable<PrintEntry['step']>;
  /** “15” and “min”, for the corner of the page. */
  readonly clock: { number: string; unit: string } | null;
  readonly pages?: ActivityPage[];
  readonly columns?: [Block[], Block[]];
  /** How high its columns are, in millimeters. */
  readonly high?: number;
};

/** The parts of a packet, with all decided that the layout would have to measure pages for. */
export function placeParts(model: PrintModel, faces: Faces): unknown[] {
  const planner: Planner = {
    grid: pageGrid(model.paper, model.layout.largePrint),
    faces,
    writing: model.layout.lineHeight,
  };
  const big = model.layout.largePrint;
  const place = (entry: PrintEntry): PlacedEntry => placeEntry(entry, planner, model);
  const placed = model.parts.map((part): unknown => {
    switch (part.type) {
      case 'step':
        return {
          ...part,
          entry: opener(part.entry, planner, big),
          groups: part.groups.map((g) => ({ ...g, entries: g.entries.map(place) })),
        };
      case 'handouts':
      case 'entries':
        return { ...part, entries: part.entries.map(place) };
      case 'text':
        return big
          ? part
          : { ...part, columns: twoColumns(part.sections.flatMap(flatSection), columnSetting(planner)).columns };
      default:
        return part;
    }
  });
  return placed.map((part, i) => ({ ...(part as object), fill: endsOpen(model.parts, i) }));
}

/** Where nothing else is known, an entry belongs to no step. */
const noStep = { id: '', number: 0, name: '' };

function placeEntry(entry: PrintEntry, planner: Planner, model: PrintModel): PlacedEntry {
  const big = model.layout.largePrint;
  const base = { ...entry, step: entry.step ?? noStep, clock: clockOf(entry) };
  if (entry.kind === 'handout') return { ...base, ...filledSheet(entry, planner, big), step: base.step };
  if (big) return base;
  if (entry.kind === 'activity' && !model.participant)
    return { ...base, pages: activityPages(entry, planner), intro: [], sections: [] };
  return inColumns(base, planner);
}

function inColumns(entry: PlacedEntry, planner: Planner): PlacedEntry {
  const { columns, height } = twoColumns(flat(entry), columnSetting(planner));
  return { ...entry, columns, high: Math.round(height / mm), intro: [], sections: [] };
}

/** How high the picture above a step is, in millimeters, at most and at least. */
const [tallest, lowest] = [62, 24];

/** A step on one page: its picture takes what its words leave. */
function opener(entry: PrintEntry, planner: Planner, big: boolean) {
  const base = { ...entry, step: entry.step ?? noStep, clock: null };
  if (big) return { ...base, picture: tallest };
  const placed = inColumns(base, planner);
  const left = planner.grid.height - placed.high! - 62;
  return { ...placed, picture: Math.max(lowest, Math.min(tallest, Math.floor(left))) };
}

/** “40–50 min (2 sessions)” as a large number and what follows it. */
function clockOf({ kind, facts }: PrintEntry): PlacedEntry['clock'] {
  const [first] = kind === 'activity' ? (facts.find((f) => f.key === 'duration')?.c ?? []) : [];
  const found = first?.t === 'text' ? /^(\d+(?:\s?[–-]\s?\d+)?)\s*(.+)$/.exec(first.v) : null;
  return found ? { number: found[1]!, unit: found[2]! } : null;
}

/** Parts that begin a page of their own. */
const begins = (part: PrintPart): boolean =>
  part.type !== 'colophon' && !(part.type === 'handouts' && part.entries.length <= 6);

/** Whether a part ends on a page that holds nothing after it, so that a large gap is filled. */
function endsOpen(parts: readonly PrintPart[], at: number): boolean {
  const part = parts[at]!;
  const next = parts[at + 1];
  if (next && !begins(next)) return false;
  if (part.type === 'step') return (part.groups.at(-1)?.kind ?? 'step') !== 'activity';
  return part.type !== 'cards' && part.type !== 'handouts' && part.type !== 'entries';
}
