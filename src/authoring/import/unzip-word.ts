import { type UnzipFileInfo, unzipSync } from 'fflate';
import { limits } from '../../diagnostics/limits.js';

/** The parts of a Word document by path. */
export type WordParts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a Word document. How large it gets is read off its list before anything is unpacked, and what says it is smaller than it is
 * gets no more room than it says.
 * @throws RangeError with a sentence when it is no whole Word document, or too large.
 */
export function unzipWord(name: string, bytes: Uint8Array): WordParts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new RangeError(
      `Found an old or a locked Word document in ${name}; open it in Word and save it as .docx, without a password.`,
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new RangeError(`Found a file that is no Word document in ${name}, expected a .docx.`);
  const unpacked = unpack(bytes);
  if (typeof unpacked === 'string')
    throw new RangeError(`Found that ${name} cannot be unpacked: ${unpacked}.`);
  if (!unpacked.has('word/document.xml') && !unpacked.has('_rels/.rels'))
    throw new RangeError(`Found an archive without a text in ${name}, expected a Word document.`);
  return unpacked;
}

function unpack(bytes: Uint8Array): WordParts | string {
  const listed: UnzipFileInfo[] = [];
  const keep = (file: UnzipFileInfo) => {
    listed.push(file);
    return false;
  };
  try {
    unzipSync(bytes, { filter: keep });
    if (listed.length > limits.documentParts) return `it holds more than ${limits.documentParts} files`;
    const size = listed.reduce((sum, file) => sum + file.originalSize, 0);
    if (size > limits.documentUnpacked)
      return `it holds ${size} bytes, expected at most ${limits.documentUnpacked}`;
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return 'it is damaged';
  }
}
