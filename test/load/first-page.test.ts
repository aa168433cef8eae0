import { expect, test } from 'vitest';
import { baseFiles, faultsIn, loadBase } from '../support/base.js';

const page = (text: string) => `${baseFiles()['playbook.md']}\n${text}\n`;

test('a source that nobody has is named in playbook.md too', async () => {
  const found = await faultsIn('playbook.md', page('See [@doe-2021].'));
  expect(found.map((d) => [d.rule, d.line, d.message])).toEqual([
    [
      'reference-unknown',
      16,
      'Found source `doe-2021`, which `references.json` does not hold; did you mean `doe-2020`?',
    ],
  ]);
});

test('an image of playbook.md comes along, or is a fault', async () => {
  const image = { 'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };
  const { value, diagnostics } = await loadBase({ ...image, 'playbook.md': page('![A dot](dot.svg)') });
  expect(diagnostics).toEqual([]);
  expect(JSON.stringify(value.body)).toContain('data:image/svg+xml;base64,');
  const found = await faultsIn('playbook.md', page('![A dot](https://example.org/dot.png)'));
  expect(found.map((d) => d.rule)).toEqual(['image-source']);
});
