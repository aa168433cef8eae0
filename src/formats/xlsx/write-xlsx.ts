import type { Sheet, Workbook } from '../../compose/sheets/workbook.js';
import { mistake, sayWhat } from '../../schema/guards.js';
import { aboutParts, type OfficePart, officePackage } from '../office-package.js';
import { writtenIn } from '../written-in.js';
import { xml } from '../xml.js';
import { sheetXml } from './sheet-xml.js';
import { stylesXml } from './styles.js';

const contentType = (of: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${of}+xml`;
const sheetNs = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationNs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A workbook as an Excel file (`.xlsx`): a sheet for each, with heads that stay while one scrolls and that print on every page. What
 * is a text stays one, also when it begins as a formula does. The same workbook gives the same bytes.
 *
 * @throws TypeError for what is no workbook. RangeError for one without sheets.
 */
export function writeXlsx(workbook: Workbook): Uint8Array {
  if (!Array.isArray((workbook as Partial<Workbook> | undefined)?.sheets))
    throw mistake('writeXlsx', sayWhat(workbook), 'a workbook', 'make one with `composeSheets(tailored)`');
  if (workbook.sheets.length === 0)
    throw new RangeError('Found a workbook without sheets, expected at least one.');
  const { language, direction } = writtenIn(workbook.language);
  const names = sheetNames(workbook.sheets);
  const sheetPath = (i: number) => `xl/worksheets/sheet${i + 1}.xml`;
  const files: Record<string, OfficePart> = {
    'xl/workbook.xml': {
      type: contentType('sheet.main'),
      content: workbookXml(names),
      relations: [
        ...names.map((_, i) => ({ kind: 'worksheet', to: sheetPath(i) })),
        { kind: 'styles', to: 'xl/styles.xml' },
      ],
    },
    ...Object.fromEntries(
      workbook.sheets.map((sheet, i): [string, OfficePart] => [
        sheetPath(i),
        {
          type: contentType('worksheet'),
          content: sheetXml(sheet, {
            paper: workbook.paper,
            rtl: direction === 'rtl',
            isFirst: i === 0,
            large: workbook.layout.largePrint,
          }),
        },
      ]),
    ),
    'xl/styles.xml': { type: contentType('styles'), content: stylesXml(workbook) },
    ...aboutParts(workbook, language),
  };
  return officePackage(files, 'xl/workbook.xml');
}

/** Names that Excel takes: 31 letters at most, without some signs, and no two alike. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, i) => {
    const plain = [...name.replace(/[[\]:*?/\\]/g, ' ').trim()].slice(0, 28).join('').replace(/^'|'$/g, '');
    const wanted = plain === '' ? String(i + 1) : plain;
    const free = taken.has(wanted.toLowerCase()) ? `${wanted} ${i + 1}` : wanted;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** The list of sheets; the head of each prints on every page. */
function workbookXml(names: readonly string[]): string {
  const titles = names.map((name, i) =>
    xml(
      'definedName',
      { name: '_xlnm.Print_Titles', localSheetId: i },
      `'${name.replaceAll("'", "''").replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}'!$1:$1`,
    ),
  );
  return xml(
    'workbook',
    { xmlns: sheetNs, 'xmlns:r': relationNs },
    xml('bookViews', {}, xml('workbookView')),
    xml(
      'sheets',
      {},
      ...names.map((name, i) => xml('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
    ),
    xml('definedNames', {}, ...titles),
  );
}
