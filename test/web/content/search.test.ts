import { gzipSync } from 'node:zlib';
import { search } from 'networks-playbook/search';
import { expect, test } from 'vitest';
import { index } from '../../../dist/content/search.js';
import { shipped } from '../../support/packets.js';

test('the index that is shipped finds what the texts hold, and is small', () => {
  // Copies, because the index of a playbook is kept as long as the playbook.
  const [quick, slow] = [{ ...shipped }, { ...shipped }];
  for (const text of ['thank a mentor', 'relatonship map', 'linkedin', 'netw', 'letters to families']) {
    const found = search(quick, text, { index });
    expect(found).toEqual(search(slow, text));
    expect(found.length).toBeGreaterThan(0);
  }
  expect(gzipSync(JSON.stringify(index), { level: 9 }).length).toBeLessThan(64_000);
});

test('people find what they came for first', () => {
  const first = (text: string) => search(shipped, text, { index, limit: 3 }).map((r) => r.id);
  expect(first('relationship map')[0]).toBe('relationship-map');
  expect(first('draw a map of relationships')).toContain('relationship-map');
  expect(first('thank')[0]).toBe('ask-thank-update');
  expect(first('roster walk')[0]).toBe('known-by-name-roster-walk');
});
