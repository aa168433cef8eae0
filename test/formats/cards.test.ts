import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { composeCards, customize, type Packet, type Recipe, renderPage } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { checkPdf, writePdf } from '../../src/pdf.js';
import { checkPdfStructure } from '../support/check-pdf.js';
import { shipped } from '../support/packets.js';
import { tailorBase } from '../support/pages.js';
import { activityOf } from '../support/run-steps.js';

const cardsOf = (recipe: Recipe): Packet => composeCards(customize(shipped, recipe).value);

/** Titles of the cards of a packet, in order. */
const titlesIn = ({ parts }: Packet) =>
  parts.flatMap((p) => (p.type === 'cards' ? p.cards.map((c) => c.title) : []));

interface Word {
  page: number;
  x: number;
  y: number;
  height: number;
  text: string;
}

/** The words of a PDF with their places in points, by an outside program. */
function wordsOn(pdf: Uint8Array): Word[] {
  const file = join(mkdtempSync(join(tmpdir(), 'networks-playbook-cards-')), 'a.pdf');
  writeFileSync(file, pdf);
  const said = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  let page = 0;
  return said.split('\n').flatMap((line): Word[] => {
    if (line.includes('<page ')) page += 1;
    const match = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*)<\/word>/.exec(line);
    if (!match) return [];
    const [x, y, bottom] = match.slice(1, 4).map(Number) as [number, number, number];
    return [{ page, x, y, height: bottom - y, text: match[4]! }];
  });
}

const poppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const some: Recipe = { audience: 'k12', steps: ['expand'] };
const sizes = { letter: [612, 792], a4: [595, 842] } as const;

describe.each(['letter', 'a4'] as const)('cards on %s', (paper) => {
  const packet = cardsOf({ ...some, paper });
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writePdf(packet);
  });

  test('are tagged, titled and in order', async () => {
    expect(checkPdf(packet).map(({ code }) => code)).toEqual(['card']);
    const found = await checkPdfStructure(bytes);
    expect(found).toMatchObject({
      faults: [],
      title: packet.title,
      sizes: [sizes[paper].join('x')],
      claimsUa: true,
    });
  });

  test.skipIf(!poppler)('stand four to a page, each back behind its front', () => {
    const words = wordsOn(bytes);
    const [width, height] = sizes[paper];
    const count = titlesIn(packet).length;
    // “Activity 1.3” stands on the front and on the back of the third card.
    const numbers = words.filter((w) => /^1\.\d+$/.test(w.text));
    expect(numbers).toHaveLength(2 * count);
    expect(Math.max(...words.map((w) => w.page))).toBe(2 * Math.ceil(count / 4));
    for (let i = 0; i < count; i += 1) {
      const [front, back] = numbers.filter((w) => w.text === `1.${i + 1}`).sort((a, b) => a.page - b.page);
      expect(front!.page).toBe(1 + 2 * Math.floor(i / 4));
      expect(back!.page).toBe(front!.page + 1);
      expect([front!.x < width / 2, front!.y < height / 2]).toEqual([i % 2 === 0, i % 4 < 2]);
      expect([back!.x > width / 2, back!.y < height / 2]).toEqual([i % 2 === 0, i % 4 < 2]);
    }
  });

  test.skipIf(!poppler).each(['sans', 'serif'] as const)(
    'in %s, every shipped card has its full size',
    async (font) => {
      const words = wordsOn(await writePdf(cardsOf({ paper, brand: { font } })));
      const heights = (text: string) =>
        new Set(words.filter((w) => w.text === text && w.page > 0).map((w) => w.height.toFixed(1)));
      expect(heights('Time').size).toBe(1);
      expect(heights('Materials:').size).toBe(1);
    },
  );
});

test('large print makes two larger cards to a page that is turned on its side', async () => {
  const packet = cardsOf({ ...some, layout: { largePrint: true } });
  expect(packet.parts[0]).toMatchObject({ perPage: 2, howTo: expect.stringContaining('short edge') });
  const { sizes: found } = await checkPdfStructure(await writePdf(packet));
  expect(found).toEqual(['792x612']);
  expect(renderPage(packet)).toContain('size:279.4mm 215.9mm');
});

/** The lines with the widest letters among all that are shipped, one after the other. */
const wide = 'Show how small news can be; compare the two, and meet newer ones month by month, from memory';
const cut = (letters: number) => wide.slice(0, letters).trim();

