import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ActivityCard, composeCards, type Packet, type Recipe } from '../../src/index.js';
import { writePdf } from '../../src/pdf.js';
import { tailorBase } from '../support/pages.js';
import { activityOf } from '../support/run-steps.js';

/** The sizes of letters in a PDF, in points, smallest first. */
function letterSizes(pdf: Uint8Array): number[] {
  const said = execFileSync('pdftotext', ['-bbox', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const heights = [...said.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"/g)].map(
    ([, top, bottom]) => Number(bottom) - Number(top),
  );
  return [...new Set(heights.map((height) => height / lineOfFace))].sort((a, b) => a - b);
}

/** Poppler gives words the height of Source Serif 4 from its ascender to its descender, in ems. */
const lineOfFace = 1.371;

const file = 'steps/first/activities/second-thing.md';
const compose = async (recipe: Recipe, text: string) =>
  composeCards(await tailorBase({ audience: 'k12', ...recipe }, { [file]: text }));
const second = ({ parts: [part] }: Packet): ActivityCard =>
  (part!.type === 'cards' ? part!.cards : []).find((c) => c.id === 'second-thing')!;

const longWord = 'Participating community member '.repeat(2).slice(0, 60).trim();
const sheets = Array.from({ length: 10 }, () => ({
  item: 'Sheet of stiff paper',
  quantity: 2,
  per: 'person',
}));
const steps = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name} ${i}`);

describe.each([
  ['normal print', false, 9.5],
  ['large print', true, 12],
] as const)('on cards in %s', (_, largePrint, least) => {
  test.each<[string, string, Recipe]>([
    ['a short card', activityOf(['Go'], { title: 'Second' }), {}],
    [
      'a card that is full',
      activityOf(steps(14, 'Meet another one'), { title: 'Second', materials: sheets }),
      {},
    ],
    [
      'the widest letters',
      activityOf(steps(16, 'MWMWMWMWM MWMWMWMWM MWMWMWMWM'), { title: 'MW'.repeat(40) }),
      {},
    ],
    [
      'long words of an organization',
      activityOf(steps(10, '{{Learners}} greet {{learners}}'), {
        title: 'Second',
        summary:
          'Each {{learner}} meets a {{learner}}; {{learners}} greet {{learners}}, and {{learners}}, and {{learners}}.',
      }),
      { organization: { name: longWord }, vocabulary: { learner: [longWord, longWord] } },
    ],
  ])('no letter of %s is too small, whatever the paper', async (_, text, recipe) => {
    for (const paper of ['letter', 'a4'] as const) {
      const pdf = await writePdf(
        await compose({ ...recipe, paper, layout: { largePrint }, brand: { font: 'serif' } }, text),
      );
      expect(letterSizes(pdf)[0]).toBeGreaterThan(least - 0.05);
    }
  });
});

test('letters of the widest kind take more room, so a card of them says less', async () => {
  const usual = second(await compose({}, activityOf(steps(14, 'meet another one'), { title: 'Second' })));
  const wide = second(await compose({}, activityOf(steps(14, 'MWMWMWMWM MWMWMWMWM'), { title: 'Second' })));
  expect(usual.left).toBe('');
  expect(wide.left).toMatch(/^Not on this card: /);
});

test('a front says so when an organization’s words make the summary too long for it', async () => {
  const text = activityOf(['Go'], { title: 'Second', summary: `${'{{learner}} '.repeat(14)}.` });
  expect(second(await compose({}, text)).summary).toContain('student');
  const long = second(await compose({ vocabulary: { learner: [longWord, longWord] } }, text));
  expect(long.summary).toBe('Not on this card: the summary. See the activity itself.');
});

test('in a typeface of somebody’s own, which may be wider, a card has less room', async () => {
  const text = activityOf(steps(13, 'meet the one in the next row'), { title: 'Second' });
  expect(second(await compose({}, text)).left).toBe('');
  expect(second(await compose({ brand: { typeface: 'Lakeshore Sans' } }, text)).left).not.toBe('');
});

test('no style of cards sets letters smaller than those of the card, which are 9.5 points', () => {
  const sizes = [
    ...readFileSync('templates/cards.css', 'utf8').matchAll(/font-size: (?:calc\()?([\d.]+)(pt|r?em)/g),
  ];
  expect(sizes.length).toBeGreaterThan(3);
  for (const [, size, unit] of sizes) expect(Number(size)).toBeGreaterThanOrEqual(unit === 'pt' ? 9.5 : 1);
});
