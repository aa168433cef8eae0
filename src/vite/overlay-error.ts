import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ViteError } from './vite-types.js';

/** The errors among faults as Vite shows them over a page: the first at its place, the others named. */
export function overlayError(diagnostics: readonly Diagnostic[]): ViteError {
  const [first, ...others] = diagnostics.filter((d) => d.severity === 'error');
  const { file, line, column, message, hint } = first!;
  const more = others.map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`);
  return {
    message: [message, hint, ...more].join('\n'),
    stack: '',
    id: file,
    plugin: 'networks-playbook',
    loc: { file, line, column },
  };
}
