import { limits } from '../../diagnostics/limits.js';
import { orList } from '../../diagnostics/nearest.js';
import { decodeHtml } from './decode-html.js';
import { type ReadDocument, readHtml } from './read-html.js';
import { readMarkdown } from './read-markdown.js';
import { readWord } from './read-word.js';

type Reader = (name: string, bytes: Uint8Array) => ReadDocument | Promise<ReadDocument>;

const html: Reader = (name, bytes) => readHtml(name, decodeHtml(name, bytes));

/** Who reads what. To add one: a reader, a line here. */
const readers: Readonly<Record<string, Reader>> = {
  docx: readWord,
  html,
  htm: html,
  md: readMarkdown,
  markdown: readMarkdown,
};

/**
 * Reads a document by the ending of its name.
 * @throws RangeError with a sentence when nobody reads such files, or this one is empty, too large or not what its name says.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  const read = ending !== undefined && Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (!read) {
    const found = ending === undefined ? 'no ending' : `the ending \`.${ending}\``;
    const expected = orList(Object.keys(readers).map((known) => `.${known}`));
    throw new RangeError(
      `Found ${found} in the name ${name}, expected ${expected}; save it as one of these.`,
    );
  }
  if (bytes.byteLength === 0) throw new RangeError(`Found nothing in ${name}: the file is empty.`);
  if (bytes.byteLength > limits.documentBytes)
    throw new RangeError(
      `Found ${bytes.byteLength} bytes in ${name}, expected at most ${limits.documentBytes}.`,
    );
  return read(name, bytes);
}
