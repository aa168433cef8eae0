import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { frozenJson } from '../../schema/frozen.js';
import { kinds } from '../../schema/kinds.js';
import { lazily } from '../../schema/lazy-fields.js';
import type { Playbook, Resource } from '../../schema/playbook.js';
import { openBody, type PackedBody } from '../packed-body.js';

/** What loading gave, as plain JSON: in the place of each body stands its number. */
export interface KeptResult {
  readonly playbook: Playbook;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is to be kept of a playbook. `numberOf` gives the number of the body of a file. */
export function keptResult(
  playbook: Playbook,
  diagnostics: readonly Diagnostic[],
  numberOf: (file: string) => number,
): KeptResult {
  const numbered = (resource: Resource) =>
    Object.fromEntries(
      Object.keys(resource).map((name) => [
        name,
        name === 'body' ? numberOf(resource.file) : resource[name as keyof Resource],
      ]),
    );
  const lists = kinds.map(({ plural }) => [plural, (playbook[plural] as Resource[]).map(numbered)]);
  return { playbook: { ...playbook, ...Object.fromEntries(lists) }, diagnostics };
}

/** The playbook again. Bodies are made when they are read. */
export function openResult({ playbook, diagnostics }: KeptResult, bodies: readonly PackedBody[]) {
  for (const { plural } of kinds)
    for (const resource of playbook[plural] as Resource[]) {
      for (const name in resource) frozenJson(resource[name as keyof Resource]);
      const packed = bodies[resource.body as unknown as number]!;
      Object.freeze(lazily(resource, { body: () => openBody(packed) }));
    }
  return { value: frozenJson(playbook), diagnostics };
}
