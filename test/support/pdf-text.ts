import { execFileSync } from 'node:child_process';

/** The words of a PDF, or of one of its pages, as poppler reads them back, with single spaces. Throws with the way to get poppler where there is none. */
export function pdfText(bytes: Uint8Array, page?: number): string {
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  try {
    const text = execFileSync('pdftotext', ['-raw', ...only, '-', '-'], {
      input: bytes,
      maxBuffer: 1e8,
      encoding: 'utf8',
    });
    return text.replace(/\s+/g, ' ');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      'This test reads a PDF back with pdftotext, which is not here (Debian, Ubuntu: `apt-get install poppler-utils`).',
    );
  }
}
