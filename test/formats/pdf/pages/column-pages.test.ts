import { expect, test } from 'vitest';
import { type ColumnItem, columnPages } from '../../../../src/formats/pdf/pages/column-pages.js';

const line = (item: string, height = 10): ColumnItem<string> => ({ item, height, gap: 2, leads: false });
const title = (item: string): ColumnItem<string> => ({ ...line(item), leads: true });

test('what fits a page stands in two columns that are even', () => {
  const { pages, end } = columnPages(
    ['a', 'b', 'c', 'd'].map((item) => line(item)),
    100,
    100,
  );
  expect(pages).toEqual([
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ]);
  expect(end).toBe(22);
});

test('what does not fit goes on in columns that fill later pages, of which the last is even', () => {
  const letters = [...'abcdefghij'].map((item) => line(item));
  expect(columnPages(letters, 22, 34).pages.map((pair) => pair.map((column) => column.join('')))).toEqual([
    ['ab', 'cd'],
    ['efg', 'hij'],
  ]);
});

test('no column ends with the title of what follows', () => {
  const items = [title('A'), line('a'), line('b'), title('B'), line('c'), line('d')];
  expect(columnPages(items, 100, 100).pages).toEqual([
    [
      ['A', 'a', 'b'],
      ['B', 'c', 'd'],
    ],
  ]);
  const cut = columnPages(
    [line('a'), title('B'), line('b'), line('c'), line('d'), line('e'), line('f')],
    22,
    46,
  );
  expect(cut.pages[0]![0]).toEqual(['a']);
});

test('what is higher than a page stands alone, and nothing is an empty pair', () => {
  expect(columnPages([line('a', 500), line('b')], 100, 100).pages.flat(2)).toEqual(['a', 'b']);
  expect(columnPages([], 100, 100)).toEqual({ pages: [[[], []]], end: 0 });
});
