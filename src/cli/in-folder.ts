import type { Diagnostic } from '../index.js';

/** The path of a file of a folder from here. */
export const inPath = (folder: string, file: string): string =>
  folder === '.' ? file : `${folder.replace(/\/$/, '')}/${file}`;

/** Faults by the path of their file from here, which is how somebody at a terminal opens it. */
export const inFolder = (folder: string, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((d) => ({ ...d, file: inPath(folder, d.file) }));
