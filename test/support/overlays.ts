import {
  customize,
  type Diagnostic,
  hasErrors,
  type Overlay,
  type Playbook,
  type Recipe,
  sayChange,
  type Tailored,
} from '../../src/index.js';
import { loadOverlay, memorySource } from '../../src/load.js';
import type { Files } from './base.js';

/** The files of an overlay named “Ours”. Actions are YAML flow maps; the first stands on line 3. */
export const overlayFiles = (actions: readonly string[], files: Files = {}): Files => ({
  'overlay.yaml': `name: Ours\nactions:${actions.length > 0 ? '' : ' []'}\n${actions.map((a) => `  - ${a}\n`).join('')}`,
  ...files,
});

/** An overlay in which nothing is wrong. */
export async function ours(
  playbook: Playbook,
  actions: readonly string[],
  files: Files = {},
): Promise<Overlay> {
  const { value, diagnostics } = await loadOverlay(memorySource(overlayFiles(actions, files)), playbook);
  if (hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics, null, 1));
  return value;
}

/** A playbook with an overlay worked in. Nothing is wrong with it. */
export async function overlaid(
  playbook: Playbook,
  actions: readonly string[],
  files: Files = {},
  recipe: Recipe = {},
): Promise<Tailored> {
  const overlays = [await ours(playbook, actions, files)];
  const { value, diagnostics } = customize(playbook, recipe, { overlays });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return value;
}

/** Everything wrong with an overlay, while loading it and while working it in. */
export async function overlayFaults(
  playbook: Playbook,
  actions: readonly string[],
  files: Files = {},
): Promise<Diagnostic[]> {
  const { value, diagnostics } = await loadOverlay(memorySource(overlayFiles(actions, files)), playbook);
  return [...diagnostics, ...customize(playbook, {}, { overlays: [value] }).diagnostics];
}

/** What overlays have changed, as the report tells it. */
export const changesIn = (tailored: Tailored): string[] =>
  tailored.report.changes.map((c) => sayChange(c, tailored.playbook.strings));
