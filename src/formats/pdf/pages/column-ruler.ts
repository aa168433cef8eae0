import type { PagePiece } from '../../print/activity/page-pieces.js';
import type { Setting } from './heights.js';
import { gapAbove, heightOfPiece } from './piece-heights.js';

/** How high some pieces are below each other. */
export type ColumnRuler = (pieces: readonly PagePiece[]) => number;

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
