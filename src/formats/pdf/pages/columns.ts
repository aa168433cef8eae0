import type { Block, PrintEntry, PrintSection } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { listGap, mm, type Piece, pieceOf, type Setting, stacked } from './heights.js';

/** Between two columns, in millimeters. */
const gutter = 8;

/** Text in one of two columns. */
export const columnSetting = ({ grid, faces, writing }: Planner): Setting => ({
  faces,
  writing,
  width: ((grid.width - gutter) / 2) * mm,
  size: 9.5,
  leading: 0.54,
  spacing: 0.84,
  indent: 1.2,
});

/** All that a resource says, with the titles of its sections as headings. */
export const flat = ({ intro, sections }: Pick<PrintEntry, 'intro' | 'sections'>): Block[] => [
  ...intro,
  ...sections.flatMap(flatSection),
];

export const flatSection = ({ title, only, c }: PrintSection): Block[] => [
  { t: 'heading', depth: 1, c: [{ t: 'text', v: title }] },
  ...(only === '' ? [] : [{ t: 'p', c: [{ t: 'strong', c: [{ t: 'text', v: only }] }] } satisfies Block]),
  ...c.map((block): Block => (block.t === 'heading' ? { ...block, depth: block.depth + 1 } : block)),
];

/** Blocks in two columns as even as they can be, and how high the higher is, in points. No column ends in a heading, or in one of several entries below it; a list may go on in the other. */
export function twoColumns(
  blocks: readonly Block[],
  setting: Setting,
): { columns: [Block[], Block[]]; height: number } {
  const parts = blocks.flatMap(entriesApart);
  const pieces = piecesOf(parts, setting);
  let best = { at: parts.length, height: stacked(pieces) };
  for (let at = 1; at < parts.length; at += 1) {
    if (parts[at - 1]!.t === 'heading' || leavesOne(parts, at)) continue;
    const height = Math.max(stacked(pieces.slice(0, at)), stacked(pieces.slice(at)));
    if (height < best.height) best = { at, height };
  }
  return {
    columns: [entriesTogether(parts.slice(0, best.at)), entriesTogether(parts.slice(best.at))],
    height: best.height,
  };
}

/** Whether what stands before `at` ends in a heading and the first entry of a list that has more. */
function leavesOne(parts: readonly Block[], at: number): boolean {
  const [last, next] = [parts[at - 1], parts[at]];
  return parts[at - 2]?.t === 'heading' && isPart(last) && isPart(next) && last.of === next.of;
}

/** The part of a list that one entry is. Entries of one list know each other by `of`. */
type ListPart = Block & { t: 'list' } & { of: Block };

const isPart = (block: Block | undefined): block is ListPart => block !== undefined && 'of' in block;

const entriesApart = (block: Block): Block[] =>
  block.t !== 'list'
    ? [block]
    : block.entries.map(
        (entry, i): ListPart => ({
          ...block,
          entries: [entry],
          start: block.start + i,
          of: block,
        }),
      );

function entriesTogether(parts: readonly Block[]): Block[] {
  const out: Block[] = [];
  let last: Block | undefined;
  for (const part of parts) {
    const before = out.at(-1);
    if (!isPart(part)) out.push(part);
    else if (isPart(last) && last.of === part.of && before?.t === 'list')
      before.entries.push(...part.entries);
    else {
      const { of, ...list } = part;
      out.push({ ...list, entries: [...list.entries] });
    }
    last = part;
  }
  return out;
}

/** Between entries of a list stands as much as the layout puts there. */
function piecesOf(parts: readonly Block[], setting: Setting): Piece[] {
  return parts.map((part, i) => {
    const piece = pieceOf(part, setting);
    if (!isPart(part)) return piece;
    const gap = listGap(part.of) * setting.size;
    const follows = (other: Block | undefined) => isPart(other) && other.of === part.of;
    return {
      ...piece,
      above: follows(parts[i - 1]) ? gap : piece.above,
      below: follows(parts[i + 1]) ? gap : piece.below,
    };
  });
}
