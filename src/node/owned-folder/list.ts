import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readIfFile } from '../own-file.js';

/** Paths with the fingerprints that a file may have, several with blanks between them. */
export type Marks = Readonly<Record<string, string>>;

/** What the last run has left in a folder, by the list it wrote there. */
export async function readMarks(folder: string, list: string): Promise<Marks> {
  const bytes = await readIfFile(join(folder, list));
  if (!bytes) return {};
  try {
    const { generator, files = {} } = JSON.parse(new TextDecoder().decode(bytes)) as {
      generator?: string;
      files?: Marks;
    };
    // A path that leads out of the folder was not written by us.
    const inside = Object.entries(files).filter(
      ([path, known]) => typeof known === 'string' && !/^[/\\]|\.\.|:/.test(path),
    );
    return generator === 'networks-playbook' ? Object.fromEntries(inside) : {};
  } catch {
    return {};
  }
}

/** The text of a list. */
export const listOf = (files: Marks): string =>
  `${JSON.stringify({ generator: 'networks-playbook', files }, null, 2)}\n`;

/** Both fingerprints of each file, as it was and as it will be, so that a run that was cut short can be run again. */
export function eitherOf(before: Marks, after: Marks): Marks {
  const both = Object.entries(after).map(([path, mark]) => [
    path,
    [...new Set([...knownOf(before, path), mark])].join(' '),
  ]);
  return { ...before, ...Object.fromEntries(both) };
}

/** A fingerprint of what is in a file. */
export const markOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** What a list knows of what lies at a path. */
export type State = 'gone' | 'ours' | 'changed' | 'foreign';

/** Whether a file is there as we left it. What is no file is never ours. */
export async function stateOf(folder: string, path: string, marks: Marks): Promise<State> {
  const content = await readIfFile(join(folder, path));
  if (!content) return 'gone';
  const known = knownOf(marks, path);
  if (known.includes(markOf(content))) return 'ours';
  return known.length > 0 ? 'changed' : 'foreign';
}

const knownOf = (marks: Marks, path: string): string[] =>
  Object.hasOwn(marks, path) ? marks[path]!.split(' ') : [];
