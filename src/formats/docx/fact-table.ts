import { BorderStyle, type Paragraph, type Table } from 'docx';
import type { PrintFact } from '../print/print-model.js';
import { fixedTable } from './fixed-table.js';
import type { StepColors } from './look.js';
import type { DocxContext } from './setting.js';

/**
 * What one must know before an activity, in two columns under its title: what is said in a few words, and what is listed.
 * A table, because text frames move when people edit. `write` makes the paragraphs of facts.
 */
export function factTable(
  facts: readonly PrintFact[],
  colors: StepColors,
  { look }: DocxContext,
  write: (facts: readonly PrintFact[]) => Paragraph[],
): Table {
  const isListed = ({ wide, lines }: PrintFact) => wide || lines.length > 0;
  const columns = [facts.filter((f) => !isListed(f)), facts.filter(isListed)].filter((c) => c.length > 0);
  const [narrow = 1, broad = 1] = columns.length === 2 ? [0.38, 0.62] : [];
  const widths = columns.map((_, i) => Math.floor(look.width * (i === 0 ? narrow : broad)));
  const cell = (column: readonly PrintFact[]) => ({
    c: write(column),
    margins: { top: 100, bottom: 100, left: 140, right: 140 },
    fill: look.tint && colors.tint,
  });
  return fixedTable(widths, [{ cells: columns.map(cell) }], { borders: { top: hueLine(colors) } });
}

/** The thick line below the title of an activity, in the hue of its step. */
export const hueLine = ({ solid }: StepColors) => ({ style: BorderStyle.SINGLE, size: 18, color: solid });
