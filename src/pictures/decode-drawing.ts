/** Encodings in which a drawing may say it is written. In others, what one program reads as letters another reads as a tag. */
const encodings = ['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin1', 'windows-1252'];

/**
 * The code of an SVG, or what is wrong with it, as words after “a drawing …”. Its first bytes or its declaration say how it is written, as they do for browsers.
 */
export function decodeDrawing(bytes: Uint8Array): { code: string } | { fault: string } {
  const encoding = encodingOf(bytes);
  const isKnown = encodings.includes(encoding) || encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!isKnown) return { fault: `written in \`${encoding}\`, which not every program reads` };
  try {
    const code = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids.
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(code)
      ? { fault: 'with control characters' }
      : { code };
  } catch {
    return { fault: `that is not written in ${encoding.toUpperCase()}, as it should be` };
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declaration = start.slice(0, start.indexOf('?>') + 1);
  const said = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*encoding\s*=\s*["']([\w.-]+)/.exec(declaration)?.[1];
  return said?.toLowerCase() ?? 'utf-8';
}
