import { AlignmentType, BorderStyle, type FileChild, Paragraph, TextRun } from 'docx';
import { stageOf } from '../../art/step-hues.js';
import { type FixedCell, fixedTable, shares } from './fixed-table.js';
import { type Look, twips } from './look.js';

/** A stretch of time: what stands in it, and the step it belongs to; without one, it is time to spare. */
export interface BarPart {
  minutes: number;
  text: string;
  step: number | undefined;
}

interface BarShape {
  width: number;
  /** In millimeters. */
  height: number;
  /** Whether every second part is lighter, where all have one hue. */
  striped?: boolean;
  centered?: boolean;
}

/** No part is narrower than the number in it. */
const least = 0.06;

/** Minutes drawn to scale, in one row of a table; nothing without any. */
export function timeBar(parts: readonly BarPart[], shape: BarShape, look: Look): FileChild[] {
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0 || parts.length * least > 1) return [];
  const weights = parts.map(({ minutes }) => Math.max(minutes / total, least));
  const row = {
    cells: parts.map((part, i) => barCell(part, i % 2 === 1 && shape.striped === true, look)),
    height: { least: twips(shape.height) },
    whole: true,
  };
  const middle = shape.centered ? { alignment: AlignmentType.CENTER } : {};
  return [fixedTable(shares(weights, shape.width), [row], middle)];
}

function barCell({ text, step }: BarPart, light: boolean, look: Look): FixedCell {
  const colors = step === undefined ? undefined : look.steps[stageOf(step) - 1];
  const filled = colors !== undefined && look.tint !== undefined;
  const dark = filled && !light;
  const line = { style: colors ? BorderStyle.SINGLE : BorderStyle.DASHED, size: 6, color: look.soft };
  const seam = { style: BorderStyle.SINGLE, size: 18, color: 'FFFFFF' };
  return {
    c: [new Paragraph({ style: dark ? 'BarOnDark' : 'BarOnLight', children: [new TextRun(text)] })],
    margins: { left: 20, right: 20, top: 0, bottom: 0 },
    stands: 'middle',
    fill: filled ? (light ? colors.bright : colors.solid) : undefined,
    borders: filled ? { left: seam, right: seam } : { top: line, bottom: line, left: line, right: line },
  };
}
