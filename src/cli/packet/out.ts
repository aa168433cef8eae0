import { stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { targetAt } from '../../node.js';
import type { Given } from '../flags.js';
import { UsageError } from '../usage-error.js';

/**
 * Where `--out` leads: a folder for files that get their names here, or one file, whose name others are made from. A device or a
 * pipe is one place, beside which nothing is made.
 */
export interface Out {
  path: string;
  kind: 'folder' | 'file' | 'device';
}

/** Reads `--out`. A path that ends with a slash, or is there as a folder, is one. Undefined without the flag, or with `-`. @throws WriteError for what cannot be written to. */
export async function readOut({ out }: Given): Promise<Out | undefined> {
  if (typeof out !== 'string' || out === '-') return undefined;
  const found = await stat(out).catch(() => undefined);
  if (/[/\\]$/.test(out) || found?.isDirectory()) return { path: out, kind: 'folder' };
  return { path: out, kind: (await targetAt(out)).kind === 'file' ? 'file' : 'device' };
}

/** The path of a packet: the name that was given, with the audience before its ending, or a name in the folder. */
export function packetPath(
  { path, kind }: Out,
  name: string,
  audience: string | undefined,
  ending: string,
): string {
  const suffix = audience === undefined ? '' : `-${audience}`;
  if (kind === 'folder') return join(path, `${name}${suffix}.${ending}`);
  if (suffix === '') return path;
  const { dir, name: own, ext } = parse(path);
  return join(dir, `${own}${suffix}${ext}`);
}

/** Fails when a file for each audience would lie beside a device. */
export function refuseDevice(out: Out | undefined, what: string): void {
  if (out?.kind === 'device')
    throw new UsageError(
      `${what}, and \`--out\` is \`${out.path}\`, a device or pipe for one; name a file or a folder.`,
    );
}

/** The folder for a file of each activity or session. @throws UsageError when `--out` is no folder, or does not look like one. */
export function eachFolder(
  out: Out | undefined,
  each: 'activity' | 'session',
  extensions: readonly string[],
): string {
  const folder = each === 'session' ? 'sessions/' : 'activities/';
  if (!out) throw new UsageError(`\`--each\` writes many files: add \`--out ${folder}\`, a folder for them.`);
  refuseDevice(out, '`--each` writes many files');
  if (out.kind !== 'folder' && extensions.includes(parse(out.path).ext.slice(1).toLowerCase()))
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
