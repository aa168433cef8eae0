// Loading a seeded playbook: cold beside the plain loop, and with a cache beside one JSON.parse of all that was loaded.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { inTurns, run } from './processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const text = (value) => JSON.stringify(value);

/** A module that reads every Markdown file below a folder as people do without a library. */
export const readAll = (folder) => `
import { readdirSync, readFileSync } from 'node:fs';
import { plain } from ${text(join(here, 'plain.mjs'))};
const files = readdirSync(${text(folder)}, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && e.name.endsWith('.md'));
const all = files.map((e) => plain(readFileSync(e.parentPath + '/' + e.name, 'utf8')));`;

const load = (folder, count, options = '') => `
import { loadPlaybook } from 'networks-playbook/load';
import { folderCache, folderSource } from 'networks-playbook/node';
const { value, diagnostics } = await loadPlaybook(folderSource(${text(folder)})${options});
if (value.activities.length !== ${count} || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));`;

const check = (folder) => `
process.argv = [process.argv[0], 'networks-playbook', 'check', ${text(folder)}, '--no-cache'];
await import(${text(join(here, '../dist/cli.js'))});
await new Promise((done) => process.once('beforeExit', done));`;

const row = (...cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
const seconds = (ms) => (ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

/** Prints a row for each way to load, with its peer, both as medians of whole processes. */
export function loads(files, rounds) {
  const count = files / 2;
  const root = mkdtempSync(join(tmpdir(), 'playbook-bench-'));
  const [folder, cache, json] = ['content', 'cache', 'built.json'].map((name) => join(root, name));
  for (const [path, content] of Object.entries(generate(count))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const kept = `, { cache: folderCache(${text(cache)}) }`;
  const touched = () => {
    appendFileSync(join(folder, 'steps/one/activities/activity-7.md'), 'One more.\n');
    // A file that was changed just now is read again by the load after, too.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    return load(folder, count, kept);
  };
  const parse = `
import { readFileSync } from 'node:fs';
if (JSON.parse(readFileSync(${text(json)}, 'utf8')).activities.length !== ${count}) throw new Error();`;
  try {
    const [plain, cold, checked] = inTurns([readAll(folder), load(folder, count), check(folder)], rounds);
    run(
      `${load(folder, count, kept)}\n(await import('node:fs')).writeFileSync(${text(json)}, JSON.stringify(value));`,
    );
    run(load(folder, count, kept));
    const [parsed, warm] = inTurns([parse, load(folder, count, kept)], 7);
    const [, edited] = inTurns([parse, touched], 5);
    const line = (what, { cpu, memory }, peer, name, goal, most) => {
      const ratio = cpu / peer.cpu;
      const more = memory / peer.memory;
      const verdict = goal === undefined ? '' : ratio <= goal ? `met (${goal})` : `missed (${goal})`;
      const room = most === undefined ? '' : more <= most ? `met (${most})` : `missed (${most})`;
      row(
        files,
        what,
        seconds(cpu),
        `${name}: ${seconds(peer.cpu)}`,
        ratio.toFixed(2),
        verdict,
        more.toFixed(2),
        room,
      );
    };
    const loop = 'gray-matter + unified';
    line('cold, every check', cold, plain, loop, files < 10_000 ? 1 : 1.05, 1.2);
    line('`networks-playbook check`, cold', checked, plain, loop);
    line('warm, every check', warm, parsed, 'one `JSON.parse`', 1);
    line('one file touched', edited, parsed, 'one `JSON.parse`', 1.75);
    return cold.cpu;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Prints the table: a thousand files in turns, ten thousand once, because these take minutes. */
export function allLoads() {
  row('files', 'load', 'CPU', 'beside', 'ratio', 'goal', 'memory', 'goal');
  row(...Array(8).fill('---'));
  const thousand = loads(1_000, 3);
  const more = loads(10_000, 1);
  const exponent = Math.log10(more / thousand);
  process.stdout.write(
    `\nFrom 1,000 to 10,000 files a cold load grows with exponent ${exponent.toFixed(2)} (goal: 1).\n`,
  );
}
