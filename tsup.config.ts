import { defineConfig } from 'tsup';
import { esbuildPlugin } from './build/text-modules.js';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    load: 'src/load.ts',
    node: 'src/node.ts',
    markdown: 'src/markdown.ts',
    review: 'src/review.ts',
    pdf: 'src/pdf.ts',
    epub: 'src/epub.ts',
    'json-schemas': 'src/schema/json-schemas.ts',
    tables: 'src/tables.ts',
    cli: 'src/cli/main.ts',
  },
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  clean: true,
  dts: false,
  sourcemap: false,
  esbuildPlugins: [esbuildPlugin],
  external: [/^node:/, /^networks-playbook/, /^@myriaddreamin\//],
  define: {},
});
