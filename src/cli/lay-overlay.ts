import { applyOverlay, type Diagnostic, type Playbook } from '../index.js';
import { loadOverlay, type Source } from '../load.js';

/** A playbook with an overlay laid over it, and all that is wrong with that: whether a change fits shows only when it is made. */
export async function layOverlay(
  source: Source,
  playbook: Playbook,
): Promise<{ playbook: Playbook; diagnostics: readonly Diagnostic[] }> {
  const { value, diagnostics } = await loadOverlay(source, playbook);
  const laid = applyOverlay(playbook, value);
  return { playbook: laid.playbook, diagnostics: [...diagnostics, ...laid.diagnostics] };
}
