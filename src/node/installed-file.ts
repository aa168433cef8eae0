import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * The address of a file of another package. `resolve` is `import.meta.resolve` of a name that is written out, because tools that
 * copy a program see that; where the host has none, Node's older way does.
 */
export const installedFile = (name: string, resolve: () => string): URL => {
  try {
    return new URL(resolve());
  } catch {
    return pathToFileURL(createRequire(import.meta.url).resolve(name));
  }
};
