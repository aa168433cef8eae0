import { type IRunStylePropertiesOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { Look } from './look.js';

const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The lists of a document, each made once. */
export interface Lists {
  /** Dots and dashes, for lists without an order. */
  bullets: NumberingDefinition;
  /** Empty boxes, for what to have ready. */
  toHaveReady: NumberingDefinition;
  /** Numbers that begin with `start`. */
  numbers(start: number): NumberingDefinition;
  /** The numbers of a run, in the hue of a stage. */
  steps(stage: number): NumberingDefinition;
}

/** The lists of a document of this look. */
export function listsOf(look: Look): Lists {
  const made = new Map<string, NumberingDefinition>();
  const once = (reference: string, make: () => Omit<NumberingDefinition, 'reference'>) => {
    const known = made.get(reference) ?? { reference, ...make() };
    made.set(reference, known);
    return known;
  };
  return {
    bullets: { reference: 'bullets', ...marked(['•', '–'], look) },
    toHaveReady: { reference: 'to-have-ready', ...marked(['☐'], look, { font: 'MS Gothic' }) },
    numbers: (start) => once(`numbers-from-${start}`, () => numbered(start, look)),
    steps: (stage) =>
      once(`steps-${stage}`, () => numbered(1, look, { bold: true, color: look.steps[stage - 1]!.solid })),
  };
}

const indent = (level: number, look: Look) => ({
  left: look.listStep * (level + 1),
  hanging: look.hanging,
});

const marked = (marks: readonly string[], look: Look, run?: IRunStylePropertiesOptions) => ({
  levels: depths.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: marks[level % marks.length]!,
    style: { paragraph: { indent: indent(level, look) }, ...(run ? { run } : {}) },
  })),
});

const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

const numbered = (start: number, look: Look, run?: IRunStylePropertiesOptions) => ({
  levels: depths.map((level) => ({
    level,
    format: formats[level % 3]!,
    text: `%${level + 1}.`,
    start,
    style: { paragraph: { indent: indent(level, look) }, ...(run ? { run } : {}) },
  })),
});

/** The deepest level that Word knows. */
export const deepest = depths.length - 1;
