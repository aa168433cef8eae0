import type { Tailored } from '../customize/tailor.js';
import { nameUrn } from './name-urn.js';

/**
 * What names a packet wherever it is kept: a UUID made from the playbook and the version of its content, the recipe, the
 * changes of overlays, and `subject`, what of it all was composed. How a packet is built and worded has no part in it, so a
 * library that gets the same packet from a newer version of this program knows it again.
 */
export function packetName({ playbook, recipe, audiences, report }: Tailored, subject: string): string {
  const { title, attribution, language, version } = playbook.info;
  // What a recipe was made with makes no packet another one.
  const { made, ...asked } = recipe;
  // One audience may be written as a word or as a list.
  const wanted = { ...asked, audience: audiences };
  return nameUrn(inOneOrder([title, attribution, language, version, wanted, report.changes, subject]));
}

/** Plain data as JSON in which the order of fields says nothing. */
const inOneOrder = (data: unknown): string =>
  JSON.stringify(data, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
