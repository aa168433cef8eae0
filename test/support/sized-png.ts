import { deflateSync } from 'node:zlib';

const crcs = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c >>> 0;
});

const crc = (bytes: Uint8Array) =>
  ~bytes.reduce((c, byte) => crcs[(c ^ byte) & 255]! ^ (c >>> 8), 0xffffffff) >>> 0;

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, check]);
}

/** A PNG of exactly so many bytes: one gray point, and a comment that fills the rest. */
export function sizedPng(bytes: number): Buffer {
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const head = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
  const pixels = chunk('IDAT', deflateSync(Uint8Array.of(0, 128)));
  const end = chunk('IEND', new Uint8Array());
  const left = bytes - [start, head, pixels, end].reduce((sum, part) => sum + part.length, 0) - 12;
  const comment = chunk('tEXt', Buffer.from(`Comment\0${'x'.repeat(left - 8)}`));
  return Buffer.concat([start, head, comment, pixels, end]);
}
