import { type Zippable, zipSync } from 'fflate';

/** What the comment of an archive's last entry says: how this program knows its own files. */
const mark = 'made by networks-playbook';

/** The earliest time a zip file can hold, in local fields, which is how it is written: the same bytes everywhere. */
const noTime = () => new Date(1980, 0, 1);

/**
 * A zip file with the same bytes for the same files, whatever their order. Names in `first` stand at its beginning, in that
 * order and not compressed; the others follow sorted.
 */
export function zipFiles(
  files: Readonly<Record<string, Uint8Array>>,
  first: readonly string[] = [],
): Uint8Array {
  const others = Object.keys(files)
    .filter((name) => !first.includes(name))
    .sort();
  const names = [...first, ...others];
  const entries: Zippable = {};
  for (const name of names) {
    const comment = name === names.at(-1) ? { comment: mark } : {};
    entries[name] = [files[name]!, { level: first.includes(name) ? 0 : 9, ...comment }];
  }
  return zipSync(entries, { mtime: noTime() });
}
