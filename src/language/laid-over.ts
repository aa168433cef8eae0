import type { Source } from '../load/source.js';

/** A source with some texts laid over its files, such as those that are open in an editor and not saved. */
export function laidOver(source: Source, texts: ReadonlyMap<string, string>): Source {
  return {
    list: async () => [...new Set([...(await source.list()), ...texts.keys()])],
    read: async (path) => {
      const text = texts.get(path);
      return text === undefined ? source.read(path) : new TextEncoder().encode(text);
    },
  };
}
