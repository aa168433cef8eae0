import { type Checked, type Diagnostic, fault, type Point } from '../../diagnostics/diagnostic.js';
import { limits } from '../../diagnostics/limits.js';

/** One row of a CSV file that is not empty. */
export interface CsvRow {
  /** Its number in a spreadsheet, from 1; empty rows count. */
  number: number;
  cells: string[];
  /** Characters it takes in the file. */
  length: number;
  /** Where a cell begins in the file; without an index, where the first line of the row ends, which is no cell's beginning. */
  at: (cell?: number) => Point;
}

const start = { line: 1, column: 1 };
const asUtf8 = 'In the spreadsheet choose “Save as” and the type “CSV UTF-8”.';

/** The text of a CSV file with LF line ends and without a byte order mark, or the reason it cannot be read. */
export function decodeCsv(file: string, bytes: Uint8Array): Checked<string> {
  const refuse = (rule: 'file-encoding' | 'file-too-large', message: string, hint?: string) => ({
    value: '',
    diagnostics: [fault(rule, file, start, message, hint)],
  });
  if (bytes.byteLength > limits.rosterBytes)
    return refuse(
      'file-too-large',
      `Found ${bytes.byteLength} bytes, expected at most ${limits.rosterBytes}.`,
      'Split the roster into several.',
    );
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || bytes.subarray(0, 1000).includes(0))
    return refuse('file-encoding', 'Found UTF-16 text, expected UTF-8.', asUtf8);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: text.replace(/\r\n?/g, '\n'), diagnostics: [] };
  } catch {
    return refuse(
      'file-encoding',
      'Found bytes that are not UTF-8, probably letters with accents in Latin-1 or Windows-1252; expected UTF-8.',
      asUtf8,
    );
  }
}

/**
 * Splits CSV into rows. Commas separate cells; semicolons or tabs do when the first row has more of them. Rows without
 * any text are passed over. A fault in the quoting ends the reading; the rows before it come back.
 */
export async function csvRows(file: string, text: string): Promise<Checked<CsvRow[]>> {
  const { CsvError, parse } = await import('csv-parse/sync');
  const delimiter = separatorOf(text);
  const options = { delimiter, raw: true, skip_empty_lines: true, relax_column_count: true } as const;
  const read = (more: { to?: number } = {}) =>
    parse(text, { ...options, ...more, info: true }) as unknown as Parsed[];
  try {
    return { value: placed(read(), delimiter).rows, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { code, records } = error as unknown as { code: string; records: number };
    const { rows, next } = placed(records > 0 ? read({ to: records }) : [], delimiter);
    const blank = /^\n*/.exec(text.slice(next.offset))![0].length;
    return { value: rows, diagnostics: [broken(file, code, { line: next.line + blank, column: 1 })] };
  }
}

interface Parsed {
  raw: string;
  record: string[];
}

function broken(file: string, code: string, at: Point): Diagnostic {
  const found =
    {
      CSV_QUOTE_NOT_CLOSED: 'a cell whose opening quote `"` is never closed',
      INVALID_OPENING_QUOTE: 'a quote `"` inside a cell that does not begin with one',
      CSV_INVALID_CLOSING_QUOTE: 'text after the closing quote `"` of a cell',
    }[code] ?? `a row that cannot be read (${code})`;
  return fault('roster-syntax', file, at, `Found ${found}, in the row that begins here.`);
}

/** The rows with their places. What the parser read, one record after the other, is the whole text. */
function placed(
  records: readonly Parsed[],
  delimiter: string,
): { rows: CsvRow[]; next: { line: number; offset: number } } {
  const rows: CsvRow[] = [];
  let [line, number, offset] = [1, 1, 0];
  for (const { raw, record } of records) {
    const own = raw.replace(/^\n+/, '');
    const blank = raw.length - own.length;
    const first = line + blank;
    number += blank;
    if (record.some((cell) => cell.trim() !== ''))
      rows.push({
        number,
        cells: record,
        length: own.length,
        at: placesOf(own, delimiter, first),
      });
    line = first + own.split('\n').length - 1;
    number += 1;
    offset += raw.length;
  }
  return { rows, next: { line, offset } };
}

/** The places of a row, found out when the first is asked for. */
function placesOf(raw: string, delimiter: string, first: number): CsvRow['at'] {
  let starts: Point[] | undefined;
  return (cell) => {
    if (cell === undefined) return endPoint(raw, first);
    starts ??= cellStarts(raw, delimiter, first);
    return starts[cell] ?? { line: first, column: 1 };
  };
}

/** Where the cells of a row begin. The quoting is sound, so quotes open and close in turn. */
function cellStarts(raw: string, delimiter: string, first: number): Point[] {
  const starts: Point[] = [{ line: first, column: 1 }];
  let [line, lineStart, quoted] = [first, 0, false];
  for (let i = 0; i < raw.length; i += 1) {
    if (raw[i] === '"') quoted = !quoted;
    else if (raw[i] === delimiter && !quoted) starts.push({ line, column: i + 2 - lineStart });
    else if (raw[i] === '\n' && quoted) [line, lineStart] = [line + 1, i + 1];
  }
  return starts;
}

const endPoint = (raw: string, line: number): Point => ({ line, column: /^[^\n]*/.exec(raw)![0].length + 1 });

/** What the first row separates its names with. Spreadsheets write semicolons where the comma is for decimals. */
function separatorOf(text: string): string {
  const header = /^\n*([^\n]*)/.exec(text)![1]!.replace(/"[^"]*"/g, '');
  const count = (mark: string) => header.split(mark).length - 1;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
