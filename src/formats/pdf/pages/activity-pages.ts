import type { PrintEntry } from '../../print/print-model.js';
import { type ActivityPieces, activityPieces, type PlacedName } from './activity-pieces.js';
import { mm, type Setting, titleHeight } from './heights.js';
import type { PageGrid } from './page-grid.js';
import type { ActivityPage, PagePiece } from './page-pieces.js';
import { gapAbove, heightOfPiece, leftSetting, rightSetting } from './piece-heights.js';
import type { Faces } from './ruler.js';

/** What pages are planned with. */
export interface Planner {
  grid: PageGrid;
  faces: Faces;
  writing: number;
}

/** Sizes that one page is tried in, as shares of the usual one. */
const scales = [1, 0.96, 0.93, 0.915];
/** A long activity has room on its two pages. */
const spreadScale = 1.04;
/** Measuring leaves out kerning and a few other small things; this much of a page stays free for them, in points. */
const spare = 2.5 * mm;
/** A smaller gap at the end of a page stays white, in points. */
const largestGap = 38 * mm;

/**
 * The pages of an activity: one where it fits, else two or more. Which sections stand in the margin, and in what size, is decided
 * here from the widths of letters, because finding it out while setting pages would take several times as long.
 */
export function activityPages(entry: PrintEntry, planner: Planner): ActivityPage[] {
  const pieces = activityPieces(entry);
  const room = planner.grid.height * mm - crownHeight(entry, planner) - spare;
  for (const scale of scales) {
    const page = onePage(pieces, scale, room, planner);
    if (page) return [page];
  }
  return spread(pieces, room, planner);
}

/** The title, what stands above it, and the rule below it. */
function crownHeight({ title }: PrintEntry, { grid, faces }: Planner): number {
  const setting = { faces, width: (grid.width - 6 - 27) * mm, size: 24, leading: 0.2 };
  return 5.2 * mm + 3 * mm + titleHeight(title, setting) + (2.4 + 3.6) * mm + 2;
}

/** Sections that may stand in the margin, by how gladly they leave it. */
const leaving: readonly PlacedName[] = ['also', 'adapt', 'goals', 'purpose', 'prepare', 'safeguards'];

function onePage(
  pieces: ActivityPieces,
  scale: number,
  room: number,
  planner: Planner,
): ActivityPage | undefined {
  const left = columnRuler(leftSetting(scale, planner));
  const right = columnRuler(rightSetting(scale, planner));
  const movable = leaving.filter((name) => pieces.placed[name] !== undefined);
  for (let moved = 0; moved < 2 ** movable.length; moved += 1) {
    const away = new Set(movable.filter((_, i) => moved & (1 << i)));
    const page = arrange(pieces, away, scale);
    if (left(page.left) <= room && right(page.right) <= room) return withNotes(page, room, right);
  }
  return undefined;
}

const order: readonly PlacedName[] = ['purpose', 'goals', 'prepare', 'safeguards', 'adapt', 'also'];

/** Safety is read before the run: where it leaves the margin, it stands in a frame above it. */
function arrange(
  { lede, first, placed, run, last }: ActivityPieces,
  away: ReadonlySet<PlacedName>,
  scale: number,
): ActivityPage {
  const inText = (names: readonly PlacedName[]) =>
    names.filter((name) => away.has(name)).flatMap((name) => placed[name]?.text ?? []);
  return {
    left: [...first, ...order.filter((name) => !away.has(name)).flatMap((name) => placed[name]?.side ?? [])],
    right: [
      ...lede,
      ...inText(['purpose', 'goals', 'prepare', 'safeguards']),
      ...run,
      ...last,
      ...inText(['adapt', 'also']),
    ],
    scale,
  };
}

/** How high some pieces are below each other. */
type ColumnRuler = (pieces: readonly PagePiece[]) => number;

/** Measures columns in one setting. Pieces are tried in many columns, and measured once. */
export function columnRuler(setting: Setting): ColumnRuler {
  const known = new Map<PagePiece, number>();
  const height = (piece: PagePiece) => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const measured = heightOfPiece(piece, setting);
    known.set(piece, measured);
    return measured;
  };
  return (pieces) =>
    pieces.reduce((sum, piece, i) => sum + (i === 0 ? 0 : gapAbove(piece, setting)) + height(piece), 0);
}

/** Each column runs over as many pages as it takes; pieces stay whole. */
function spread(pieces: ActivityPieces, room: number, planner: Planner): ActivityPage[] {
  const left = columnRuler(leftSetting(spreadScale, planner));
  const right = columnRuler(rightSetting(spreadScale, planner));
  const later = planner.grid.height * mm - 15 * mm - spare;
  const { first, placed, lede, run, last } = pieces;
  const side = (names: readonly PlacedName[]) => names.flatMap((name) => placed[name]?.side ?? []);
  // What is to be read before the run stands on the first page; where the margin has no room for it, in the text.
  const heights = (names: readonly PlacedName[]) => left([...first, ...side(names)]) <= room;
  const early = (
    [
      ['purpose', 'prepare', 'safeguards'],
      ['prepare', 'safeguards'],
      ['purpose', 'prepare'],
      ['prepare'],
    ] as const
  ).find(heights) ?? ['prepare'];
  const isEarly = (name: PlacedName) => (early as readonly PlacedName[]).includes(name);
  const ahead = (['purpose', 'safeguards'] as const).filter((name) => !isEarly(name));
  const leftPages = paged([...first, ...side(early), ...side(['goals', 'adapt', 'also'])], left, room, later);
  const rightPages = paged(
    [...lede, ...ahead.flatMap((name) => placed[name]?.text ?? []), ...run, ...last],
    right,
    room,
    later,
  );
  const count = Math.max(leftPages.length, rightPages.length);
  return Array.from({ length: count }, (_, i) => {
    const page = { left: leftPages[i] ?? [], right: rightPages[i] ?? [], scale: spreadScale };
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
