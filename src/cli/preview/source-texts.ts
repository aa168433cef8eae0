import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownFile } from './read-folders.js';

/** Reads texts of files as they are now, each once. One that has just gone has none. */
export function readingTexts(): (at: ShownFile) => string {
  const texts = new Map<string, string>();
  return ({ folder, file }) => {
    const path = join(folder, file);
    const text = texts.get(path) ?? textAt(path);
    texts.set(path, text);
    return text;
  };
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
