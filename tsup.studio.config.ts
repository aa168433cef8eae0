import { defineConfig } from 'tsup';
import { esbuildPlugin } from './build/text-modules.js';
import { withoutEval } from './build/without-eval.js';

/** The packet builder: everything it needs in files of its own, for browsers. `scripts/build-studio.mjs` puts pages around them. */
export default defineConfig({
  entry: {
    main: 'src/web/studio/main.tsx',
    'from-disk': 'src/web/studio/from-disk.ts',
    worker: 'src/web/studio/make/worker.ts',
    sw: 'src/web/studio/sw.ts',
  },
  outDir: 'dist/studio/assets',
  format: ['esm'],
  target: 'es2022',
  platform: 'browser',
  splitting: true,
  minify: true,
  dts: false,
  metafile: true,
  noExternal: [/.*/],
  esbuildPlugins: [esbuildPlugin, withoutEval],
  esbuildOptions(options) {
    options.jsx = 'automatic';
    options.jsxImportSource = 'preact';
    options.entryNames = '[name]-[hash]';
    options.chunkNames = '[name]-[hash]';
    options.legalComments = 'none';
  },
});
