import type { Workbook } from '../../compose/sheets/workbook.js';
import { xml } from '../xml.js';

/** The looks of cells, by their place in the list below. */
export const looks = { head: 1, text: 2, count: 3, quoted: 4 } as const;

/** How cells look: heads in the color of the brand, lines around each cell, long texts in several lines. */
export function stylesXml({ brand, layout }: Workbook): string {
  const color = (value: string) => `FF${value.slice(1).toUpperCase()}`;
  const size = layout.largePrint ? 16 : 11;
  const save = layout.inkSaver;
  const font = (bold: boolean, paint: string) =>
    xml(
      'font',
      {},
      bold ? xml('b') : '',
      xml('sz', { val: size }),
      xml('color', { rgb: color(paint) }),
      xml('name', { val: 'Calibri' }),
      xml('family', { val: 2 }),
    );
  const side = (name: string) => xml(name, { style: 'thin' }, xml('color', { rgb: 'FF8A9095' }));
  const wrapped = xml('alignment', { vertical: 'top', wrapText: 1 });
  const look = (attributes: Record<string, number>) =>
    xml(
      'xf',
      {
        xfId: 0,
        numFmtId: 0,
        fontId: 0,
        fillId: 0,
        borderId: 1,
        applyBorder: 1,
        applyAlignment: 1,
        ...attributes,
      },
      wrapped,
    );
  return xml(
    'styleSheet',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    xml('fonts', { count: 2 }, font(false, '#1b1f22'), font(true, save ? '#1b1f22' : brand.onFill)),
    xml(
      'fills',
      { count: 3 },
      xml('fill', {}, xml('patternFill', { patternType: 'none' })),
      xml('fill', {}, xml('patternFill', { patternType: 'gray125' })),
      save
        ? xml('fill', {}, xml('patternFill', { patternType: 'none' }))
        : xml(
            'fill',
            {},
            xml('patternFill', { patternType: 'solid' }, xml('fgColor', { rgb: color(brand.fill) })),
          ),
    ),
    xml(
      'borders',
      { count: 2 },
      xml('border', {}, ...['left', 'right', 'top', 'bottom', 'diagonal'].map((s) => xml(s))),
      xml('border', {}, ...['left', 'right', 'top', 'bottom'].map(side), xml('diagonal')),
    ),
    xml('cellStyleXfs', { count: 1 }, xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    xml(
      'cellXfs',
      { count: 5 },
      xml('xf', { xfId: 0, numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
      look({ fontId: 1, fillId: 2, applyFont: 1, applyFill: 1 }),
      // Format 49 is text: what people type into such a cell stays as they typed it.
      look({ numFmtId: 49, applyNumberFormat: 1 }),
      look({}),
      look({ numFmtId: 49, applyNumberFormat: 1, quotePrefix: 1 }),
    ),
  );
}
