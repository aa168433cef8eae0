/** Where a page says in which letters it is written. */
const charset = /\bcharset=["']?([\w-]{1,40})/i;

/**
 * The text of a page, in the letters that it says it is written in, as Word does; in UTF-8 else.
 * @throws RangeError with a sentence when it is no text.
 */
export function decodeHtml(name: string, bytes: Uint8Array): string {
  const text = decode(bytes, labelOf(bytes));
  if (text === undefined || text.includes('\0') || /^(?:PK|%PDF-|\{\\rtf)/.test(text))
    throw new RangeError(
      `Found a file that is no HTML in ${name}; open it where it was made and save it as HTML.`,
    );
  return text;
}

function labelOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  return charset.exec(start)?.[1] ?? 'utf-8';
}

/** Letters that do not fit what a page says are read as Western Windows wrote them. */
function decode(bytes: Uint8Array, label: string): string | undefined {
  for (const each of [label, 'utf-8', 'windows-1252'])
    try {
      return new TextDecoder(each, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  return undefined;
}
