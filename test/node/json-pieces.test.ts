import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/node/json-pieces.js';

test.each<[what: string, value: unknown]>([
  ['nothing', null],
  ['a text', 'a “text” \u2028 \ud800'],
  ['numbers', [0, -1.5, Number.NaN, 1e21]],
  ['empty lists and objects', { a: [], b: {}, c: [[], {}] }],
  ['what JSON leaves out', { a: undefined, b: [undefined, () => 1], c: () => 1, d: 2 }],
  ['an object that holds only what JSON leaves out', { a: { b: undefined } }],
  ['names that need escapes', { 'a "name"': { '\n': 1 } }],
  ['deep levels', JSON.parse(`${'[{"a":'.repeat(30)}1${'}]'.repeat(30)}`)],
])('%s: the same as JSON.stringify', async (_what, value) => {
  expect((await jsonPieces(value)).join('')).toBe(JSON.stringify(value));
});

test('a long value comes in pieces, and others have their turn in between', async () => {
  const long = Array.from({ length: 50 }, (_, i) => ({ id: i, text: 'x'.repeat(10_000) }));
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 0);
  const pieces = await jsonPieces(long);
  clearInterval(other);
  expect(pieces.length).toBeGreaterThan(3);
  expect(turns).toBeGreaterThan(0);
  expect(pieces.join('')).toBe(JSON.stringify(long));
});
