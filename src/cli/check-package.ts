import { basename } from 'node:path';
import { limits } from '../index.js';
import { readThrough } from '../node.js';
import { print } from './terminal.js';
import { CommandError } from './usage-error.js';

/** Whether what is to be checked is a package for a learning platform, by its name. */
export const isPackage = (path: string): boolean => /\.(?:imscc|mbz|zip)$/i.test(path);

const kinds = {
  cartridge: 'a Common Cartridge',
  scorm: 'a SCORM package',
  moodle: 'a backup of Moodle',
  web: 'a website in a zip file',
} as const;

/** Prints what is wrong with a package, a line for each fault. Exit code 1 when there is one. */
export async function checkPackageFile(path: string, format: 'text' | 'json' | 'github'): Promise<void> {
  const { checkPackage } = await import('../lms.js');
  const bytes = await readThrough(path, limits.packageBytes).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      error.code === 'ENOENT'
        ? `There is no file \`${path}\`.`
        : `\`${path}\` could not be read: ${error.message}.`,
    );
  });
  const { kind, files, faults } = checkPackage(new Uint8Array(bytes), { name: basename(path) });
  if (format === 'json') await print(`${JSON.stringify({ kind, files, faults }, null, 2)}\n`);
  else if (format === 'github')
    await print(faults.map(({ file, message }) => `::error file=${path}::${file}: ${message}\n`).join(''));
  else await print(faults.map(({ file, message, check }) => `${file}: ${message} [${check}]\n`).join(''));
  if (format === 'text') {
    const what = kind === undefined ? path : `${path} is ${kinds[kind]} of ${files} files`;
    process.stderr.write(
      `${what}: ${faults.length === 0 ? 'nothing is wrong' : faults.length === 1 ? 'one fault' : `${faults.length} faults`}.\n`,
    );
  }
  if (faults.length > 0) process.exitCode = 1;
}
