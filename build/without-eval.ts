import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** The functions that Typst's glue makes from text, written out: pages that forbid `eval` forbid `new Function` too. */
const written = `
const playbookFunctions = {
  'return 0': () => 0,
  'return true': () => true,
  'path|return path': (path) => path,
};
const functionFromText = (...text) => {
  const known = playbookFunctions[text.join('|')];
  if (known) return known;
  return () => { throw new Error('The compiler asked for something that is not handed over: ' + text.join(' ')); };
};
`;

/** For the studio: the glue of the Typst compiler without \`new Function\`. Fails when there is none to replace. */
export const withoutEval: Plugin = {
  name: 'without-eval',
  setup(build) {
    build.onLoad({ filter: /typst_ts_web_compiler\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replaceAll('new Function(', 'functionFromText(');
      if (contents === source)
        throw new Error(`${path} makes no functions from text any more; drop this plugin.`);
      return { contents: written + contents, loader: 'js' };
    });
    build.onLoad({ filter: /wasm-pack-shim\.mjs$/ }, () => ({
      contents:
        "export { default } from './typst_ts_web_compiler.mjs'; export * from './typst_ts_web_compiler.mjs';",
      loader: 'js',
    }));
  },
};
