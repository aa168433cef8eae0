import type { DrawingContext } from '../../drawings/context.js';

/** What drawing a block needs to know. */
export interface BlockContext extends DrawingContext {
  /** Distance of lines to write on, in millimeters. */
  lineHeight: number;
}
