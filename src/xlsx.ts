export { composeSheets } from './compose/sheets/compose-sheets.js';
export type { Cell, Sheet, SheetColumn, Workbook } from './compose/sheets/workbook.js';
export { writeXlsx } from './formats/xlsx/write-xlsx.js';
