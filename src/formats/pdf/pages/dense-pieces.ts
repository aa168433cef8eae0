import type { ActivityPieces } from '../../print/activity/activity-pieces.js';
import type { PagePiece } from '../../print/activity/page-pieces.js';
import type { Block } from '../../print/print-model.js';

/** The pieces of an activity for a page on which much stands: titles of steps, and of what is said, begin their text. */
export function densePieces({ lede, first, placed, run, last }: ActivityPieces): ActivityPieces {
  const all = (pieces: readonly PagePiece[]) => pieces.map(densePiece);
  const both = Object.entries(placed).map(([name, { side, text }]) => [
    name,
    { side: all(side), text: all(text) },
  ]);
  return { lede: all(lede), first, placed: Object.fromEntries(both), run: all(run), last: all(last) };
}

function densePiece(piece: PagePiece): PagePiece {
  switch (piece.p) {
    case 'step':
      return { ...piece, runIn: beginsWithText(piece.c), c: piece.c.map(denseBlock) };
    case 'section':
    case 'run':
    case 'after':
      return { ...piece, c: piece.c.map(denseBlock) };
    default:
      return piece;
  }
}

function denseBlock(block: Block): Block {
  if (block.t === 'remark' && block.kind === 'say') return { ...block, runIn: beginsWithText(block.c) };
  if (block.t === 'list')
    return { ...block, entries: block.entries.map((e) => ({ ...e, c: e.c.map(denseBlock) })) };
  return block;
}

const beginsWithText = ([first]: readonly Block[]): boolean => first?.t === 'p';
