/** Where content comes from: a folder, a zip, an object in memory. Two functions are enough. */
export interface Source {
  /**
   * Paths of all files, relative, with forward slashes. The order does not matter. A folder that cannot be listed may stand
   * among them with a `/` at its end; reading it fails, and tells why.
   */
  list(): Promise<string[]>;
  /** The bytes of one of the listed files. When it fails, loading tells why as a fault of that file. */
  read(path: string): Promise<Uint8Array>;
  /**
   * What changes whenever the bytes of a file do, such as its size and times, so that a cache need not read it to know that it is
   * as it was; undefined where that cannot be told. Who hands on the files of another source with other bytes leaves it out.
   */
  version?(path: string): Promise<string | undefined>;
  /** Tells this source from others in one cache, such as the path of its folder. */
  readonly name?: string;
}

/** A source made of text or bytes in memory, by path. */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): Source {
  return {
    list: async () => Object.keys(files),
    read: async (path) => {
      const file = Object.hasOwn(files, path) ? files[path]! : undefined;
      if (file === undefined) throw new Error(`The source has no file ${path}.`);
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
  };
}
