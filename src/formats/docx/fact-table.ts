import {
  BorderStyle,
  type Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { PrintFact } from '../print/print-model.js';
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
  const line = { style: BorderStyle.SINGLE, size: 18, color: colors.solid };
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: { ...TableBorders.NONE, top: line },
    rows: [
      new TableRow({
        children: columns.map(
          (column, i) =>
            new TableCell({
              width: { size: widths[i]!, type: WidthType.DXA },
              margins: { top: 100, bottom: 100, left: 140, right: 140 },
              ...(look.tint
                ? { shading: { type: ShadingType.CLEAR, fill: colors.tint, color: 'auto' } }
                : {}),
              children: write(column),
            }),
        ),
      }),
    ],
  });
}
