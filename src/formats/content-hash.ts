import { sha1 } from '../compose/sha1.js';

/** The SHA-1 of bytes, or of a text in UTF-8, as 40 hexadecimal digits. */
export function contentHash(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return [...sha1(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
