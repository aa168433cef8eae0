import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { markOf } from './program-mark.js';
import { templateFunction } from './template-functions.js';

/** Endings of files that become modules: texts as they are, YAML as data, templates as functions, lists of sources as one fingerprint. */
const textFiles = /\.(?:css|txt|typ|yaml|hbs|mark)$/;

/** The JavaScript of a module for one such file. */
async function textModule(path: string): Promise<string> {
  const source = await readFile(path, 'utf8');
  if (path.endsWith('.hbs')) return `export default ${templateFunction(source, path)};\n`;
  if (path.endsWith('.mark')) return `export const programMark = ${JSON.stringify(await markOf(source))};\n`;
  const value: unknown = path.endsWith('.yaml') ? parse(source) : source;
  return `export default ${JSON.stringify(value)};\n`;
}

/** For vitest. Style sheets get an ending of their own, or vitest would empty them. */
export const vitePlugin = {
  name: 'text-modules',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    return importer && source.endsWith('.css') ? `${resolve(dirname(importer), source)}.text` : null;
  },
  async load(id: string) {
    const path = id.split('?')[0]!.replace(/\.text$/, '');
    return textFiles.test(path) && !path.includes('node_modules') ? textModule(path) : null;
  },
};

interface EsbuildBuild {
  onResolve(
    options: { filter: RegExp },
    resolve: (args: { path: string; resolveDir: string }) => { path: string; namespace: string },
  ): void;
  onLoad(
    options: { filter: RegExp; namespace: string },
    load: (args: { path: string }) => Promise<{ contents: string; loader: 'js' }>,
  ): void;
}

/**
 * For tsup. The marked path keeps tsup from treating style sheets in its own way. It starts at the folder of the project, because
 * it is written into the files and decides their names: the same sources give the same bytes wherever they lie.
 */
export const esbuildPlugin = {
  name: 'text-modules',
  setup(build: EsbuildBuild) {
    build.onResolve({ filter: textFiles }, ({ path, resolveDir }) => ({
      path: `${relative(process.cwd(), resolve(resolveDir, path)).replaceAll('\\', '/')}?text`,
      namespace: 'text',
    }));
    build.onLoad({ filter: /\?text$/, namespace: 'text' }, async ({ path }) => ({
      contents: await textModule(resolve(path.slice(0, -'?text'.length))),
      loader: 'js' as const,
    }));
  },
};
