import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** Every file this program makes says so, which is how it knows its own: HTML, PDF, JSON, Markdown and calendars near the start. */
const mark =
  /<xmp:CreatorTool>networks-playbook<\/xmp:CreatorTool>|<meta name="generator" content="networks-playbook">|"generator": ?"networks-playbook"|<!-- made by networks-playbook -->|BEGIN:VCALENDAR\r\nPRODID:-\/\/networks-playbook\/\//;

/** Archives say so near the end, in the comment of an entry. */
const archiveMark = /^PK.*made by networks-playbook/s;

/** Bytes at the start and at the end of a file where it says what made it. */
const ends = 4000;

/** Whose a file is: made by this program; begun by it, to be changed by people; or somebody else's. */
export type Owner = 'made' | 'begun' | 'foreign';

/** Whose a file is, by its first and last bytes. What cannot be read, or is no file, is somebody else's. */
export async function ownerOf(path: string): Promise<Owner> {
  const [first, last] = (await withFile(path, async (handle, size) => [
    await bytesAt(handle, 0),
    await bytesAt(handle, Math.max(0, size - ends)),
  ])) ?? [Buffer.alloc(0), Buffer.alloc(0)];
  const [start, end] = [first!.toString(), last!.toString('latin1')];
  if (mark.test(start) || archiveMark.test(start.slice(0, 2) + end)) return 'made';
  return start.slice(0, 400).includes('networks-playbook') ? 'begun' : 'foreign';
}

/** The bytes of a file. Undefined when there is none, or something else: reading from a pipe might never end. */
export async function readIfFile(path: string): Promise<Uint8Array | undefined> {
  return withFile(path, (handle) => handle.readFile());
}

async function withFile<T>(path: string, read: (handle: FileHandle, size: number) => Promise<T>) {
  const there = await stat(path).catch(() => undefined);
  if (!there?.isFile()) return undefined;
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => undefined);
  if (!handle) return undefined;
  try {
    return await read(handle, there.size);
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

async function bytesAt(handle: FileHandle, position: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(ends), 0, ends, position);
  return buffer.subarray(0, bytesRead);
}
