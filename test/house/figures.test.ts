import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: a script without types.
import { faultsIn, figureFaults, lineageFaults, referenceFaults } from '../../scripts/figures/check.mjs';
// @ts-expect-error: a script without types.
import { readFacts } from '../../scripts/figures/facts.mjs';

const folder = (name: string) => fileURLToPath(new URL(`../../${name}/`, import.meta.url));
const facts = readFacts(folder('facts'));

test('every figure, source and credited method of the content is in the facts', () => {
  expect(faultsIn(folder('content'), facts)).toEqual([]);
});

describe('a planted fault is found', () => {
  const path = 'steps/shore-up/insights/some.md';
  const page = (text: string, references = 'dubois-2025-bbbs') =>
    `---\ntitle: T\nreferences: [${references}]\n---\n\n## What we know\n\n${text}\n`;

  test.each<[string, string]>([
    ['Arrests were 9.4% against 13.9% [@dubois-2025-bbbs].', '13.9'],
    ['About 1,358 young people took part.', '1,358'],
    ['Two thirds of them were matched [@dubois-2025-bbbs].', 'Two thirds'],
    ['One in five was never matched [@dubois-2025-bbbs].', 'One in five'],
    ['Thirty-nine agencies took part.', 'Thirty-nine'],
  ])('in “%s”, at its line', (text, figure) => {
    const found = `${path}:8 Found the figure \`${figure}\`, which no fact of its sources holds.`;
    expect(figureFaults(path, page(text), facts)).toEqual([found]);
  });

  test('a figure of another source does not count', () => {
    const text = page('Arrests were 9.4% against 13.4%.', 'raposa-2019');
    expect(figureFaults(path, text, facts)).toHaveLength(2);
  });

  test('elsewhere only sentences that cite are held to the facts', () => {
    const advice = 'Take 45 minutes. In a trial of 1,358 people it helped [@dubois-2025-bbbs].';
    const strategy = page(advice).replace('What we know', 'Approach');
    expect(figureFaults('steps/shore-up/strategies/some.md', strategy, facts)).toEqual([
      expect.stringContaining('`1,358`'),
    ]);
  });

  test('a link to a copy, a field that nobody has seen, another year, and a source without facts', () => {
    const { custom, ...tie } = facts.references.get('granovetter-1973-weak-ties');
    const wrong = [
      { ...tie, URL: 'https://vdocuments.us/ties', issued: { 'date-parts': [[1974]] } },
      { id: 'nobody-2020', type: 'book', title: 'T' },
    ];
    expect(referenceFaults(wrong, facts)).toEqual([
      'references.json granovetter-1973-weak-ties: Found a link to a copy, https://vdocuments.us/ties.',
      'references.json granovetter-1973-weak-ties: Found another `issued` than the facts have.',
      'references.json granovetter-1973-weak-ties: Found `volume`, which nobody has seen.',
      'references.json granovetter-1973-weak-ties: Found `issue`, which nobody has seen.',
      'references.json granovetter-1973-weak-ties: Found `page`, which nobody has seen.',
      'references.json granovetter-1973-weak-ties: Found another `URL` than the facts have.',
      'references.json nobody-2020: Found a source that the facts do not have.',
    ]);
  });

  test('an activity that does not credit its method', () => {
    const file = 'steps/take-stock/activities/relationship-map.md';
    const text = readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8');
    const fault = [`${file}:1 Found no \`lineage\`, though the facts name a method that it resembles.`];
    expect(lineageFaults([file], () => text, facts)).toEqual([]);
    expect(lineageFaults([file], () => text.replace(/^lineage: .*\n/m, ''), facts)).toEqual(fault);
  });
});
