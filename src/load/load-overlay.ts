import type { Checked } from '../diagnostics/diagnostic.js';
import type { Overlay } from '../schema/overlay.js';
import type { Playbook } from '../schema/playbook.js';
import type { Source } from './source.js';

/**
 * Loads an overlay: Markdown of the same kinds in `steps/`, and `overlay.yaml` with ordered changes. It is checked like
 * any content and passes the same sanitizer. It reaches nothing but what its source lists.
 */
export async function loadOverlay(source: Source, playbook: Playbook): Promise<Checked<Overlay>> {
  const { readOverlay } = await import('./read-overlay.js');
  return readOverlay(source, playbook);
}
