// Keeps in the source maps of dist/ the texts of our own sources, which the package does not bring; those of packages can be had elsewhere.
import { readdir, readFile, writeFile } from 'node:fs/promises';

const dist = new URL('../dist/', import.meta.url);
for (const name of (await readdir(dist)).filter((file) => file.endsWith('.js.map'))) {
  const map = JSON.parse(await readFile(new URL(name, dist), 'utf8'));
  map.sourcesContent = map.sources.map((source, i) =>
    source.includes('node_modules/') ? null : map.sourcesContent[i],
  );
  await writeFile(new URL(name, dist), JSON.stringify(map));
}
