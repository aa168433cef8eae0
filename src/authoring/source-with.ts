import type { Source } from '../load/source.js';

/** A source in which some files say something else, or are new. What is listed in `without` is not there. */
export function sourceWith(
  source: Source,
  files: Readonly<Record<string, string | Uint8Array>>,
  without: ReadonlySet<string> = new Set(),
): Source {
  return {
    list: async () => [
      ...(await source.list()).filter((path) => !without.has(path) && !Object.hasOwn(files, path)),
      ...Object.keys(files),
    ],
    read: async (path) => {
      const file = Object.hasOwn(files, path) ? files[path]! : undefined;
      if (file === undefined) return source.read(path);
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    ...(source.version && {
      version: async (path) => (Object.hasOwn(files, path) ? undefined : source.version?.(path)),
    }),
  };
}
