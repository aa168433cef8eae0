import type { Network } from '../../art/network.js';
import type { Slides } from '../../compose/slides/slides.js';
import type { Box, Written } from './shapes.js';

/** What a slide is drawn with, beside what it says. */
export interface SlideSetting {
  readonly slides: Slides;
  readonly written: Written;
  /** The picture of its activity or session; it grows from part to part. */
  readonly picture: (box: Box) => Network;
  /** How far the picture has grown on a part without words, from 1 to 5. */
  readonly stage: number;
}

/** Numbers of the shapes on a slide. */
export const ids = {
  band: 2,
  title: 3,
  label: 4,
  body: 5,
  ring: 40,
  foot: 50,
  number: 51,
  bar: 60,
  picture: 500,
} as const;
