import { type Diagnostic, fault, type Point } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import type { RuleId } from '../diagnostics/rules.js';

/** The text of a file of Markdown, or the reason it cannot be read: what {@link decodeBytes} finds, long lines, deep lists. */
export function decodeText(file: string, bytes: Uint8Array): { text: string; diagnostics: Diagnostic[] } {
  const decoded = decodeBytes(file, bytes);
  const found: Diagnostic[] = [];
  checkShape(decoded.text, reporterFor(file, found));
  return found.length > 0 ? { text: '', diagnostics: found } : decoded;
}

/** How many bytes a file may have, and what to do when it has more. */
export interface Room {
  most: number;
  hint?: string;
}

/** The text of a file with LF line ends and without a byte order mark, or the reason it cannot be read. */
export function decodeBytes(
  file: string,
  bytes: Uint8Array,
  { most, hint }: Room = { most: limits.fileBytes },
): { text: string; diagnostics: Diagnostic[] } {
  const refuse = (rule: RuleId, at: Point, message: string, hint?: string) => ({
    text: '',
    diagnostics: [fault(rule, file, at, message, hint)],
  });
  const start = { line: 1, column: 1 };
  if (bytes.byteLength > most)
    return refuse(
      'file-too-large',
      start,
      `Found ${bytes.byteLength} bytes, expected at most ${most}.`,
      hint,
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('file-encoding', start, 'Found bytes that are not UTF-8, expected a text file.');
  }
  text = text.replace(/\r\n?/g, '\n');
  const zero = text.indexOf('\0');
  if (zero >= 0)
    return refuse('file-encoding', pointAt(text, zero), 'Found a zero byte, expected a text file.');
  return { text, diagnostics: [] };
}

/** Line and column of an offset. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function checkShape(text: string, report: Report): void {
  const lines = text.split('\n');
  if (lines.length > limits.lines) {
    const message = `Found ${lines.length} lines, expected at most ${limits.lines}.`;
    report('file-too-large', { line: limits.lines + 1, column: 1 }, message);
    return;
  }
  lines.forEach((line, i) => {
    if (line.length > limits.lineLength) {
      const message = `Found a line of ${line.length} characters, expected at most ${limits.lineLength}.`;
      report('line-too-long', { line: i + 1, column: limits.lineLength + 1 }, message);
    } else if (depth(line) > limits.nesting) {
      const message = `Found ${depth(line)} levels of lists and quotes, expected at most ${limits.nesting}.`;
      report('nesting-too-deep', { line: i + 1, column: 1 }, message);
    }
  });
}

/** An upper bound of the levels a line opens or continues: its markers, plus one for every two columns of indentation beyond a code block's worth. */
function depth(line: string): number {
  if (!/^[\s>*+\-\d]/.test(line)) return 0;
  const prefix = /^(?:[>\s]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)![0];
  if (/^\s*(?:[-*_]\s*){3,}$/.test(line) && line.length < 80) return 0;
  const markers = prefix.match(/>|[-*+]|\d{1,9}[.)]/g)?.length ?? 0;
  const indent = line.trim() === '' ? 0 : (/^\s*/.exec(line)![0].replace(/\t/g, '    ').length - 40) / 2;
  return markers + Math.max(0, Math.floor(indent));
}
