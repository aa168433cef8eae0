import { defineConfig } from 'tsup';
import { languageServer } from './build/language-server.js';
import { minified } from './build/minified.js';
import { plainFrontmatter } from './build/plain-frontmatter.js';
import { esbuildPlugin } from './build/text-modules.js';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    load: 'src/load.ts',
    build: 'src/build.ts',
    search: 'src/search.ts',
    vite: 'src/vite.ts',
    recipe: 'src/recipe.ts',
    edit: 'src/edit.ts',
    node: 'src/node.ts',
    markdown: 'src/markdown.ts',
    docx: 'src/docx.ts',
    'docx-web': 'src/docx-web.ts',
    review: 'src/review.ts',
    authoring: 'src/authoring.ts',
    pdf: 'src/pdf.ts',
    'pdf-web': 'src/pdf-web.ts',
    studio: 'src/studio.ts',
    epub: 'src/epub.ts',
    pptx: 'src/pptx.ts',
    'web-codes': 'src/web-codes.ts',
    bundle: 'src/bundle.ts',
    lms: 'src/lms.ts',
    xlsx: 'src/xlsx.ts',
    ics: 'src/ics.ts',
    tree: 'src/tree.ts',
    'json-schemas': 'src/schema/json-schemas.ts',
    tables: 'src/tables.ts',
    language: 'src/language.ts',
    cms: 'src/cms.ts',
    // Handlebars runs when its file is read, so it stands in one that only those read who bring templates.
    'own-templates': 'src/formats/html/own-templates.ts',
    cli: 'src/cli/main.ts',
    'print-worker': 'src/node/print-worker.ts',
    'batch-worker': 'src/cli/batch/worker.ts',
  },
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  // The elements and the studio are parts of their own; their builds replace their files.
  clean: ['!elements/**', '!studio/**', '!types/web/elements/**', '!custom-elements.json'],
  dts: false,
  sourcemap: true,
  // Which packages are in the files, for their notices.
  metafile: true,
  // The first plugin that loads a file has it.
  esbuildPlugins: [esbuildPlugin, plainFrontmatter, languageServer, minified(/node_modules\/.*\.[cm]?js$/)],
  // Everything else is bundled: who imports content installs no parsers. See docs/dependencies.md.
  external: [/^node:/, /^networks-playbook/, /^zod/, /^@resvg\//, /^@myriaddreamin\//],
  define: {},
});
