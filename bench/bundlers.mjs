// Four bundlers, each as its users run it: a file becomes the text that a browser loads at once.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = join(root, '.bench-bundlers');
const wanted = ['webpack@5', '@rollup/plugin-node-resolve@16', '@rollup/plugin-json@6'];

/** Those that the project does without are installed into a folder of their own, once. */
function install() {
  if (existsSync(join(home, 'node_modules/webpack'))) return;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  console.log(`Installing ${wanted.join(', ')} into ${home} …`);
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--silent'];
  execFileSync('npm', ['install', ...options, ...wanted], { cwd: home, stdio: 'inherit' });
}

const installed = async (name) => {
  install();
  const module = await import(pathToFileURL(createRequire(join(home, 'package.json')).resolve(name)));
  return module.default.default ?? module.default;
};

/** Bundlers by name; `folder` is the one of the file, and the project's own package is found from there. */
export const bundlers = {
  esbuild: async (file, folder) => {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      outdir: join(folder, 'out'),
      write: false,
      logLevel: 'error',
    });
    return outputFiles.find((f) => f.path.endsWith('page.js')).text;
  },
  vite: async (file, folder) => {
    const { build: viteBuild } = await import('vite');
    const { output } = await viteBuild({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, rollupOptions: { input: file, preserveEntrySignatures: false } },
    });
    return output.find((chunk) => chunk.isEntry).code;
  },
  rollup: async (file) => {
    const { rollup } = await import('rollup');
    const plugins = [await installed('@rollup/plugin-node-resolve'), await installed('@rollup/plugin-json')];
    const bundle = await rollup({
      input: file,
      plugins: plugins.map((plugin) => plugin()),
      preserveEntrySignatures: false,
      onwarn: () => {},
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    // Rollup leaves making it small to others; told that it is a module, they shorten the names at its top too.
    return (await transform(output.find((chunk) => chunk.isEntry).code, { minify: true, format: 'esm' }))
      .code;
  },
  webpack: async (file, folder) => {
    const webpack = await installed('webpack');
    const output = { path: join(folder, 'webpack'), filename: 'page.js' };
    // The paths of our own tsconfig are no user's.
    const resolve = { tsconfig: false };
    await new Promise((done, fail) =>
      webpack({ mode: 'production', context: folder, entry: file, output, resolve }, (error, stats) =>
        error || stats.hasErrors() ? fail(error ?? stats.toString('errors-only')) : done(),
      ),
    );
    return readFileSync(join(output.path, output.filename), 'utf8');
  },
};
