const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Follows the segments of a JPEG to the mark that ends it: a small picture that a camera puts inside ends with the same mark. */
export function endsAsJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let [hasSize, hasPixels] = [false, false];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return hasSize && hasPixels;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      if (at + 4 > bytes.length) return false;
      at += 2 + Math.max(2, view.getUint16(at + 2));
      hasSize ||= marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (marker === 0xda) {
        hasPixels = true;
        at = nextMarker(bytes, at);
      }
    }
  }
  return false;
}

/** Where the pixels of a scan end. Inside of them a mark is a zero behind 255, or a restart. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0 && next !== 0xff && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Follows the blocks of a GIF to the one that ends it. */
export function endsAsGif(bytes: Uint8Array): boolean {
  const colors = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colors(bytes[10] ?? 0);
  let hasPixels = false;
  const skipBlocks = () => {
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
    at += 1;
  };
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return hasPixels;
    if (kind === 0x21) at += 2;
    else if (kind === 0x2c) {
      hasPixels = true;
      at += 11 + colors(bytes[at + 9] ?? 0);
    } else return false;
    skipBlocks();
  }
  return false;
}

/** Whether a WebP has all its bytes, and a picture among its chunks. */
export function endsAsWebp(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (bytes.length < 20 || view.getUint32(4, true) + 8 > bytes.length) return false;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) return false;
    if (/^(?:VP8[ L]|ANMF)$/.test(String.fromCharCode(...bytes.subarray(at, at + 4)))) return true;
    at += 8 + size + (size % 2);
  }
  return false;
}
