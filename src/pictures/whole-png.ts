/** How a PNG counts its samples for a pixel, by its kind of color, and the depths each kind may have. */
const kinds: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** Where a pass of an interlaced image begins, and its steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The parts of a PNG that its pixels are made from. */
interface PngParts {
  /** Bytes that the pixels come to. */
  length: number;
  packed: Uint8Array[];
}

/** Follows the chunks of a PNG to the one that ends it. */
export function endsAsPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length; at += view.getUint32(at) + 12) {
    const chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (chunk === 'IDAT') hasPixels = true;
    if (chunk === 'IEND') return hasPixels;
  }
  return false;
}

/** Follows them with the sum behind each; undefined when it breaks off or one is damaged. */
export function pngParts(bytes: Uint8Array): PngParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Uint8Array[] = [];
  let length: number | undefined;
  let hasPalette = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at);
    const end = at + 8 + size;
    if (end + 4 > bytes.length || crc(bytes, at + 4, end) !== view.getUint32(end)) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IHDR') length = lengthOf(bytes, at + 8, size, view);
    else if (name === 'PLTE') hasPalette = true;
    else if (name === 'IDAT') packed.push(bytes.subarray(at + 8, end));
    else if (name === 'IEND') {
      const paints = length !== undefined && packed.length > 0 && (hasPalette || bytes[25] !== 3);
      return paints ? { length: length!, packed } : undefined;
    }
    at = end + 4;
  }
  return undefined;
}

/** Whether the pixels of a PNG can be unpacked, and are as many as it says. It looks no further than that many. */
export async function hasAllPixels({ length, packed }: PngParts): Promise<boolean> {
  const stream = new Blob(packed as never).stream().pipeThrough(new DecompressionStream('deflate'));
  let left = length;
  try {
    for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) {
      left -= piece.length;
      if (left < 0) return false;
    }
  } catch {
    return false;
  }
  return left === 0;
}

/** The bytes that the pixels come to, with the one that begins each line; undefined when the header makes no sense. */
function lengthOf(bytes: Uint8Array, at: number, size: number, view: DataView): number | undefined {
  if (size !== 13 || at !== 16) return undefined;
  const [width, height] = [view.getUint32(at), view.getUint32(at + 4)];
  const [depth = 0, kind = 0, packing, filter, interlaced] = bytes.subarray(at + 8, at + 13);
  const { samples, depths } = kinds[kind] ?? { samples: 0, depths: [] };
  if (!depths.includes(depth) || packing !== 0 || filter !== 0 || width === 0 || height === 0)
    return undefined;
  const lines = (w: number, h: number) => (w > 0 ? h * (1 + Math.ceil((w * samples * depth) / 8)) : 0);
  if (interlaced === 0) return lines(width, height);
  if (interlaced !== 1) return undefined;
  return passes.reduce(
    (sum, [x, y, dx, dy]) => sum + lines(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

let table: Uint32Array | undefined;

/** The sum that stands behind each chunk. */
function crc(bytes: Uint8Array, from: number, to: number): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let sum = 0xffffffff;
  for (let i = from; i < to; i += 1) sum = table[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
