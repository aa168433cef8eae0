import { sha1 } from './sha1.js';

/** The name space of our identifiers, a UUID chosen once at random. */
const namespace = [
  0x5b, 0x0e, 0x6c, 0x1d, 0x8f, 0x3a, 0x4c, 0x52, 0x9d, 0x7e, 0x21, 0xa4, 0xc3, 0x66, 0x0f, 0xb9,
];

/** A name-based UUID (version 5) as a URN: the same name always has the same one. */
export function nameUrn(name: string): string {
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(namespace.length + text.length);
  bytes.set(namespace);
  bytes.set(text, namespace.length);
  const hash = sha1(bytes);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = [...hash.subarray(0, 16)].map((b) => b.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
