import { firstControl } from '../diagnostics/controls.js';
import type { Report } from '../diagnostics/reporter.js';

/** A warning for each text of some data that has a control character, which no format will write. */
export function checkControls(data: unknown, report: Report, path: readonly PropertyKey[] = []): void {
  if (typeof data === 'string') {
    const found = firstControl(data);
    if (found)
      report(
        'control-character',
        path,
        `Found ${found.name}, a control character, in \`${path.join('.')}\`.`,
      );
    return;
  }
  if (data === null || typeof data !== 'object' || path.length > 20) return;
  for (const [key, value] of Object.entries(data))
    checkControls(value, report, [...path, Array.isArray(data) ? Number(key) : key]);
}
