import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { formatDiagnostics } from '../diagnostics/report.js';

/** What is wrong with a recipe, thrown: its message lists all of it. */
export class CustomizeError extends Error {
  override name = 'CustomizeError';

  constructor(
    /** All that was found, warnings too when `customizeOrThrow` threw it. */
    readonly diagnostics: readonly Diagnostic[],
    lead = 'The recipe has errors',
  ) {
    super(
      `${lead}.\n\n${diagnostics.every((d) => d.path) ? byField(diagnostics) : formatDiagnostics(diagnostics, 'text')}`,
    );
  }
}

/** A recipe in code has fields and no lines. */
const byField = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map((d) => {
      const field = (d.path ?? []).join('.');
      return `  ${field === '' ? '' : `${field}: `}${d.message} [${d.rule}]\n    ${d.hint}\n`;
    })
    .join('');
