import type { Diagnostic } from './diagnostic.js';

/** How diagnostics can be printed. */
export type ReportFormat = 'text' | 'json' | 'github';

/** Paints a piece of text; the default leaves it alone. */
export type Paint = (text: string, tone: 'error' | 'warning' | 'dim' | 'bold') => string;

const plain: Paint = (text) => text;

/**
 * Characters that a terminal obeys, or that turn around what stands beside them, as escapes. Messages quote what they found,
 * and a file from elsewhere must not clear the screen or paint an error green.
 */
const visible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are made visible.
  text.replace(/[\0-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (char) => {
    const code = char.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });

/** Prints diagnostics for people (`text`), programs (`json`) or GitHub annotations (`github`). */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  paint: Paint = plain,
): string {
  if (format === 'json') return `${JSON.stringify({ diagnostics }, null, 2)}\n`;
  if (format === 'github') return diagnostics.map(annotation).join('');
  const groups = new Map<string, Diagnostic[]>();
  for (const d of diagnostics) {
    const group = groups.get(d.file);
    if (group) group.push(d);
    else groups.set(d.file, [d]);
  }
  return [...groups]
    .map(
      ([file, found]) =>
        `${paint(visible(file), 'bold')}\n${found.map((d) => line(file, d, paint)).join('')}`,
    )
    .join('\n');
}

/** "2 errors, 1 warning". */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  return `${plural(errors, 'error')}, ${plural(diagnostics.length - errors, 'warning')}`;
}

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

function line(file: string, d: Diagnostic, paint: Paint): string {
  const place = `${visible(file)}:${d.line}:${d.column}`;
  return `  ${paint(place, 'dim')} ${paint(d.severity, d.severity)} ${visible(d.message)} ${paint(`[${d.rule}]`, 'dim')}\n    ${paint(visible(d.hint), 'dim')}\n`;
}

function annotation(d: Diagnostic): string {
  const data = (s: string) => visible(s).replace(/%/g, '%25');
  const property = (s: string) => data(s).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::${d.severity} file=${property(d.file)},line=${d.line},col=${d.column},title=${d.rule}::${data(`${d.message} ${d.hint}`)}\n`;
}
