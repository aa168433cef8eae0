import { LevelFormat, type NumberingDefinition } from 'docx';
import type { Look } from './look.js';

const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const indent = (level: number, look: Look) => ({
  left: look.listStep * (level + 1),
  hanging: look.hanging,
});

/** Dots and dashes, for lists without an order. */
export const bullets = (look: Look): NumberingDefinition => ({
  reference: 'bullets',
  levels: depths.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '•' : '–',
    style: { paragraph: { indent: indent(level, look) } },
  })),
});

const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** Numbers that begin with `start`. */
export const numbers = (start: number, look: Look): NumberingDefinition => ({
  reference: `numbers-from-${start}`,
  levels: depths.map((level) => ({
    level,
    format: formats[level % 3]!,
    text: `%${level + 1}.`,
    start,
    style: { paragraph: { indent: indent(level, look) } },
  })),
});

/** The deepest level that Word knows. */
export const deepest = depths.length - 1;
