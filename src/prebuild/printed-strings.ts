import { composeResource } from '../compose/compose-resource.js';
import { customize } from '../customize/customize.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';

/** Values of fields that an overlay may set although no resource has them yet, and what a report says of changes. */
const valueWords =
  /^(?:devices|effort|strength|cost|change[A-Z])|^section-|^(?:dimensions|focuses|gradeBands|participants)-/;

/** The strings that a resource by itself can print, for any audience, in any edition. */
export function printedStrings(playbook: Playbook): Record<string, string> {
  const asked = new Set(['own-note', 'own-note-from']);
  // None is enumerable: who goes through all of them does not say which are printed.
  const watched: Playbook['strings'] = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(playbook.strings).map(([key, text]) => [key, { get: () => asked.add(key) && text }]),
    ),
  );
  for (const edition of ['facilitator', 'participant'] as const)
    for (const audience of [[], ...playbook.audiences.map((a) => a.id)]) {
      const { value: tailored } = customize({ ...playbook, strings: watched }, { audience, edition });
      for (const { id } of allResources(tailored.playbook)) composeResource(tailored, id);
    }
  const { value: general } = customize(playbook, {});
  for (const { id } of allResources(general.playbook))
    for (const key of Object.keys(composeResource(general, id).strings)) asked.add(key);
  return Object.fromEntries(
    Object.entries(playbook.strings).filter(([key]) => asked.has(key) || valueWords.test(key)),
  );
}
