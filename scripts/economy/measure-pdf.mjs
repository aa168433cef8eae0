// How full the pages of a PDF are, and how long its lines. Needs pdftoppm and pdftotext (poppler-utils).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pixels = 36 / 25.4;
/** What is live of a page, in millimeters from its edges: without the thumb tab, the running head and the foot. */
const live = { top: 12, right: 12, bottom: 16, left: 8 };
/** Lighter than this is paper. */
const paper = 235;
/** Shorter lines are labels, cells and ends of paragraphs. */
const shortest = 45;

/** How full each page is (from the top of its live area to the last ink, as a share), and the median of letters in a line. */
export function measurePdf(file) {
  return { pages: fullness(file), letters: lettersInLine(file) };
}

function fullness(file) {
  const folder = mkdtempSync(join(tmpdir(), 'economy-'));
  try {
    run('pdftoppm', ['-r', '36', '-gray', file, join(folder, 'page')]);
    return readdirSync(folder)
      .sort()
      .map((name) => fullnessOf(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fullnessOf(image) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(image.subarray(0, 40).toString('latin1'));
  const [first, end] = [Math.round(live.top * pixels), Math.round(height - live.bottom * pixels)];
  const [left, right] = [Math.round(live.left * pixels), Math.round(width - live.right * pixels)];
  for (let y = end - 1; y >= first; y -= 1) {
    const line = head.length + y * width;
    if (image.subarray(line + left, line + right).some((gray) => gray < paper))
      return (y + 1 - first) / (end - first);
  }
  return 0;
}

function lettersInLine(file) {
  const lengths = run('pdftotext', ['-raw', file, '-'])
    .split('\n')
    .map((line) => line.trim().length)
    .filter((length) => length > shortest)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function run(program, args) {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error(`\`${program}\` is not installed; it comes with poppler-utils.`);
  }
}
