import type { Format } from './formats.js';

/** Sheets to fill in and to sort. */
export const sheets: Format = {
  name: 'xlsx',
  text: false,
  hint: 'Open it in Excel, Numbers, Google Sheets or LibreOffice.',
  cuts: false,
  file: 'sheets',
  async whole(tailored) {
    const { composeSheets, writeXlsx } = await import('../xlsx.js');
    const workbook = composeSheets(tailored);
    return {
      what: `${workbook.sheets.map((s) => s.name).join(', ')}.`,
      changes: workbook.brand.changes,
      write: async () => writeXlsx(workbook),
    };
  },
};
