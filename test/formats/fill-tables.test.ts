import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { toPrint } from '../../src/formats/print/to-print.js';
import { renderPage } from '../../src/index.js';
import { packetOf } from '../support/packets.js';

const { document } = new JSDOM(renderPage(packetOf({ audience: 'k12' })), {
  virtualConsole: new VirtualConsole(),
}).window;
const tables = [...document.querySelectorAll('.pb-table')].map((table) => ({
  labels: [...table.querySelectorAll('tbody th')].map((th) => th.textContent ?? ''),
  columns: table.querySelectorAll('thead th').length,
  share: Number(/pb-col-(\d+)/.exec(table.querySelector('col')?.className ?? '')?.[1] ?? Number.NaN),
}));
const labelled = tables.filter((t) => Math.max(0, ...t.labels.map((words) => words.length)) > 3);

describe('tables to fill in, in HTML', () => {
  test('the first column has the room that its labels need', () => {
    expect(labelled.length).toBeGreaterThan(10);
    expect(new Set(labelled.map((t) => t.share)).size).toBeGreaterThan(3);
    // A column without a width of its own has the same part as the others.
    const most = (t: (typeof labelled)[number]) => Math.max(...t.labels.map((words) => words.length));
    const narrow = labelled.filter((t) => most(t) < 25 && t.columns < 4).map((t) => t.share);
    expect(Math.max(...narrow)).toBeLessThan(50);
  });

  test('what people write in two columns has half of the width or more', () => {
    expect(labelled.filter((t) => t.columns === 2 && t.share > 50)).toEqual([]);
  });

  test('columns are equal where the first is written in', () => {
    const blank = tables.filter((t) => t.labels.length === 0);
    expect(blank.length).toBeGreaterThan(10);
    expect(blank.filter((t) => !Number.isNaN(t.share))).toEqual([]);
  });

  test('a column of weeks is as wide as its heading', () => {
    const counted = tables.filter(
      (t) => t.labels.length > 0 && t.labels.every((words) => /^\d$/.test(words)),
    );
    expect(counted.length).toBeGreaterThan(1);
    expect(Math.max(...counted.map((t) => t.share))).toBeLessThan(20);
  });

  test('every width has a rule in the style sheet, and none is a style in an attribute', () => {
    const css = document.querySelector('style')?.textContent ?? '';
    for (const { share } of labelled.filter((t) => !Number.isNaN(t.share)))
      expect(css).toContain(`.pb-col-${share} {`);
    expect(document.querySelectorAll('table[style], col[style], col[width]').length).toBe(0);
  });
});

test.each([true, false])('the numbers of cards take little of a page, in large print %s', (largePrint) => {
  const { parts } = toPrint(packetOf({ audience: 'k12', layout: { largePrint } }));
  const entries = parts.flatMap((part) => (part.type === 'handouts' ? part.entries : []));
  const blocks = entries.flatMap((e) => [...e.intro, ...e.sections.flatMap((s) => s.c)]);
  const cards = blocks.filter((b) => b.t === 'table' && /"Card"/.test(JSON.stringify(b.head[0])));
  expect(cards.length).toBeGreaterThan(0);
  for (const { weights } of cards as { weights: number[] }[]) {
    const share = weights[0]! / weights.reduce((sum, w) => sum + w, 0);
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.16);
  }
});
