import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecipeBrand } from '../../../src/index.js';
import { writePdf } from '../../../src/pdf.js';
import { packetOf } from '../../support/packets.js';

const poppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

interface Gray {
  width: number;
  height: number;
  at: (x: number, y: number) => number;
}

/** A page in gray, at 60 dots an inch, as a copier would see it. */
function grayPage(pdf: Uint8Array, page: number): Gray {
  const file = join(mkdtempSync(join(tmpdir(), 'networks-playbook-gray-')), 'a.pdf');
  writeFileSync(file, pdf);
  const args = ['-gray', '-r', '60', '-f', `${page}`, '-l', `${page}`, file];
  const pgm = execFileSync('pdftoppm', args, { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'))!;
  const w = Number(width);
  return { width: w, height: Number(height), at: (x, y) => pgm[head.length + y * w + x]! };
}

const light = (gray: number) =>
  gray / 255 <= 0.04045 ? gray / 255 / 12.92 : ((gray / 255 + 0.055) / 1.055) ** 2.4;
const contrast = (a: number, b: number) =>
  (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);

/** The most frequent gray of an area, and the gray farthest from it that is more than a speck. */
function inkOf(page: Gray, top: number, bottom: number) {
  const counts = new Array<number>(256).fill(0);
  for (let y = Math.floor(top * page.height); y < Math.floor(bottom * page.height); y += 1)
    for (let x = 0; x < page.width; x += 1) counts[page.at(x, y)]! += 1;
  const ground = counts.indexOf(Math.max(...counts));
  const seen = counts.flatMap((n, gray) => (n >= 12 ? [gray] : []));
  const ink = seen.reduce((far, g) => (Math.abs(g - ground) > Math.abs(far - ground) ? g : far), ground);
  return { ground, ink };
}

const brands: Record<string, RecipeBrand> = {
  usual: {},
  yellow: { primary: '#ffd54a', accent: '#c2185b' },
  pale: { primary: '#e8f0ff', accent: '#fff3b0' },
  middle: { primary: '#808080', accent: '#7a9a3a' },
};

describe.skipIf(!poppler)('on a gray copier', () => {
  test.each(Object.entries(brands))(
    'the %s brand keeps its words apart from their ground',
    async (_, brand) => {
      const pdf = await writePdf(
        packetOf({
          audience: 'k12',
          brand,
          include: ['relationship-map'],
          select: { tags: ['none-has-this'] },
        }),
      );
      const cover = inkOf(grayPage(pdf, 1), 0.02, 0.56);
      // The picture holds no words.
      expect(contrast(cover.ground, cover.ink)).toBeGreaterThanOrEqual(3);
      const facts = inkOf(grayPage(pdf, 1), 0.6, 0.9);
      expect(contrast(facts.ground, facts.ink)).toBeGreaterThanOrEqual(4.5);
      const contents = inkOf(grayPage(pdf, 2), 0.05, 0.4);
      expect(contrast(contents.ground, contents.ink)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('lines to write on can be seen', async () => {
    const pdf = await writePdf(packetOf({ audience: 'k12', parts: ['plan'], steps: ['expand'] }));
    const page = grayPage(pdf, 3);
    const rows = Array.from({ length: page.height }, (_, y) => {
      const row = Array.from({ length: page.width }, (_, x) => page.at(x, y));
      return row.filter((g) => g < 200).length > page.width * 0.3;
    });
    expect(rows.filter(Boolean).length).toBeGreaterThan(8);
  });
});
