import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, test } from 'vitest';
import { stepHues } from '../../src/art/step-hues.js';
import { composePacket, customize, type Recipe, renderFragment, renderPage } from '../../src/index.js';
import { composeSlides } from '../../src/pptx.js';
import { packetOf, shipped } from '../support/packets.js';

const read = (name: string) => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

const pageOf = (recipe: Recipe) =>
  new JSDOM(renderPage(packetOf({ audience: 'k12', steps: ['take-stock'], ...recipe })), {
    virtualConsole: new VirtualConsole(),
  }).window.document;

test('style sheets have the hues of the art', () => {
  for (const [i, { solid, bright, tint }] of stepHues.entries()) {
    const rule = new RegExp(`\\.pb \\.pb-hue-${i + 1} \\{[^}]*\\}`);
    const colors = rule.exec(read('content.css'))![0];
    expect(colors).toContain(`--_hue: ${solid};`);
    expect(colors).toContain(`--_hue-bright: ${bright};`);
    expect(colors).toContain(`--_hue-tint: ${tint};`);
    const inPages = rule.exec(read('theme.css'))![0];
    expect(inPages).toContain(solid);
    expect(inPages).toContain(tint);
  }
});

test('what one must know before an activity stands before its run, and nothing is lost', () => {
  const document = pageOf({});
  const activity = document.querySelector('#relationship-map')!.closest('article')!;
  const ids = (selector: string) =>
    [...activity.querySelectorAll(`${selector} > section`)].map((s) => s.className);
  expect(ids('.pb-beside')).toEqual(['pb-section-prepare', 'pb-section-safeguards']);
  expect(ids('.pb-main')).toEqual(
    expect.arrayContaining(['pb-section-run-it', 'pb-section-debrief', 'pb-section-adapt']),
  );
  expect(activity.querySelector('.pb-label')!.textContent).toMatch(/^Take stock · Activity 1\.\d+$/);
});

test('the bar of a run is to scale, and only decoration', () => {
  const document = pageOf({});
  for (const bar of document.querySelectorAll('.pb-time-bar')) {
    const widths = [...bar.querySelectorAll('rect')].map((r) => Number.parseFloat(r.getAttribute('width')!));
    expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 0);
    expect(bar.getAttribute('aria-hidden')).toBe('true');
  }
  expect(document.querySelectorAll('.pb-time-bar').length).toBeGreaterThan(10);
});

test('pictures follow from title and activities, are hidden from those who listen, and save ink when asked', () => {
  const art = (recipe: Recipe) => pageOf(recipe).querySelector('.pb-cover .pb-art')!;
  expect(art({}).outerHTML).toBe(art({}).outerHTML);
  expect(art({ title: 'Another' }).outerHTML).not.toBe(art({}).outerHTML);
  expect(art({}).getAttribute('aria-hidden')).toBe('true');
  const fills = [...art({ layout: { inkSaver: true } }).querySelectorAll('[fill]')].map((e) =>
    e.getAttribute('fill'),
  );
  expect(new Set(fills)).toEqual(new Set(['none', '#ffffff']));
  const grays = [...art({ layout: { grayscale: true } }).querySelectorAll('[fill^="#"]')];
  for (const shape of grays) expect(shape.getAttribute('fill')).toMatch(/^#(..)\1\1$/);
});

test('fragments have no pictures, and nothing has a style in an attribute', () => {
  const fragment = renderFragment(
    composePacket(customize(shipped, { steps: ['expand'], audience: 'k12' }).value),
  );
  expect(fragment).not.toMatch(/pb-(?:art|glyph|sign|time-bar)/);
  expect(fragment).toContain('pb-hue-3');
  expect(fragment).not.toMatch(/ style=/);
  expect(renderPage(packetOf({ steps: ['expand'], audience: 'k12' }))).not.toMatch(/ style="/);
});

test('slides have the hue of their step, whatever a copy leaves out', () => {
  const recipe: Recipe = { steps: ['expand'], include: ['short-table-talks'], select: { maxMinutes: 1 } };
  const { groups } = composeSlides(customize(shipped, recipe).value);
  const [opening] = groups.flatMap((g) => g.slides).filter((s) => s.title === 'Short-table talks');
  expect(opening).toMatchObject({ step: 3, label: 'Step 1 · Expand' });
});
