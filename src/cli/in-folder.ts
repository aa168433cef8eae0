import type { Diagnostic } from '../index.js';

/** Faults by the path of their file from here, which is how somebody at a terminal opens it. */
export const inFolder = (folder: string, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((d) => ({
    ...d,
    file: folder === '.' ? d.file : `${folder.replace(/\/$/, '')}/${d.file}`,
  }));
