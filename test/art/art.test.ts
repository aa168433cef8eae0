import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, gray } from '../../src/art/color.js';
import { networkArt } from '../../src/art/draw-network.js';
import { stepGlyph } from '../../src/art/glyphs.js';
import { coverLook, ink, lineLook, stepLook } from '../../src/art/looks.js';
import { sign, signNames } from '../../src/art/signs.js';
import { hueOfStep, stepHues } from '../../src/art/step-hues.js';
import { faultInDrawing } from '../../src/pictures/drawing.js';

const stages = [1, 2, 3, 4, 5] as const;
const look = stepLook(stepHues[0]);
const draw = (seed: string, stage = 5) => networkArt(seed, { width: 120, height: 60, stage, look });
const count = (svg: string, what: string) => svg.split(what).length - 1;

describe('the hue of a step', () => {
  test.each(stages)('%i can be read: as text, under text, in gray', (step) => {
    for (const hue of [hueOfStep(step), hueOfStep(step, true)]) {
      expect(contrast(hue.solid, '#ffffff')).toBeGreaterThan(4.5);
      expect(contrast(hue.solid, hue.tint)).toBeGreaterThan(4.5);
      expect(contrast(ink, hue.tint)).toBeGreaterThan(12);
      expect(contrast(ink, hue.bright)).toBeGreaterThan(4.5);
    }
  });

  test('begins again after the fifth', () => {
    expect(hueOfStep(6)).toEqual(hueOfStep(1));
    expect(stepGlyph(7, ink)).toBe(stepGlyph(2, ink));
  });
});

describe('network art', () => {
  test('follows from its seed', () => {
    expect(draw('People around me')).toBe(draw('People around me'));
    expect(draw('People around me')).not.toBe(draw('Who they know'));
  });

  test('shows the same people at every stage, and more ties at each', () => {
    const pictures = stages.map((stage) => draw('a', stage));
    const dots = (svg: string) => [...svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(String);
    for (const picture of pictures) expect(dots(picture)).toEqual(expect.arrayContaining(dots(pictures[0]!)));
    const ties = pictures.map((svg) => count(svg, '<path d="M'));
    expect([...ties].sort((a, b) => a - b)).toEqual(ties);
    expect(new Set(ties).size).toBeGreaterThan(3);
  });

  test('has no filled area and no color where ink is saved', () => {
    const svg = networkArt('a', { width: 100, height: 60, stage: 5, look: lineLook });
    const paints = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, paint]) => paint);
    expect([...new Set(paints)].sort()).toEqual(['#1b1f22', '#ffffff', 'none']);
  });

  test('of any seed, size and brand is small, plain SVG with numbers that are numbers', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 10, max: 300 }),
        fc.constantFrom(...stages),
        fc.integer({ min: 0, max: 0xffffff }),
        (seed, width, height, stage, brand) => {
          const color = `#${brand.toString(16).padStart(6, '0')}`;
          const svg = networkArt(seed, { width, height, stage, look: coverLook(color), circles: 9 });
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          expect(svg.length).toBeLessThan(40_000);
          expect(faultInDrawing(svg)).toBeUndefined();
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(['#1f4e5f', '#ffd54a', '#ffffff', '#000000', '#00707c'])(
    'stands out from the brand color %s',
    (brand) => {
      for (const { ground, now, people } of [coverLook(brand), coverLook(brand, true)]) {
        expect(contrast(now, ground)).toBeGreaterThan(3);
        expect(people.some((tone) => contrast(tone, ground) > 2)).toBe(true);
      }
    },
  );
});

test('signs are drawn in the color that is asked for', () => {
  for (const name of signNames) expect(sign(name, '#123456')).toContain('stroke="#123456"');
  expect(gray('#808080')).toBe('#808080');
});
