import { programMark } from '../program.mark';
import { digest } from './digest.js';

/** What is kept of a playbook: three parts that are parsed when they are needed, and the bodies they count. */
export interface Pack {
  /** Which files there were, and how. */
  readonly files: Uint8Array;
  /** What loading gave. */
  readonly result: Uint8Array;
  /** What each content file gave. */
  readonly readings: Uint8Array;
  readonly bodies: readonly Uint8Array[];
}

/** Bytes at the start of a pack that say what follows. */
const headLength = 512;
/** What a head is filled up with: JSON may have it at its end. */
const blank = 0x20;

interface Head {
  /** Which version of this program made it. */
  program: string;
  /** The digest of all that follows. */
  mark: string;
  /** Bytes of the parts, and of the list with the bytes of each body. */
  sizes: number[];
}

/** A pack as one run of bytes, so that it is replaced as a whole or not at all. */
export async function packBytes({ files, result, readings, bodies }: Pack): Promise<Uint8Array> {
  const parts = [files, result, readings, toBytes(bodies.map((body) => body.length))];
  const all = [...parts, ...bodies];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, headLength));
  let at = headLength;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  const head: Head = {
    program: programMark,
    mark: await digest(bytes.subarray(headLength)),
    sizes: parts.map((part) => part.length),
  };
  bytes.fill(blank, 0, headLength);
  bytes.set(toBytes(head));
  return bytes;
}

/** The pack that is in some bytes. Undefined when they are damaged, cut short, of another version, or something else. */
export async function openPack(bytes: Uint8Array): Promise<Pack | undefined> {
  try {
    const head = ofBytes(bytes.subarray(0, headLength)) as Head;
    if (head.program !== programMark || head.mark !== (await digest(bytes.subarray(headLength))))
      return undefined;
    let at = headLength;
    const next = (size: number) => {
      at += size;
      return bytes.subarray(at - size, at);
    };
    const [files, result, readings, sizes] = head.sizes.map(next);
    const bodies = (ofBytes(sizes!) as number[]).map(next);
    return { files: files!, result: result!, readings: readings!, bodies };
  } catch {
    return undefined;
  }
}

/** Plain data as bytes, and back. */
export const toBytes = (data: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(data));
export const ofBytes = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
