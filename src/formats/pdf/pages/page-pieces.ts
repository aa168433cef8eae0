import type { PagePiece } from '../../print/activity/page-pieces.js';

/** How a page is set. */
export interface PageLook {
  /** How large its text is, as a share of the usual size. */
  readonly scale: number;
  /** Whether much stands on it: its margin column is wide, its title is smaller, and titles of steps begin their text. */
  readonly dense: boolean;
}

/** A page of an activity. */
export interface ActivityPage extends PageLook {
  readonly left: readonly PagePiece[];
  readonly right: readonly PagePiece[];
  /** How wide its margin column is, in millimeters. */
  readonly side: number;
}
