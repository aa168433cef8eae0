import { defineConfig } from 'tsup';
import { minified } from './build/minified.js';
import { esbuildPlugin } from './build/text-modules.js';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    load: 'src/load.ts',
    recipe: 'src/recipe.ts',
    node: 'src/node.ts',
    markdown: 'src/markdown.ts',
    docx: 'src/docx.ts',
    review: 'src/review.ts',
    pdf: 'src/pdf.ts',
    'pdf-web': 'src/pdf-web.ts',
    studio: 'src/studio.ts',
    epub: 'src/epub.ts',
    tree: 'src/tree.ts',
    'json-schemas': 'src/schema/json-schemas.ts',
    tables: 'src/tables.ts',
    cli: 'src/cli/main.ts',
    'batch-worker': 'src/cli/batch-worker.ts',
  },
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  // The elements and the studio are parts of their own; their builds replace their files.
  clean: ['!elements/**', '!studio/**', '!types/web/elements/**', '!custom-elements.json'],
  dts: false,
  sourcemap: false,
  esbuildPlugins: [esbuildPlugin, minified(/node_modules\/docx\/dist\/\w+\.mjs$/)],
  external: [/^node:/, /^networks-playbook/, /^@resvg\//, /^@myriaddreamin\//],
  // As a dependency it would ask for a newer Node than we do.
  noExternal: [/^docx/],
  define: {},
});
