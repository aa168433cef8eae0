import { hueOfStep, stepHues } from '../../art/step-hues.js';
import type { Brand, Layout } from '../../compose/packet.js';
import type { Font, Paper } from '../../schema/recipe.js';
import type { PrintModel } from '../print/print-model.js';
import { onlyRightToLeft } from '../written-in.js';

/** Word measures in twentieths of a point. */
export const twips = (millimeters: number) => Math.round((millimeters * 1440) / 25.4);

/** The typefaces by what the brand chose: those that come with Word and, under other names, with everything else. */
const typefaces: Readonly<Record<Font, { body: string; heading: string }>> = {
  sans: { body: 'Calibri', heading: 'Calibri' },
  serif: { body: 'Cambria', heading: 'Cambria' },
  humanist: { body: 'Candara', heading: 'Candara' },
};

/** For Chinese, Japanese and Korean words in a text of another language. */
const eastAsian: Readonly<Record<string, string>> = { ja: 'Yu Gothic', ko: 'Malgun Gothic' };

const papers: Readonly<Record<Paper, { width: number; height: number }>> = {
  letter: { width: 12240, height: 15840 },
  a4: { width: 11906, height: 16838 },
};

/** Colors without `#`, sizes in half points, lengths in twips: a packet's look in Word's units. */
export interface Look {
  paper: { width: number; height: number };
  /** `mirrored`: what is left on right-hand pages is right on the left-hand ones. */
  margin: { left: number; right: number; top: number; bottom: number; mirrored: boolean };
  /** Room for text between the margins. */
  width: number;
  height: number;
  fonts: { body: Typeface; heading: Typeface };
  /** Size of the body, and of small print. */
  body: number;
  small: number;
  primary: string;
  accent: string;
  /** Absent when ink is saved. */
  fill: string | undefined;
  onFill: string;
  tint: string | undefined;
  /** The colors of steps, from the first. */
  steps: readonly StepColors[];
  ink: string;
  soft: string;
  rule: string;
  /** Distance of lines to write on. */
  writing: number;
  /** How far each level of a list stands in, and how far its mark stands out. */
  listStep: number;
  hanging: number;
  duplex: boolean;
  large: boolean;
}

/** The hue of a step: for letters and lines, for grounds under dark letters, and for pale grounds. */
export interface StepColors {
  solid: string;
  bright: string;
  tint: string;
}

/** One name for each kind of script. */
export interface Typeface {
  ascii: string;
  hAnsi: string;
  eastAsia: string;
  cs: string;
}

/** Decides the look of a packet from its brand, its layout and its paper. */
export function lookOf({ brand, layout, paper, language }: PrintModel): Look {
  const size = papers[paper];
  const margin = { ...sidesOf(layout, language), top: twips(21), bottom: twips(20) };
  const { body, heading } = brand.typeface
    ? { body: brand.typeface, heading: brand.typeface }
    : typefaces[brand.font];
  const face = (name: string): Typeface => ({
    ascii: name,
    hAnsi: name,
    eastAsia: eastAsian[language.split('-')[0]!] ?? 'Microsoft YaHei',
    cs: 'Arial',
  });
  return {
    paper: size,
    margin,
    width: size.width - margin.left - margin.right,
    height: size.height - margin.top - margin.bottom,
    fonts: { body: face(body), heading: face(heading) },
    body: layout.largePrint ? 36 : 21,
    small: layout.largePrint ? 28 : 18,
    ...colorsOf(brand, layout),
    steps: stepHues.map((_, i) => {
      const { solid, bright, tint } = hueOfStep(i + 1, layout.grayscale);
      return { solid: wordColor(solid), bright: wordColor(bright), tint: wordColor(tint) };
    }),
    ink: '1B1F22',
    soft: '4D5358',
    rule: '6F757A',
    writing: twips(layout.lineHeight),
    listStep: layout.largePrint ? 600 : 360,
    hanging: layout.largePrint ? 540 : 320,
    duplex: layout.duplex,
    large: layout.largePrint,
  };
}

/** With room to bind, the text moves away from the bound edge and keeps its width. */
function sidesOf({ largePrint, wideMargins, duplex }: Layout, language: string) {
  const side = twips(largePrint ? 15 : 18);
  const room = wideMargins ? twips(7) : 0;
  const [bound, free] = [side + room, side - room];
  const mirrored = wideMargins && duplex;
  // Mirrored, `left` is the inner margin in every language.
  const boundLeft = mirrored || onlyRightToLeft(language) === undefined;
  return { left: boundLeft ? bound : free, right: boundLeft ? free : bound, mirrored };
}

/** A color as Word writes it. */
const wordColor = (color: string) => color.slice(1).toUpperCase();

function colorsOf(brand: Brand, { inkSaver }: Layout) {
  const [primary, accent, fill, onFill, tint] = (
    ['primary', 'accent', 'fill', 'onFill', 'tint'] as const
  ).map((name) => wordColor(brand[name])) as [string, string, string, string, string];
  return {
    primary,
    accent,
    fill: inkSaver ? undefined : fill,
    onFill: inkSaver ? primary : onFill,
    tint: inkSaver ? undefined : tint,
  };
}
