import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const Handlebars = createRequire(import.meta.url)('handlebars') as typeof import('handlebars');

/** Endings of files that become modules: texts as they are, YAML as data, templates precompiled. */
export const textFiles = /\.(?:csl|xml|css|yaml|hbs)$/;

/** The JavaScript of a module for one such file. Templates are compiled with `strict`, so a mistyped variable throws. */
export async function textModule(path: string): Promise<string> {
  const source = await readFile(path, 'utf8');
  if (path.endsWith('.hbs')) return `export default ${precompile(source, path)};\n`;
  const value: unknown = path.endsWith('.yaml') ? parse(source) : source;
  return `export default ${JSON.stringify(value)};\n`;
}

/** Helpers and partials are named, so that a typing mistake is found here and not by a reader. */
function precompile(source: string, path: string): string {
  return String(Handlebars.precompile(source, { strict: true, assumeObjects: false, knownHelpers: { eq: true, t: true }, srcName: undefined as never, preventIndent: true, explicitPartialContext: false })).replace(/^/, `/* ${path.split('/').at(-1)} */ `);
}

/** For vitest. */
export const vitePlugin = {
  name: 'text-modules',
  enforce: 'pre' as const,
  async load(id: string) {
    const path = id.split('?')[0]!;
    return textFiles.test(path) && !path.includes('node_modules') ? textModule(path) : null;
  },
};

interface EsbuildBuild {
  onLoad(options: { filter: RegExp }, load: (args: { path: string }) => Promise<{ contents: string; loader: 'js' }>): void;
}

/** For tsup. */
export const esbuildPlugin = {
  name: 'text-modules',
  setup(build: EsbuildBuild) {
    build.onLoad({ filter: textFiles }, async ({ path }) => ({ contents: await textModule(path), loader: 'js' as const }));
  },
};
