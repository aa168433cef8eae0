import { stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Given } from './flags.js';
import { UsageError } from './usage-error.js';

/** Where `--out` leads: a folder for files that get their names here, or one file, whose name others are made from. */
export interface Out {
  path: string;
  folder: boolean;
}

/** Reads `--out`. A path that ends with a slash, or is there as a folder, is one. Undefined without the flag, or with `-`. */
export async function readOut({ out }: Given): Promise<Out | undefined> {
  if (typeof out !== 'string' || out === '-') return undefined;
  const found = await stat(out).catch(() => undefined);
  return { path: out, folder: /[/\\]$/.test(out) || found?.isDirectory() === true };
}

/** The path of a packet: the name that was given, with the audience before its ending, or a name in the folder. */
export function packetPath(
  { path, folder }: Out,
  name: string,
  audience: string | undefined,
  ending: string,
): string {
  const suffix = audience === undefined ? '' : `-${audience}`;
  if (folder) return join(path, `${name}${suffix}.${ending}`);
  if (suffix === '') return path;
  const { dir, name: own, ext } = parse(path);
  return join(dir, `${own}${suffix}${ext}`);
}

/** The folder for a file of each activity. @throws UsageError when `--out` looks like a file. */
export function eachFolder(out: Out | undefined, endings: readonly string[]): string {
  if (!out) throw new UsageError('`--each` writes many files: add `--out activities/`, a folder for them.');
  if (!out.folder && endings.includes(parse(out.path).ext.slice(1).toLowerCase()))
    throw new UsageError(
      `\`--each\` writes many files, and \`--out\` is \`${out.path}\`, expected a folder such as \`${join(parse(out.path).dir, parse(out.path).name)}/\`.`,
    );
  return out.path;
}

/** Fails when two files would have the same path, also on disks that take capitals and small letters for the same. */
export function refuseTwins(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const key = path.toLowerCase();
    if (seen.has(key))
      throw new UsageError(`Two files would be written to \`${path}\`; name a folder with \`--out\`.`);
    seen.add(key);
  }
}
