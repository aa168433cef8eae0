import {
  type ActivityPieces,
  activityPieces,
  type PlacedName,
} from '../../print/activity/activity-pieces.js';
import { arrange, beforeRun, leavers, longOrder } from '../../print/activity/arrange-pieces.js';
import type { PagePiece } from '../../print/activity/page-pieces.js';
import type { PrintEntry } from '../../print/print-model.js';
import { type ColumnRuler, columnRuler } from './column-ruler.js';
import { densePieces } from './dense-pieces.js';
import { mm, titleHeight } from './heights.js';
import type { PageGrid } from './page-grid.js';
import type { ActivityPage, PageLook } from './page-pieces.js';
import { leftSetting, rightSetting, sideOf } from './piece-heights.js';
import type { Faces } from './ruler.js';

/** What pages are planned with. */
export interface Planner {
  grid: PageGrid;
  faces: Faces;
  writing: number;
}

/** How one page is tried, best first. No text is smaller than 9.5 points. */
const onePageLooks: readonly PageLook[] = [
  { scale: 1, dense: false },
  { scale: 0.96, dense: false },
  { scale: 0.93, dense: false },
  { scale: 0.96, dense: true },
  { scale: 0.93, dense: true },
  { scale: 0.905, dense: true },
];
/** A long activity has room on its two pages. */
const spreadLook: PageLook = { scale: 1.04, dense: false };
/** Measuring leaves out kerning and a few other small things; this much of a page stays free for them, in points. */
const spare = 1.5 * mm;
/** A smaller gap at the end of a page stays white, in points. */
const largestGap = 38 * mm;

/**
 * The pages of an activity: one where it fits, else two or more. Which sections stand in the margin, and in what size, is decided
 * here from the widths of letters, because finding it out while setting pages would take several times as long.
 */
export function activityPages(entry: PrintEntry, planner: Planner): ActivityPage[] {
  const pieces = activityPieces(entry);
  const dense = densePieces(pieces);
  for (const look of onePageLooks) {
    const page = onePage(look.dense ? dense : pieces, look, roomBelow(entry, look, planner), planner);
    if (page) return [page];
  }
  return spread(pieces, roomBelow(entry, spreadLook, planner), planner);
}

/** How high the columns may be below the title, what stands above it, and the rule. */
function roomBelow({ title }: PrintEntry, { dense }: PageLook, { grid, faces }: Planner): number {
  const setting = { faces, width: (grid.width - 6 - 27) * mm, size: dense ? 22 : 24, leading: 0.2 };
  const crown = 5.2 * mm + 3 * mm + titleHeight(title, setting) + (2.4 + 3.6) * mm + 2;
  return grid.height * mm - crown - spare;
}

function onePage(
  pieces: ActivityPieces,
  look: PageLook,
  room: number,
  planner: Planner,
): ActivityPage | undefined {
  const left = columnRuler(leftSetting(look, planner));
  const right = columnRuler(rightSetting(look, planner));
  for (const away of leavers(pieces)) {
    const columns = arrange(pieces, away);
    if (left(columns.left) > room || right(columns.right) > room) continue;
    return withNotes({ ...columns, ...look, side: sideOf(look, planner) }, room, right);
  }
  return undefined;
}

const spreadAway = [[], ['purpose'], ['safeguards'], ['purpose', 'safeguards']].map(
  (names) => new Set(names as PlacedName[]),
);

/** Each column runs over as many pages as it takes; pieces stay whole. What a margin of two pages has no room for stands in the text. */
function spread(pieces: ActivityPieces, room: number, planner: Planner): ActivityPage[] {
  const left = columnRuler(leftSetting(spreadLook, planner));
  const right = columnRuler(rightSetting(spreadLook, planner));
  const later = planner.grid.height * mm - 15 * mm - spare;
  const isEarly = (away: ReadonlySet<PlacedName>) => left(beforeRun(pieces, away)) <= room;
  const over = (away: ReadonlySet<PlacedName>) => {
    const columns = arrange(pieces, away, longOrder);
    const leftPages = paged(columns.left, left, room, later);
    const rightPages = paged(columns.right, right, room, later);
    const count = Math.max(leftPages.length, rightPages.length);
    const tooHigh = [leftPages, rightPages].some((pages, side) =>
      pages.some((page, at) => [left, right][side]!(page) > (at === 0 ? room : later)),
    );
    return { leftPages, rightPages, count, cost: tooHigh ? count + 1.5 : count };
  };
  let best = over(spreadAway.find(isEarly) ?? spreadAway.at(-1)!);
  for (const away of leavers(pieces)) {
    if (best.cost <= 2) break;
    const other = over(away);
    if (other.cost < best.cost && isEarly(away)) best = other;
  }
  const { leftPages, rightPages, count } = best;
  return Array.from({ length: count }, (_, i) => {
    const columns = { left: leftPages[i] ?? [], right: rightPages[i] ?? [] };
    const page = { ...columns, ...spreadLook, side: sideOf(spreadLook, planner) };
    return i === count - 1 ? withNotes(page, i === 0 ? room : later, right) : page;
  });
}

/** Pieces over pages. The head of the run does not stand last. */
function paged(pieces: readonly PagePiece[], high: ColumnRuler, room: number, later: number): PagePiece[][] {
  const pages: PagePiece[][] = [[]];
  for (const piece of pieces) {
    const page = pages.at(-1)!;
    const limit = pages.length === 1 ? room : later;
    if (page.length === 0 || high([...page, piece]) <= limit) page.push(piece);
    else if (page.at(-1)!.p === 'run' && page.length > 1) pages.push([page.pop()!, piece]);
    else pages.push([piece]);
  }
  return pages;
}

/** A large gap at the end becomes room for notes. */
function withNotes(page: ActivityPage, room: number, high: ColumnRuler): ActivityPage {
  const free = room - high(page.right);
  if (free <= largestGap) return page;
  const count = Math.min(9, Math.floor((free - 16 * mm) / (8.5 * mm)));
  return count < 1 ? page : { ...page, right: [...page.right, { p: 'notes', count }] };
}
