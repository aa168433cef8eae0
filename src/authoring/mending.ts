import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Headings } from '../schema/headings.js';
import type { Kind } from '../schema/kinds.js';
import type { SourceLine } from './source-lines.js';

/** A fault and the text that it is in, for what mends it. */
export interface Faulty {
  readonly diagnostic: Diagnostic;
  readonly lines: readonly SourceLine[];
  /** The line of the fault, from 0. */
  readonly at: number;
  readonly line: SourceLine;
  /** What kind of resource the file holds; undefined for other files. */
  readonly kind: Kind | undefined;
  readonly headings: Headings;
}

/** A place of the text, and what it should say. */
export interface Mended {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Mends one fault; nothing where it is not plain what was meant. */
export type Mend = (faulty: Faulty) => readonly Mended[];

/** A part of a line in other words. */
export const inLine = (line: SourceLine, from: number, to: number, text: string): Mended => ({
  start: line.start + from,
  end: line.start + to,
  text,
});
