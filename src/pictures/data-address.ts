/** What a `data:` address holds. */
export interface AddressContent {
  /** In lower case, without parameters. */
  mediaType: string;
  bytes: Uint8Array;
}

/** Bytes as a `data:` address. */
export function dataAddress(mediaType: string, bytes: Uint8Array): string {
  let binary = '';
  // A call takes some ten thousand arguments.
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return `data:${mediaType};base64,${btoa(binary)}`;
}

/** The content of a `data:` address, in base 64 or with percent signs; undefined when it is no such address. */
export function readDataAddress(address: string): AddressContent | undefined {
  const head = headOf(address);
  if (!head) return undefined;
  const body = address.slice(head.length + 1);
  try {
    const bytes = head.isBase64 ? fromBase64(body) : new TextEncoder().encode(decodeURIComponent(body));
    return { mediaType: head.mediaType, bytes };
  } catch {
    return undefined;
  }
}

/** The media type in front of a `data:` address, without reading the rest; undefined when it is no such address. */
export const mediaTypeOf = (address: string): string | undefined => headOf(address)?.mediaType;

/** What stands before the comma. Types and parameters are short; what is longer is none. */
function headOf(address: string): { mediaType: string; isBase64: boolean; length: number } | undefined {
  if (!address.startsWith('data:')) return undefined;
  const length = address.slice(0, 200).indexOf(',');
  if (length < 0) return undefined;
  const [mediaType = '', ...parameters] = address.slice(5, length).split(';');
  return {
    mediaType: mediaType.trim().toLowerCase(),
    isBase64: parameters.some((p) => p.trim().toLowerCase() === 'base64'),
    length,
  };
}

/** Logos may have two megabytes and are read at every change, so this is a plain loop. */
function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
