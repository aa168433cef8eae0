import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { UsageError } from '../usage-error.js';

/** Some files of one playbook. */
export interface NamedFiles {
  /** The folder of the playbook, as it is reached from here. */
  dir: string;
  /** Their paths in it, with forward slashes. */
  files: readonly string[];
}

/**
 * The playbook that some files belong to: the nearest folder around them with a `playbook.md`.
 * @throws UsageError for what is no file, belongs to no playbook, or to another one than the rest.
 */
export async function namedFiles(paths: readonly string[]): Promise<NamedFiles> {
  const homes = await Promise.all(paths.map(homeOf));
  const [root] = homes;
  const other = homes.findIndex((home) => home !== root);
  if (other > 0)
    throw new UsageError(
      `\`${paths[other]}\` belongs to another playbook than \`${paths[0]}\`; check one playbook after the other.`,
    );
  return {
    dir: relative('.', root!).replaceAll('\\', '/') || '.',
    files: paths.map((path) => relative(root!, resolve(path)).replaceAll('\\', '/')),
  };
}

async function homeOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`\`${path}\` is not there, expected a file or a folder.`);
  if (found.isDirectory())
    throw new UsageError(`\`${path}\` is a folder; name one folder, or files and no folder.`);
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (await isFile(resolve(folder, 'playbook.md'))) return folder;
    if (await isFile(resolve(folder, 'overlay.yaml')))
      throw new UsageError(
        `\`${path}\` belongs to an overlay, which is checked as a whole: \`networks-playbook check DIR --overlay ${relative('.', folder) || '.'}\`.`,
      );
    if (folder === dirname(folder))
      throw new UsageError(`\`${path}\` lies in no playbook: no folder around it has a \`playbook.md\`.`);
  }
}

const isFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() === true;