describe.skipIf(!poppler)('the budget of a back', () => {
  test.each([
    ['steps', Array.from({ length: 16 }, () => cut(29)), 0, cut(60)],
    ['materials', ['Open', 'Close'], 10, cut(30)],
    ['both', Array.from({ length: 10 }, () => cut(29)), 4, cut(60)],
  ])('is kept in full size when it is spent on %s', async (_, steps, materials, title) => {
    const material = { item: cut(50), quantity: 1, per: 'person' };
    const text = activityOf(steps, { title, materials: Array.from({ length: materials }, () => material) });
    const file = 'steps/first/activities/second-thing.md';
    for (const font of ['sans', 'serif', 'humanist'] as const) {
      const packet = composeCards(await tailorBase({ audience: 'k12', brand: { font } }, { [file]: text }));
      const part = packet.parts[0]!;
      expect(part.type === 'cards' && part.cards.map((c) => c.left)).toEqual(['', '']);
      const heights = wordsOn(await writePdf(packet)).flatMap((w) => (w.text === 'Run' ? [w.height] : []));
      expect(heights).toHaveLength(2);
      expect(heights[0]).toBeCloseTo(heights[1]!, 1);
    }
  });

  test('leaves room on a front for the longest title and summary', async () => {
    const text = activityOf(['Go'], {
      title: cut(80),
      summary: `${wide} ${wide} ${wide}`.slice(0, 199).trim(),
      setting: ['in-person', 'virtual', 'hybrid', 'asynchronous'],
      sessions: 3,
    });
    const file = 'steps/first/activities/second-thing.md';
    const packet = composeCards(await tailorBase({ audience: 'k12' }, { [file]: text }));
    const heights = wordsOn(await writePdf(packet)).flatMap((w) => (w.text === 'Time' ? [w.height] : []));
    expect(heights[0]).toBeCloseTo(heights[1]!, 1);
  });
});

test('words of an organization that are far too long leave steps out whole, and the card says so', async () => {
  const name = 'Participating community member '.repeat(2).slice(0, 60).trim();
  const text = activityOf(
    Array.from({ length: 10 }, () => '{{Learners}} greet {{learners}} and {{learners}}'),
    { title: 'Second' },
  );
  const tailored = await tailorBase(
    { audience: 'k12', vocabulary: { learner: [name, name] } },
    { 'steps/first/activities/second-thing.md': text },
  );
  const packet = composeCards(tailored);
  const part = packet.parts[0]!;
  const card = part.type === 'cards' ? part.cards.find((c) => c.id === 'second-thing')! : undefined;
  expect(card!.left).toMatch(/^Not on this card: the debrief question, \d+ more steps\./);
  expect(card!.steps.every((s) => s.title.endsWith(name))).toBe(true);
});

describe('in HTML', () => {
  const html = renderPage(cardsOf(some));

  test('backs are mirrored left to right, in the order of their fronts', () => {
    const sheets = html.split('<div class="pb-sheet ').slice(1);
    const columns = (sheet: string) =>
      [...sheet.matchAll(/pb-column-(\d) pb-row-(\d)/g)].map((m) => m.slice(1));
    const titles = (sheet: string) => [...sheet.matchAll(/class="pb-title">([^<]*)</g)].map((m) => m[1]);
    expect(sheets).toHaveLength(2 * Math.ceil(titlesIn(cardsOf(some)).length / 4));
    for (let i = 0; i < sheets.length; i += 2) {
      const [front, back] = [sheets[i]!, sheets[i + 1]!];
      expect(titles(back)).toEqual(titles(front));
      expect(columns(back)).toEqual(columns(front).map(([c, r]) => [String(1 - Number(c)), r]));
    }
  });

  test('says how to print them, has no margins around the sheets and no id twice', () => {
    expect(html).toContain('flip on the long edge');
    expect(html).toMatch(/@page\{size:215\.9mm 279\.4mm;margin:0/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the styles of cards are not in other pages', () => {
    expect(renderPage(shipped.activities[0]!, { tailored: customize(shipped, {}).value })).not.toContain(
      'pb-sheet',
    );
  });
});

test('formats without cards to cut out list them', () => {
  const packet = cardsOf(some);
  const text = renderMarkdown(packet);
  for (const title of titlesIn(packet)) expect(text).toContain(`: ${title}\n`);
  expect(text).toMatch(/\n1\. \*\*.*\*\* \(\d+ min\)\n/);
});
