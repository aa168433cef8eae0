// PDF of the full k12 packet: Typst in WebAssembly, Typst native, and Chromium printing our HTML of the same packet.
// Run with `npm run bench`; nothing here is a test. Engines that are not on the machine are left out, and said so.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-bench-'));
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Seconds on the wall and on the processors of a command, and the memory it says it took. Chromium's helpers may be missing. */
function timed(command) {
  const file = join(folder, 'times.txt');
  execFileSync(
    'bash',
    ['-c', `TIMEFORMAT='%R %U %S'; { time ${command} >${folder}/out.txt 2>&1; } 2>${file}`],
    {
      cwd: root,
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  const [wall, user, system] = readFileSync(file, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  const memory = /MEMORY (\d+)/.exec(readFileSync(join(folder, 'out.txt'), 'utf8'));
  return { wall, cpu: user + system, memory: memory ? Number(memory[1]) / 1024 : Number.NaN };
}

const quote = (text) => `'${text.replace(/'/g, `'\\''`)}'`;

const setting = `
import { composePacket, customize } from 'networks-playbook';
import { playbook } from 'networks-playbook/content';
import { writeFileSync } from 'node:fs';
const packetFor = (audience) => composePacket(customize(playbook, { audience }).value);`;

function pdfScript(engine, twice = false) {
  const file = join(root, `.bench-${process.pid}-${engine}.mjs`);
  writeFileSync(
    file,
    `${setting}
import { writePdf } from 'networks-playbook/pdf';
const t = performance.now();
writeFileSync(${JSON.stringify(join(folder, `${engine}.pdf`))}, await writePdf(packetFor('k12'), { engine: '${engine}' }));
const first = performance.now() - t;
${twice ? `const second = async (name, recipe) => { const u = performance.now(); await writePdf(composePacket(customize(playbook, recipe).value), { engine: '${engine}' }); console.log(name + ' ' + (performance.now() - u) / first); };\nawait second('SCHOOL', { audience: 'k12', organization: { name: 'Lincoln High' } });\nawait second('AUDIENCE', { audience: 'postsecondary' });` : ''}
console.log('MEMORY ' + process.resourceUsage().maxRSS);`,
  );
  return file;
}

const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (p) => p && existsSync(p),
);
const native = await import('@myriaddreamin/typst-ts-node-compiler').then(
  () => true,
  () => false,
);

const html = join(folder, 'packet.html');
execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'packet', '--audience', 'k12', '--out', html], {
  stdio: 'ignore',
});
const print = (n) =>
  `${chromium} --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --user-data-dir=${folder}/profile-${n} --no-pdf-header-footer --print-to-pdf=${folder}/chromium.pdf ${pathToFileURL(html)}`;

const peers = {
  ...(native ? { native: `${process.execPath} ${pdfScript('native')}` } : {}),
  wasm: `${process.execPath} ${pdfScript('wasm')}`,
  // Page numbers in the contents take a browser a second pass; the numbers are written in between, in no time that counts.
  ...(chromium ? { chromium: `${print('a')} && ${print('b')}` } : {}),
};
const found = Object.fromEntries(Object.keys(peers).map((name) => [name, []]));
for (let i = 0; i < rounds; i += 1)
  for (const [name, command] of Object.entries(peers)) found[name].push(timed(`bash -c ${quote(command)}`));

await build({
  entryPoints: [join(root, 'test/support/check-pdf.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['pdf-lib'],
  outfile: join(root, `.bench-${process.pid}-check.mjs`),
});
const { checkPdfStructure } = await import(pathToFileURL(join(root, `.bench-${process.pid}-check.mjs`)).href);

console.log(`PDF of the full k12 packet, median of ${rounds} runs in turns`);
console.log('engine     wall s   CPU s  memory MB  pages  file KB  structural findings');
for (const name of Object.keys(peers)) {
  const file = join(folder, `${name}.pdf`);
  const { pages, faults } = await checkPdfStructure(readFileSync(file));
  const kinds = [...new Set(faults.map((f) => f.replace(/^page \d+: /, '')))];
  const of = (field) => median(found[name].map((r) => r[field]));
  const cells = [
    of('wall').toFixed(1).padStart(7),
    of('cpu').toFixed(1).padStart(8),
    (Number.isNaN(of('memory')) ? 'n/m' : of('memory').toFixed(0)).padStart(9),
  ];
  console.log(
    `${name.padEnd(9)}${cells.join(' ')} ${String(pages).padStart(7)} ${(statSync(file).size / 1000).toFixed(0).padStart(8)}  ${faults.length}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
  );
}
const wall = (name) => median(found[name].map((r) => r.wall));
const goal = (what, ratio, most) =>
  console.log(`${what}: ${ratio.toFixed(2)} (goal ${most}, ${ratio <= most ? 'met' : 'MISSED'})`);
if (chromium) {
  if (native) goal('native against Chromium in two passes', wall('native') / wall('chromium'), 0.35);
  goal('WebAssembly against Chromium in two passes', wall('wasm') / wall('chromium'), 0.8);
} else console.log('Chromium is not on this machine (set CHROMIUM_PATH); no comparison with it.');
if (!native) console.log('The native Typst compiler is not installed here; no comparison with it.');
const second = execFileSync(process.execPath, [pdfScript(native ? 'native' : 'wasm', true)], {
  encoding: 'utf8',
});
const share = (name) => Number(new RegExp(`${name} ([\\d.]+)`).exec(second)[1]);
goal('the same packet for another school, in the same process, against the first', share('SCHOOL'), 0.5);
goal('a packet for another audience, in the same process, against the first', share('AUDIENCE'), 0.5);
for (const engine of ['native', 'wasm'])
  rmSync(join(root, `.bench-${process.pid}-${engine}.mjs`), { force: true });
rmSync(join(root, `.bench-${process.pid}-check.mjs`), { force: true });
rmSync(folder, { recursive: true, force: true });
