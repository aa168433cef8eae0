import { gray, grayText } from './color.js';

/** What tells a step apart by color. Every step also has a pattern, a glyph and a number, so nothing is told by color alone. */
export interface StepHue {
  /** Carries text, and white text: at least 4.5 to 1 on white and on `tint`. */
  readonly solid: string;
  /** For pictures, tabs and bars, under dark text. */
  readonly bright: string;
  /** For grounds under text. */
  readonly tint: string;
}

/** The hues of five steps; further steps begin again. The five solids are nearly one gray, so they never stand without a pattern. */
export const stepHues: readonly [StepHue, StepHue, StepHue, StepHue, StepHue] = [
  { solid: '#00707c', bright: '#25b5bd', tint: '#e3f3f3' },
  { solid: '#b3372c', bright: '#ef6d57', tint: '#fbebe7' },
  { solid: '#8a5a00', bright: '#f2ac1c', tint: '#fbf1dc' },
  { solid: '#5a49b0', bright: '#9484ea', tint: '#edeaf9' },
  { solid: '#3d6f1d', bright: '#86bd4c', tint: '#ebf3e1' },
];

/** How many stages a network has. */
export const stageCount = stepHues.length;

/** The stage, from 1 to 5, of a step by its number in the playbook. */
export const stageOf = (step: number): number => ((Math.max(1, step) - 1) % stepHues.length) + 1;

/** The hue of a step by its number, from 1; where the paper has no colors, titles are as dark as text, and the rest is gray. */
export function hueOfStep(step: number, grayscale = false): StepHue {
  const hue = stepHues[stageOf(step) - 1]!;
  return grayscale ? { solid: grayText, bright: gray(hue.bright), tint: gray(hue.tint) } : hue;
}
