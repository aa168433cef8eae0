import { contrast, gray, mix } from './color.js';
import { hueOfStep, type StepHue, stepHues } from './step-hues.js';

/** Colors of a picture, `#rrggbb`. */
export interface NetworkLook {
  /** The background; empty for none. */
  readonly ground: string;
  /** Ties of earlier stages. */
  readonly ties: string;
  /** Ties of the stage that is shown. */
  readonly now: string;
  /** Figures inside the dots. */
  readonly figures: string;
  /** Dots, one tone after the other for the circles of people. */
  readonly people: readonly string[];
  /** Areas of the web, in three tones; none are drawn without. */
  readonly web: readonly string[];
  /** Outlines only, for ink saver and copies in one color. */
  readonly outlines: boolean;
}

export const ink = '#1b1f22';

const asIs = (color: string) => color;

/** The picture of a cover, on the color of the brand. On a pale one lines are dark, so that they can be seen. */
export function coverLook(brand: string, grayscale = false): NetworkLook {
  const tone = grayscale ? gray : asIs;
  const ground = tone(brand);
  const pale = contrast(ground, '#ffffff') < 3;
  const [line, away] = pale ? [ink, '#ffffff'] : ['#ffffff', '#000000'];
  const [one, two, three, four, five] = stepHues;
  return {
    ground,
    ties: mix(ground, line, 0.72),
    now: line,
    figures: pale ? '#ffffff' : ground,
    people: pale
      ? [two, four, one, five, two, four, one].map((hue) => tone(hue.solid))
      : [three.bright, two.bright, one.bright, '#ffffff', five.bright, four.bright, three.bright].map(
          (color) => mix(tone(color), '#ffffff', grayscale ? 0.25 : 0.08),
        ),
    web: [mix(ground, away, 0.22), mix(ground, line, 0.07), mix(ground, line, 0.15)],
    outlines: false,
  };
}

/** A picture on paper in the hue of a step. */
export const stepLook = ({ solid, bright, tint }: StepHue): NetworkLook => ({
  ground: '',
  ties: mix(solid, '#ffffff', 0.45),
  now: solid,
  figures: '#ffffff',
  people: [solid, bright, mix(solid, '#000000', 0.35)],
  web: [tint, mix(tint, '#ffffff', 0.5), mix(tint, bright, 0.16)],
  outlines: false,
});

/** Outlines on white. */
export const lineLook: NetworkLook = {
  ground: '',
  ties: ink,
  now: ink,
  figures: ink,
  people: ['#ffffff'],
  web: [],
  outlines: true,
};

/** What paper says of its colors. */
export interface Paper {
  readonly inkSaver: boolean;
  readonly grayscale: boolean;
}

/** The look of a packet's cover, on the color of its brand. */
export const coverLookOn = (brand: string, { inkSaver, grayscale }: Paper): NetworkLook =>
  inkSaver ? lineLook : coverLook(brand, grayscale);

/** The look of a packet's step, by its place in the playbook. */
export const stepLookOn = (place: number, { inkSaver, grayscale }: Paper): NetworkLook =>
  inkSaver ? lineLook : stepLook(hueOfStep(place, grayscale));
