import pc from 'picocolors';
import { type Diagnostic, formatDiagnostics, type Paint } from '../index.js';

const tones = { error: pc.red, warning: pc.yellow, dim: pc.dim, bold: pc.bold } as const;

/** Paints on a terminal and leaves text alone elsewhere. */
const paintOn =
  (stream: NodeJS.WriteStream): Paint =>
  (text, tone) =>
    stream.isTTY && pc.isColorSupported ? tones[tone](text) : text;

/** Diagnostics as text for a stream. */
export function diagnosticsFor(stream: NodeJS.WriteStream, diagnostics: readonly Diagnostic[]): string {
  return formatDiagnostics(diagnostics, 'text', paintOn(stream));
}

/** Says on stderr what is being done, when it takes longer than a second. */
export async function withProgress<T>(what: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => process.stderr.write(`${what} …\n`), 1000);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Writes all of a text to stdout, however slowly it is read. */
export function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => (error ? fail(error) : done()));
  });
}

/** A remark on stderr, beside the work. */
export function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
