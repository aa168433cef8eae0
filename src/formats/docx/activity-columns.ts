import { type ActivityPieces, activityPieces, type PlacedName } from '../print/activity/activity-pieces.js';
import { arrange, beforeRun, leavers, longOrder } from '../print/activity/arrange-pieces.js';
import type { PagePiece } from '../print/activity/page-pieces.js';
import { linesOf, type PageMeasure } from '../print/fits-page.js';
import type { Block, Inline, PrintEntry } from '../print/print-model.js';

/** The margin and the text of an activity's page. */
export interface ActivityColumns {
  left: PagePiece[];
  right: PagePiece[];
}

// Letters in a line, and millimeters from line to line: of the margin, and of the text.
const margin: PageMeasure = { letters: 34, lines: 0, lineHeight: 4.4, writing: 9 };
const text: PageMeasure = { letters: 68, lines: 0, lineHeight: 5.2, writing: 9 };

/**
 * Word breaks pages by itself, so the columns need not fit one: they are as even as can be, with as little moved as that takes.
 * But what is read before the run stands on the first page, which has `room` millimeters, or above the run.
 */
export function activityColumns(entry: PrintEntry, room: number): ActivityColumns {
  const pieces = activityPieces(entry);
  const heights = new Map<PagePiece, { left: number; right: number }>();
  const high = (piece: PagePiece, side: 'left' | 'right') => {
    const known = heights.get(piece) ?? { left: heightOf(piece, margin), right: heightOf(piece, text) };
    heights.set(piece, known);
    return known[side];
  };
  const sum = (column: readonly PagePiece[], side: 'left' | 'right') =>
    column.reduce((all, piece) => all + high(piece, side), 0);
  const cost = (away: ReadonlySet<PlacedName>) => {
    const { left, right } = arrange(pieces, away, longOrder);
    const late = sum(beforeRun(pieces, away), 'left') > room;
    return Math.max(sum(left, 'left'), sum(right, 'right')) + away.size * worth + (late ? farTooMuch : 0);
  };
  return arrange(pieces, cheapest(pieces, cost), longOrder);
}

/** Less than this, in millimeters, is no reason to move anything. */
const worth = 12;
const farTooMuch = 10_000;

function cheapest(pieces: ActivityPieces, cost: (away: ReadonlySet<PlacedName>) => number) {
  let best: ReadonlySet<PlacedName> = new Set();
  let least = cost(best);
  for (const away of leavers(pieces)) {
    const other = cost(away);
    if (other < least) [best, least] = [away, other];
  }
  return best;
}

const headLines = 2;

/** About how many millimeters a piece takes. */
function heightOf(piece: PagePiece, page: PageMeasure): number {
  const lines = (list: readonly (readonly Inline[])[]) =>
    linesOf(
      list.map((c): Block => ({ t: 'p', c: [...c] })),
      page,
    );
  const blocks = (list: readonly Block[]) => linesOf(list, page);
  return page.lineHeight * linesIn();

  function linesIn(): number {
    switch (piece.p) {
      case 'lede':
        return lines([piece.c]);
      case 'ready':
      case 'goals':
        return headLines + lines(piece.lines);
      case 'glance':
      case 'also':
        return lines(piece.facts.flatMap((f) => [f.c, ...f.lines]));
      case 'section':
        return headLines + blocks(piece.c);
      case 'run':
        return headLines + blocks(piece.c) + (piece.bar.length > 0 ? 2 : 0);
      case 'step':
        return 1.4 + blocks(piece.c);
      case 'after':
        return blocks(piece.c);
      default:
        return 1;
    }
  }
}
