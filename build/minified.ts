import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/** For tsup: bundled code of others without its comments and blanks. Their notices go into `THIRD-PARTY.txt`. */
export const minified = (files: RegExp): Plugin => ({
  name: 'minified',
  setup(build) {
    build.onLoad({ filter: files }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { minify: true, legalComments: 'none' });
      return { contents: code, loader: 'js' };
    });
  },
});
