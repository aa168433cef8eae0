// Weighs the custom elements as a browser gets them, and fails the build when they are too heavy. Runs last.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** Bytes, compressed, of what browsers get of dist/elements; content is not in there. */
const most = 25 * 1024;

const folder = new URL('../dist/elements/', import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith('.js') && name !== 'server.js');
const files = await Promise.all(names.map((name) => readFile(new URL(name, folder))));
const weight = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
if (weight > most) {
  console.error(`The elements weigh ${weight} bytes compressed, expected at most ${most}.`);
  process.exit(1);
}
if (files.some((file) => /handlebars/i.test(String(file)))) {
  console.error(
    'The elements hold a template engine; import nothing of `formats/html` but through `src/tree.ts`.',
  );
  process.exit(1);
}
