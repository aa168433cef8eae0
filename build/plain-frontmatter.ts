import type { Plugin } from 'esbuild';

const isGrayMatter = /node_modules[\\/]gray-matter[\\/]/;

/**
 * For tsup: gray-matter without what it brings along for other uses. It reads files with `fs`, and its own engines run JavaScript with
 * `eval` and YAML 1.1. We hand it texts, and an engine for YAML 1.2.
 */
export const plainFrontmatter: Plugin = {
  name: 'plain-frontmatter',
  setup(build) {
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      isGrayMatter.test(importer) ? { path: 'fs', namespace: 'left-out' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};
