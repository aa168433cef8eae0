import type { Tailored } from '../customize/tailor.js';
import { type Reading, readersOf } from './entry.js';
import type { Cover } from './packet.js';
import { say } from './strings.js';

/** What a packet says of itself first. */
export function coverOf({ playbook, recipe }: Tailored, reading: Reading): Cover {
  const { name = '', contact = '', url = '', logo = '' } = recipe.organization ?? {};
  const { strings, info } = playbook;
  const isWorkbook = recipe.edition === 'participant';
  const facts = [
    ['audience', isWorkbook ? '' : readersOf(reading)],
    ['edition', isWorkbook ? '' : say(strings, 'editionFacilitator')],
    ['date', recipe.date ?? ''],
    ['contact', contact],
    ['web', url],
  ] as const;
  return {
    nameLine: isWorkbook ? [say(strings, 'name')] : [],
    title: info.title,
    subtitle: info.subtitle,
    organization: name,
    logo: logo.startsWith('data:') ? logo : '',
    facts: facts
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ({ key, label: say(strings, key), value, href: key === 'web' ? value : '' })),
  };
}
