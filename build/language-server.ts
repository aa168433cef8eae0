import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);
const ofServer = /node_modules[\\/]vscode-[\w-]+[\\/]/;

/**
 * For tsup: the language server's packages in an ES module. They are CommonJS, so they ask for modules of Node by `require`, which an
 * ES module does not have: each becomes a module that hands on what Node's has.
 */
export const languageServer: Plugin = {
  name: 'language-server',
  setup(build) {
    build.onResolve({ filter: /^vscode-(?:languageserver|jsonrpc)/ }, ({ path }) => ({
      path: require.resolve(path).replace(/([\\/])umd([\\/]main\.js)$/, '$1esm$2'),
    }));
    build.onResolve({ filter: /^(?:child_process|crypto|fs|net|os|path|url|util)$/ }, ({ path, importer }) =>
      ofServer.test(importer) ? { path, namespace: 'of-node' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'of-node' }, ({ path }) => ({
      contents: `export * from 'node:${path}'; export { default } from 'node:${path}';`,
    }));
    build.onLoad({ filter: /vscode-languageserver[\\/]lib[\\/]node[\\/]main\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace('require("node:util")', 'require("util")'),
    }));
  },
};
