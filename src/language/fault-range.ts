import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** Where lines of a text begin. */
const lineStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\r\n?|\n/g)].map((m) => m.index + m[0].length),
];

/** The offset of a place that is given by line and column, from 1. */
function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const starts = lineStarts(text);
  const start = starts[line - 1];
  return start === undefined ? text.length : Math.min(start + column - 1, starts[line] ?? text.length);
}

/** The part of a text that a fault is about: what its message quotes when that stands there, else the word, else the rest of the line. */
export function faultRange(text: string, fault: Diagnostic): { start: number; end: number } {
  const start = offsetOf(text, fault);
  const rest = text.slice(start).split(/\r?\n|\r/, 1)[0]!;
  const quoted = [...fault.message.matchAll(/`([^`]+)`/g)].map((m) => m[1]!);
  const named = quoted.find((q) => rest.startsWith(q))?.length;
  const word = /^["']?[\p{L}\p{N}_-]+["']?/u.exec(rest)?.[0].length;
  return { start, end: start + (named ?? word ?? rest.trimEnd().length) };
}
