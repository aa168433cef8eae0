import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);
const ofReader = /node_modules[\\/](?:mammoth|@xmldom|lop|underscore|xmlbuilder|dingbat-to-unicode)[\\/]/;
const left = 'left-out-of-word';

/**
 * For tsup: mammoth without what it brings along for other uses. We hand it unpacked parts, so it needs neither `jszip` nor files; it
 * makes no XML; and the templates of
 * `underscore`, which make functions from text, are asked for by nobody here and have none to make them with.
 */
export const wordReader: Plugin = {
  name: 'word-reader',
  setup(build) {
    build.onResolve({ filter: /^mammoth$/ }, ({ path }) => ({ path: require.resolve(path) }));
    build.onResolve(
      { filter: /^(?:@xmldom\/xmldom.*|lop|underscore|dingbat-to-unicode|base64-js)$/ },
      ({ path, importer }) =>
        ofReader.test(importer) ? { path: createRequire(importer).resolve(path) } : undefined,
    );
    build.onResolve({ filter: /^(?:jszip|xmlbuilder|fs|os|path|url|util)$/ }, ({ path, importer }) =>
      ofReader.test(importer) ? { path, namespace: left } : undefined,
    );
    build.onLoad({ filter: /node_modules[\\/]underscore[\\/].*\.c?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('new Function(', 'functionFromText('),
      loader: 'js',
    }));
    build.onLoad({ filter: /mammoth[\\/]lib[\\/]fs\.js$/ }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
    build.onLoad({ filter: /.*/, namespace: left }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
  },
};
