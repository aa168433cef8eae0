import { expect, test } from 'vitest';
import { headerExamples } from '../../src/studio.js';
import { blocksOf } from './blocks.js';

const blocks = blocksOf('docs/studio.md').filter((b) => b.words.includes('headers'));

test('docs/studio.md has the headers that the studio is served with, for each server', () => {
  expect(blocks.map(({ text }) => text)).toEqual(Object.values(headerExamples()));
});
