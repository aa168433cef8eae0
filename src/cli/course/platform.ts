import { extname, join, parse } from 'node:path';
import { PlainError } from '../../index.js';
import type { CourseFile, Platform } from '../../lms.js';
import type { Given } from '../flags.js';
import { UsageError } from '../usage-error.js';
import { webFolder } from '../web-folder.js';

/** The platform that `--for` names. @throws UsageError without it, or for one that is not known. */
export async function platformOf({ for: name, single, 'base-url': base }: Given): Promise<Platform> {
  const { findPlatform, platforms } = await import('../../lms.js');
  const names = platforms.map((p) => `\`${p.name}\``).join(', ');
  if (typeof name !== 'string')
    throw new UsageError(`Say for which platform: \`--for canvas\`, or another of ${names}.`);
  const found = await attempt(() => findPlatform(name));
  if (single && found.name !== 'scorm')
    throw new UsageError(`\`--single\` is for \`--for scorm\`; found \`--for ${name}\`.`);
  if (base !== undefined && found.name !== 'classroom')
    throw new UsageError(`\`--base-url\` is for \`--for classroom\`; found \`--for ${name}\`.`);
  if (typeof base === 'string') webFolder(base);
  return found;
}

async function attempt<T>(find: () => T): Promise<T> {
  try {
    return find();
  } catch (error) {
    throw error instanceof PlainError ? new UsageError(`\`--for\`: ${error.message}`) : error;
  }
}

/** Platforms know a package by its ending. @throws UsageError for another one. */
export function requireEnding({ out }: Given, { called, ending }: Platform): void {
  if (out === '-' || out === '')
    throw new UsageError('A course is a file: name it with `--out`, or leave that out.');
  if (typeof out === 'string' && extname(out).toLowerCase() !== `.${ending}`)
    throw new UsageError(
      `\`--out\` is \`${out}\`, expected a name that ends in \`.${ending}\`, which is how ${called} knows it.`,
    );
}

/** Where a file is written: under the name that was given, with what it is before the ending, or under one that says all of it. */
export function pathOf({ name, suffix }: CourseFile, { out }: Given): string {
  if (typeof out !== 'string') return name;
  const { dir, name: own, ext } = parse(out);
  return suffix === '' ? out : join(dir, `${own}${suffix}${ext}`);
}
