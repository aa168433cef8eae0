import type { DrawingContext } from '../../drawings/context.js';

/** What drawing a block needs to know. */
export interface BlockContext extends DrawingContext {
  /** The printed name of an audience. */
  audienceLabel: (id: string) => string;
  /** Distance of lines to write on, in millimeters. */
  lineHeight: number;
}
