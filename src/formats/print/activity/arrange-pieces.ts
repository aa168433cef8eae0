import type { ActivityPieces, PlacedName } from './activity-pieces.js';
import type { PagePiece } from './page-pieces.js';

/** Sections that may stand in the margin, by how gladly they leave it. */
const leaving: readonly PlacedName[] = ['also', 'adapt', 'goals', 'purpose', 'prepare', 'safeguards'];

/** What may leave the margin, as little as possible first. */
export function* leavers({ placed }: ActivityPieces): Generator<Set<PlacedName>> {
  const movable = leaving.filter((name) => placed[name] !== undefined);
  for (let moved = 0; moved < 2 ** movable.length; moved += 1)
    yield new Set(movable.filter((_, i) => moved & (1 << i)));
}

const order: readonly PlacedName[] = ['purpose', 'goals', 'prepare', 'safeguards', 'adapt', 'also'];

/** Safety is read before the run: where it leaves the margin, it stands above it. */
export function arrange(
  { lede, first, placed, run, last }: ActivityPieces,
  away: ReadonlySet<PlacedName>,
  margin = order,
): { left: PagePiece[]; right: PagePiece[] } {
  const inText = (names: readonly PlacedName[]) =>
    names.filter((name) => away.has(name)).flatMap((name) => placed[name]?.text ?? []);
  return {
    left: [...first, ...margin.filter((name) => !away.has(name)).flatMap((name) => placed[name]?.side ?? [])],
    right: [
      ...lede,
      ...inText(['purpose', 'goals', 'prepare', 'safeguards']),
      ...run,
      ...last,
      ...inText(['adapt', 'also']),
    ],
  };
}

/** What is read before the run. On several pages it comes first, and stands in the text where the margin of the first has no room for it. */
const early: readonly PlacedName[] = ['purpose', 'prepare', 'safeguards'];

/** The order of a margin that may go on over several pages. */
export const longOrder: readonly PlacedName[] = [...early, 'goals', 'adapt', 'also'];

/** What the margin of a first page holds when all that is read before the run stands there, but for what is away. */
export const beforeRun = ({ first, placed }: ActivityPieces, away: ReadonlySet<PlacedName>): PagePiece[] => [
  ...first,
  ...early.filter((name) => !away.has(name)).flatMap((name) => placed[name]?.side ?? []),
];
