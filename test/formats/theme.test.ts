import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { composePacket, contrast, customizeOrThrow, renderPage } from '../../src/index.js';
import { loadBase } from '../support/base.js';
import { seededNumbers } from '../support/random.js';

const read = (name: string) => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
const css = read('theme.css') + read('elements.css');
/** What a property is in the dark where the page says nothing. */
const inTheDark = (name: string) => new RegExp(`--playbook-${name}-dark, (#[0-9a-f]{6})`).exec(css)![1]!;

test('any color of a brand can be read in the dark', () => {
  const share = Number(/40(?=%)/.exec(css)![0]) / 100;
  const lightened = (color: number[]) =>
    `#${color.map((c) => Math.floor(c * share + 255 * (1 - share)).toString(16)).join('')}`;
  const number = seededNumbers(7);
  const colors = [
    [0, 0, 0],
    [0, 0, 255],
    [255, 0, 0],
  ];
  for (let i = 0; i < 500; i += 1) colors.push([number(256), number(256), number(256)]);
  for (const color of colors)
    for (const behind of ['background', 'tint'])
      expect(contrast(lightened(color), inTheDark(behind)), `${color} on ${behind}`).toBeGreaterThan(4.5);
  for (const behind of ['background', 'tint'])
    expect(contrast(inTheDark('text'), inTheDark(behind))).toBeGreaterThan(7);
  expect(contrast(inTheDark('rule'), inTheDark('background'))).toBeGreaterThan(3);
});

test('a page in a file is light, in every browser and on paper', async () => {
  const { value } = await loadBase();
  const html = renderPage(composePacket(customizeOrThrow(value, {})));
  expect(html).toContain('color-scheme: only light');
  expect(html).not.toMatch(/light-dark|-dark\b/);
});
