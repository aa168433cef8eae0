import { defineConfig } from 'tsup';
import { knownProperties } from './build/known-properties.js';
import { esbuildPlugin } from './build/text-modules.js';
import { safeNames } from './src/web/elements/keep-safe.js';

/** The custom elements: two files that lean on nothing else, so that a site can copy the folder to its own server, and one that draws them there. */
export default defineConfig({
  entry: {
    'elements/index': 'src/web/elements/index.ts',
    'elements/define': 'src/web/elements/define.ts',
    'elements/server': 'src/web/elements/server.ts',
  },
  tsconfig: 'tsconfig.web.json',
  format: ['esm'],
  target: 'es2022',
  platform: 'browser',
  splitting: false,
  clean: false,
  dts: false,
  sourcemap: false,
  minify: true,
  esbuildPlugins: [esbuildPlugin, knownProperties(safeNames)],
  external: ['./index.js'],
  noExternal: [/^(?!\.\/index\.js$)/],
});
