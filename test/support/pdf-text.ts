import { execFileSync } from 'node:child_process';

/** The words of a PDF, or of one of its pages, as poppler reads them back, with single spaces. Throws with the way to get poppler where there is none. */
export function pdfText(bytes: Uint8Array, page?: number): string {
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return pdftotext(bytes, ['-raw', ...only]).replace(/\s+/g, ' ');
}

/** Where the words of a PDF stand, page by page: how far from the left and below the top of the page, in millimeters. */
export function wordPlaces(bytes: Uint8Array): { word: string; left: number; top: number }[][] {
  const pages = pdftotext(bytes, ['-bbox']).split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)".*>(.*)<\/word>/g)].map(([, left, top, word = '']) => ({
      word,
      left: (Number(left) / 72) * 25.4,
      top: (Number(top) / 72) * 25.4,
    })),
  );
}

function pdftotext(bytes: Uint8Array, options: readonly string[]): string {
  try {
    return execFileSync('pdftotext', [...options, '-', '-'], {
      input: bytes,
      maxBuffer: 1e8,
      encoding: 'utf8',
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      'This test reads a PDF back with pdftotext, which is not here (Debian, Ubuntu: `apt-get install poppler-utils`).',
    );
  }
}
