// How many pages the recipes that come along take as PDF, how many of these are less than 40 % full, and how long their lines are.
// `npm run economy` prints a table in Markdown. Needs a build, and pdftoppm and pdftotext.
// `-- --low` names the pages that are less than 60 % full; `-- --only TEXT` takes only recipes with that in their id; `-- --dist DIR`
// measures another build, such as one from before a change.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measurePdf } from './economy/measure-pdf.mjs';
import { packetsToMeasure } from './economy/packets.mjs';

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    only: { type: 'string', default: '' },
    low: { type: 'boolean', default: false },
  },
});
const built = (file) => import(pathToFileURL(join(resolve(options.dist), file)));
const library = await built('index.js');
const { playbook } = await built('content/playbook.js');
const { writePdf } = await built('pdf.js');

const sparse = 0.4;
const columns = ['Letter', 'A4', 'large print'];
const rows = new Map();
const folder = mkdtempSync(join(tmpdir(), 'economy-'));
try {
  for (const { recipe, edition, look, packet } of packetsToMeasure(library, playbook)) {
    if (!recipe.includes(options.only)) continue;
    const file = join(folder, 'packet.pdf');
    writeFileSync(file, await writePdf(packet));
    const name = `${recipe}, ${edition}`;
    const found = measurePdf(file);
    rows.set(name, { ...rows.get(name), [look]: found });
    if (options.low) sayLow(name, look, found, library.countPages(packet));
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.stdout.write(table());

function sayLow(name, look, { pages }, estimate) {
  const low = pages.map((full, i) => (full < 0.6 ? `${i + 1}:${percent(full)}` : '')).filter(Boolean);
  console.error(`${name}, ${look}: ${pages.length} pages, estimated ${estimate}; low ${low.join(' ')}`);
}

function table() {
  const head = [
    'recipe, edition',
    ...columns.flatMap((c) => [`pages, ${c}`, 'under 40 %']),
    'letters in a line',
  ];
  const lines = [...rows].map(([name, found]) => [
    name,
    ...columns.flatMap((column) => (found[column] ? shareOf(found[column].pages) : ['', ''])),
    found.Letter.letters,
  ]);
  return [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}

function shareOf(pages) {
  const few = pages.filter((full) => full < sparse).length;
  return [pages.length, few === 0 ? '0' : `${few} (${percent(few / pages.length)})`];
}

function percent(share) {
  const rounded = Math.round(share * 1000) / 10;
  return `${rounded < 10 ? rounded : Math.round(rounded)} %`;
}
