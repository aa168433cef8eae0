import { missingWords } from './missing-words.js';
import { type ReadDocument, readHtml } from './read-html.js';
import { unzipWord, type WordParts } from './unzip-word.js';
import { visibleText } from './visible-text.js';
import { mainWords, titleOf, wordsBeside } from './word-words.js';

/**
 * A Word document as a tree of HTML, with what did not get into it.
 * @throws RangeError with a sentence when it cannot be read.
 */
export async function readWord(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const parts = unzipWord(name, bytes);
  const { html, messages } = await convert(name, parts);
  const document = readHtml(name, html);
  const beside = wordsBeside(parts).map(({ where, text }) => `The document says in ${where}: ${text}`);
  const lost = missingWords(mainWords(parts), visibleText(document.tree));
  const title = titleOf(parts);
  return {
    ...document,
    ...(title !== undefined && { title }),
    lost: [
      ...messages.map((message) => `What read the Word document says: ${message}`),
      ...beside,
      ...(lost.length > 0
        ? [`These words of the Word document could not be taken over: ${lost.join(' ')}`]
        : []),
    ],
  };
}

/** What Word calls a title is the title. */
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

async function convert(name: string, parts: WordParts): Promise<{ html: string; messages: string[] }> {
  // It reads archives by `jszip`; what is handed in is unpacked already, within our limits.
  const { convertToHtml } = (await import('mammoth')).default;
  const file = {
    exists: (path: string) => parts.has(path),
    read: async (path: string, encoding?: string) => read(parts.get(path)!, encoding),
  };
  try {
    const { value, messages } = await convertToHtml({ file } as never, { styleMap: styles });
    const told = messages.map((m) => m.message).filter((m) => !/^Unrecognised \w+ style/.test(m));
    return { html: value, messages: [...new Set(told)] };
  } catch (error) {
    const why = error instanceof RangeError ? 'it is nested too deep' : firstLine(error);
    throw new RangeError(`Found that ${name} cannot be read as a Word document: ${why}.`);
  }
}

function read(bytes: Uint8Array, encoding?: string): string | Uint8Array {
  if (encoding === undefined) return bytes;
  if (encoding !== 'base64') return new TextDecoder(encoding).decode(bytes);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error)
    .split('\n')[0]!
    .slice(0, 200)
    .trimEnd()
    .replace(/\.$/, '');
