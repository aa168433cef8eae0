import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import readCode from 'jsqr';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/docx-web.js';
import { writeEpub } from '../../src/epub.js';
import {
  composePacket,
  composeResource,
  type Packet,
  recipeFaults,
  renderFragment,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { withWebCodes } from '../../src/web-codes.js';
import { loadBase } from '../support/base.js';
import { card, tailorBase } from '../support/pages.js';

const address = 'https://lms.example/handouts/{id}?from=paper&lang=ä';
const own = 'https://lms.example/handouts/name-card?from=paper&lang=ä';
const packet = async () => {
  const tailored = await tailorBase({ handoutAddress: address });
  return withWebCodes(composePacket(tailored), tailored);
};

/** What a camera reads in the code of a page: its squares, four times as large. */
function readIn(html: string): string | undefined {
  const { document } = new JSDOM(html).window;
  const path = document.querySelector('svg.pb-web-code path')!.getAttribute('d')!;
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(
    ([, x, y, w]) => [Number(x), Number(y), Number(w)] as const,
  );
  const side = Math.max(...runs.map(([x, , w]) => x + w)) + 4;
  const pixels = new Uint8ClampedArray((side * 4) ** 2 * 4).fill(255);
  for (const [x, y, w] of runs)
    for (let row = y * 4; row < y * 4 + 4; row += 1)
      for (let column = x * 4; column < (x + w) * 4; column += 1)
        pixels.fill(0, (row * side * 4 + column) * 4, (row * side * 4 + column) * 4 + 3);
  const reader = readCode as unknown as typeof readCode.default;
  return reader(pixels, side * 4, side * 4)?.data;
}

describe('a handout that is on the web', () => {
  test('ends with a code that another program reads, and with the address in letters', async () => {
    const html = renderFragment(await packet());
    expect(readIn(html)).toBe(own);
    const { document } = new JSDOM(html).window;
    expect([...document.querySelectorAll('.pb-web-code')].map((c) => c.getAttribute('aria-label'))).toEqual([
      `QR code that leads to ${own}`,
    ]);
    expect([...document.querySelectorAll('a')].filter((a) => a.textContent === own).length).toBe(1);
  });

  const readers: [string, (made: Packet) => Promise<string>][] = [
    ['Markdown', async (made) => renderMarkdown(made)],
    ['Word', async (made) => textIn(await writeDocx(made))],
    ['an e-book', async (made) => textIn(await writeEpub(made))],
  ];
  test.each(readers)('the address stands in %s too', async (name, read) => {
    const text = await read(await packet());
    expect(text).toContain('https://lms.example/handouts/name-card');
    if (name !== 'Markdown') expect(text).toContain('QR code that leads to');
  });

  test('by itself, and with sections, it has its code below everything else', async () => {
    const tailored = await tailorBase(
      { handoutAddress: address },
      card('Intro.\n\n## First\n\nOne.\n\n## Last\n\nTwo.'),
    );
    const [part] = withWebCodes(composeResource(tailored, 'name-card'), tailored).parts;
    const entry = part!.type === 'entries' ? part!.entries[0]! : undefined;
    expect(entry!.sections.map((s) => JSON.stringify(s.children).includes('pb-web-code'))).toEqual([
      false,
      true,
    ]);
  });

  test('without an address nothing changes', async () => {
    const tailored = await tailorBase({});
    const plain = composePacket(tailored);
    expect(withWebCodes(plain, tailored)).toBe(plain);
  });

  test('only handouts have one', async () => {
    const { parts } = await packet();
    expect(JSON.stringify(parts).split('pb-web-code').length - 1).toBe(1);
  });
});

const textIn = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => /\.(?:xml|xhtml)$/.test(path))
    .map(([, file]) => strFromU8(file))
    .join('\n');

describe('an address that leads nowhere', () => {
  test.each([
    'https://lms.example/',
    'lms.example/{id}',
    'javascript:{id}',
    'https://lms.example/{id}/{title}',
    ' ',
  ])('%s is told of in a recipe', async (handoutAddress) => {
    const { value: playbook } = await loadBase();
    const [fault] = recipeFaults(playbook, { handoutAddress });
    expect(fault!.message).toContain('a web address with `{id}` for the id of a handout');
  });
});
