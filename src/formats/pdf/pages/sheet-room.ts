import type { Block, PrintEntry } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { flat } from './columns.js';
import { mm, type Piece, pieceOf, type Setting, stacked, titleHeight } from './heights.js';

/** The least and most that room to write may become, as shares of what was asked for. Lines never come closer together. */
const [least, most] = [0.72, 1.75];
/** Measuring leaves out small things; this share of a page stays free for them. */
const used = 0.975;
const roomFor: ReadonlySet<string> = new Set([
  'lines',
  'box',
  'fill',
  'drawing',
  'table',
  'bubbles',
  'cutouts',
  'circle',
]);

/**
 * The pages of a worksheet: as few as its room to write allows when it gives way a little, and as even as they can be. On each
 * page, room to write grows into what would be left white.
 */
export function sheetPages(entry: PrintEntry, planner: Planner, big: boolean): Block[][] {
  const setting = sheetSetting(planner, big);
  const page = planner.grid.height * mm - 8 * mm;
  const head = headHeight(entry, planner, big);
  const blocks = flat(entry).flatMap(apart);
  // The same blocks are tried on many pages.
  const known = new Map<number, Map<Block, Piece>>();
  const pieceFor = (block: Block, share: number): Piece => {
    const pieces = known.get(share) ?? new Map<Block, Piece>();
    known.set(share, pieces);
    const piece = pieces.get(block) ?? pieceOf(grown(block, share, planner.writing), setting);
    pieces.set(block, piece);
    return piece;
  };
  const high = (list: readonly Block[], share: number) => stacked(list.map((b) => pieceFor(b, share)));
  const room = (at: number) => page * used - (at === 0 ? head : 0);
  const filled = (list: readonly Block[], at: number): Block[] => {
    let [low, top] = [least, most];
    if (high(list, most) <= room(at)) low = most;
    else
      for (let i = 0; i < 12; i += 1) {
        const middle = (low + top) / 2;
        if (high(list, middle) <= room(at)) low = middle;
        else top = middle;
      }
    return list.map((b) => grown(b, low, planner.writing));
  };
  for (let count = 1; count < 30; count += 1) {
    const share = count === 1 ? least : 1;
    const parts = cutEvenly(
      blocks,
      count,
      (list, at) => high(list, share) + (at === 0 ? head : 0),
      page * used,
    );
    if (parts) return parts.map(filled);
  }
  return [blocks];
}

/** Blocks over some pages, so that the fullest is as empty as it can be; undefined when they do not fit. */
function cutEvenly(
  blocks: readonly Block[],
  count: number,
  high: (list: readonly Block[], at: number) => number,
  page: number,
): Block[][] | undefined {
  const pieces = heldTogether(blocks);
  if (count > 1 && pieces.length < count) return undefined;
  const pack = (limit: number) => {
    const pages: Block[][] = [[]];
    for (const piece of pieces) {
      const last = pages.at(-1)!;
      if (last.length > 0 && high([...last, ...piece], pages.length - 1) > limit) pages.push([...piece]);
      else last.push(...piece);
    }
    return pages;
  };
  const fits = pack(page);
  if (fits.length > count || fits.some((list, at) => high(list, at) > page)) return undefined;
  for (let limit = page * 0.4; limit < page; limit += page * 0.03) {
    const even = pack(limit);
    if (even.length <= count && even.every((list, at) => high(list, at) <= page)) return even;
  }
  return fits;
}

/** Slips go to the next page one by one. The first of them has no line to cut along above it. */
const apart = (block: Block): Block[] =>
  block.t === 'slips' ? block.slips.map((slip, i) => ({ ...block, slips: [slip], cut: i > 0 })) : [block];

/** A heading stands with what follows it, and words with the room to write below them. */
function heldTogether(blocks: readonly Block[]): Block[][] {
  const pieces: Block[][] = [];
  for (const block of blocks) {
    const before = pieces.at(-1)?.at(-1);
    const held = before && (before.t === 'heading' || (before.t === 'p' && roomFor.has(block.t)));
    if (held) pieces.at(-1)!.push(block);
    else pieces.push([block]);
  }
  return pieces;
}

/** The letterhead of a letter, its label, its title and the bar below, in points. */
function headHeight(
  { title, letterhead, nameLine, summary }: PrintEntry,
  { grid, faces }: Planner,
  big: boolean,
): number {
  const size = big ? 28 : 22;
  const named = nameLine.length > 0;
  const names = named ? nameLine.length * 5 * mm + (nameLine.length - 1) * 3.4 * mm : 0;
  const words =
    6.6 * mm + titleHeight(title, { faces, width: (grid.width - (named ? 68 : 0)) * mm, size, leading: 0.2 });
  const above = letterhead.length === 0 ? 0 : (4 + 6 * letterhead.length) * mm;
  return above + Math.max(words, names) + 9.6 * mm + (summary === '' ? 0 : 3.2 * (big ? 18 : 10.5));
}

const sheetSetting = ({ grid, faces, writing }: Planner, big: boolean): Setting => ({
  faces,
  writing,
  width: grid.width * mm,
  size: big ? 18 : 10.5,
  leading: 0.6,
  spacing: 0.75,
  indent: 1.2,
});

function grown(block: Block, share: number, writing: number): Block {
  switch (block.t) {
    case 'lines':
      return { ...block, height: rounded(writing * Math.min(Math.max(1, share), 4 / 3)) };
    case 'box':
      return { ...block, height: rounded(block.height * share) };
    case 'fill':
      return { ...block, height: rounded(Math.max(Math.min(block.height, 7), block.height * share)) };
    case 'list':
      return {
        ...block,
        entries: block.entries.map((e) => ({ ...e, c: e.c.map((b) => grown(b, share, writing)) })),
      };
    case 'slips': {
      const slips = block.slips.map((s) => ({ ...s, c: s.c.map((b) => grown(b, share, writing)) }));
      return { ...block, slips };
    }
    case 'bubbles':
    case 'cutouts':
      return { ...block, height: rounded(block.height * Math.max(0.8, share)) };
    case 'remark':
    case 'quote':
      return { ...block, c: block.c.map((b) => grown(b, share, writing)) };
    default:
      return block;
  }
}

const rounded = (length: number) => Math.round(length * 100) / 100;
