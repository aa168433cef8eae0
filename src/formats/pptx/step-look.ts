import { mix } from '../../art/color.js';
import { hueOfStep, stageOf } from '../../art/step-hues.js';
import type { Slides } from '../../compose/slides/slides.js';

/** The colors of a slide: those of its step, or of the brand where it belongs to none. */
export interface StepLook {
  /** Carries text, and white text. */
  readonly solid: string;
  readonly bright: string;
  /** For grounds under text. */
  readonly tint: string;
  /** For what is over: under dark text. */
  readonly done: string;
  /** How far its picture has grown, from 1 to 5. */
  readonly stage: number;
}

export function lookOfStep(step: number, { brand, grayscale }: Slides): StepLook {
  if (step === 0) {
    const { primary, tint } = brand;
    return { solid: primary, bright: primary, tint, done: mix(tint, primary, 0.3), stage: 5 };
  }
  const { solid, bright, tint } = hueOfStep(step, grayscale);
  return { solid, bright, tint, done: mix(tint, bright, 0.55), stage: stageOf(step) };
}
