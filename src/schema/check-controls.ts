import { firstControl } from '../diagnostics/controls.js';
import { type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';

/** A warning for each text of some data that has a control character, which no format will write. */
export function checkControls(
  file: string,
  data: unknown,
  locate: Locate,
  path: readonly PropertyKey[] = [],
): Diagnostic[] {
  if (typeof data === 'string') {
    const found = firstControl(data);
    if (!found) return [];
    const message = `Found ${found.name}, a control character, in \`${path.join('.')}\`.`;
    return [fault('control-character', file, locate(path), message)];
  }
  if (data === null || typeof data !== 'object' || path.length > 20) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    checkControls(file, value, locate, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
