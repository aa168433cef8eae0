/** SHA-256 of bytes, in hexadecimal, by the cryptography that browsers, Node and edge servers have built in. */
export async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  let text = '';
  for (const byte of new Uint8Array(hash)) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Whether it can be had: browsers leave it out of pages that do not come over HTTPS. */
export const canDigest = (): boolean => globalThis.crypto?.subtle !== undefined;
