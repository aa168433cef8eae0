// What a page ships: small programs, built as their pages would be, and compressed. Fails when one is over its budget. `npm run bench -- embed`; nothing here is a test.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { programs } from './embed-programs.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(root, '.bench-embed-'));

/** Bundlers by name: each makes of a file the text that a browser loads at once. A bundler that is not installed is left out. */
const bundlers = {
  esbuild: async (file) => {
    const { outputFiles } = await esbuild({
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
  vite: async (file) => {
    const { build } = await import('vite');
    const { output } = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, rollupOptions: { input: file, preserveEntrySignatures: false } },
    });
    return output.find((chunk) => chunk.isEntry).code;
  },
  webpack: async (file) => {
    const { default: webpack } = await import('webpack');
    const output = { path: join(folder, 'webpack'), filename: 'page.js' };
    await new Promise((done, fail) =>
      webpack({ mode: 'production', context: folder, entry: file, output }, (error, stats) =>
        error || stats.hasErrors() ? fail(error ?? stats.toString('errors-only')) : done(),
      ),
    );
    return readFileSync(join(output.path, output.filename), 'utf8');
  },
};

const missing = (error) => error.code === 'ERR_MODULE_NOT_FOUND' && /'(?:webpack|vite)'/.test(error.message);

try {
  for (const [what, { code, most }] of Object.entries(programs)) {
    const file = join(folder, 'page.js');
    writeFileSync(file, code);
    for (const [name, bundle] of Object.entries(bundlers)) {
      const text = await bundle(file).catch((error) => {
        if (missing(error)) return undefined;
        throw error;
      });
      if (text === undefined) {
        console.log(`${what}, ${name}: not installed (\`npm install --no-save ${name}\` measures it)`);
        continue;
      }
      const size = gzipSync(text, { level: 9 }).length / 1000;
      const met = size <= most;
      console.log(
        `${what}, ${name}: ${size.toFixed(1)} KB compressed (at most ${most}) ${met ? 'met' : 'MISSED'}`,
      );
      if (!met) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
