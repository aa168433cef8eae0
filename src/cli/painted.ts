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
