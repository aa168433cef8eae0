import { expect, test } from 'vitest';
import { renderFragment } from '../../src/index.js';
import { packetOf } from '../support/packets.js';

const sizesIn = (html: string) =>
  [...html.matchAll(/<text [^>]*font-size="([\d.]+)"/g)].map((m) => Number(m[1]));

const html = (largePrint: boolean) => renderFragment(packetOf({ audience: 'k12', layout: { largePrint } }));

/** 15 points, in the millimeters that drawings are measured in. */
const fifteenPoints = (15 * 25.4) / 72 - 0.1;

test('letters in maps, boards and timelines are large in large print', () => {
  const [regular, large] = [sizesIn(html(false)), sizesIn(html(true))];
  expect(regular.length).toBeGreaterThan(50);
  expect(Math.min(...regular)).toBeLessThan(fifteenPoints);
  expect(large.filter((size) => size < fifteenPoints - 0.1)).toEqual([]);
});
