import type { Source } from '../load/source.js';

/** The text of a file as it stands there, with its own line ends; undefined where there is none that can be read. */
export async function textOf(source: Source, file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await source.read(file));
  } catch {
    return undefined;
  }
}
