// PDF and Word document of the full K-12 packet, and a planned session from command to PDF, in seconds of CPU, user and system.
// Typst native and in WebAssembly are held against Chromium printing our HTML of the same packet, twice, as page numbers in the
// contents need. Run with `npm run bench -- pdf`; nothing here is a test. Every run is told as it ends, none lasts longer than ten
// minutes, and engines that are not on the machine are left out, and said so. BENCH_ROUNDS=3 takes the median of three.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const rounds = Number(process.env.BENCH_ROUNDS ?? 1);
const longest = 600_000;
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-bench-'));
const dist = (file) => fileURLToPath(new URL(`../dist/${file}`, import.meta.url));
const cli = dist('cli.js');
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** What a program that ended prints. */
function run(program, args) {
  const { status, signal, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: longest,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${args.at(-1)} ended with ${signal ?? status}: ${stderr.slice(-400)}`);
  return { stdout, stderr };
}

const used = `process.on("exit", () => { const u = process.cpuUsage(); console.error("USED " + (u.user + u.system) / 1e6 + " " + process.resourceUsage().maxRSS / 1024); })`;

/** A Node program: its seconds of CPU, threads included, and the most memory it held, in MB. */
function node(args) {
  const { stdout, stderr } = run(process.execPath, ['--import', `data:text/javascript,${used}`, ...args]);
  const [cpu, memory] = stderr
    .slice(stderr.lastIndexOf('USED ') + 5)
    .split(' ')
    .map(Number);
  return { cpu, memory, stdout };
}

const page = join(folder, 'packet.html');
/** Chromium without its zygote, so that the shell counts its helpers, too. */
function chromium(program) {
  const print = `"${program}" --headless --no-sandbox --no-zygote --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --user-data-dir="${folder}/profile" --no-pdf-header-footer --print-to-pdf="${folder}/chromium.pdf" "${pathToFileURL(page)}" >"${folder}/out.txt" 2>&1`;
  const { stderr } = run('bash', ['-c', `TIMEFORMAT='%U %S'; LC_ALL=C; time { ${print} && ${print}; }`]);
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, memory: Number.NaN };
}

const packet = (name, engine) => `
import { writeFileSync } from 'node:fs';
const { composePacket, customize } = await import(${JSON.stringify(pathToFileURL(dist('index.js')))});
const { playbook } = await import(${JSON.stringify(pathToFileURL(dist('content/playbook.js')))});
const { writePdf } = await import(${JSON.stringify(pathToFileURL(dist('pdf.js')))});
const made = async (recipe) => {
  const before = process.cpuUsage();
  const pdf = await writePdf(composePacket(customize(playbook, recipe).value), { engine: ${JSON.stringify(engine)} });
  const { user, system } = process.cpuUsage(before);
  return { pdf, cpu: (user + system) / 1e6 };
};
const first = await made({ audience: 'k12' });
writeFileSync(${JSON.stringify(join(folder, name))}, first.pdf);`;
const second = `
const school = await made({ audience: 'k12', organization: { name: 'Lincoln High' } });
const audience = await made({ audience: 'postsecondary' });
console.log(JSON.stringify([first, school, audience].map(({ cpu }) => cpu)));`;

function writeFull(engine) {
  const name = `${engine}.pdf`;
  return node(['--input-type=module', '-e', packet(name, engine)]);
}

function planned() {
  const recipe = join(folder, 'session.yaml');
  const session = ['plan-session', '--minutes', '45', '--people', '20', '--audience', 'k12'];
  const plan = node([cli, ...session, '--force', '--recipe-out', recipe]);
  const print = node([cli, 'packet', '--recipe', recipe, '--force', '--out', join(folder, 'session.pdf')]);
  return { cpu: plan.cpu + print.cpu, memory: Math.max(plan.memory, print.memory) };
}

const word = () =>
  node([cli, 'packet', '--audience', 'k12', '--force', '--out', join(folder, 'packet.docx')]);

/** The median of some runs, told at once. */
function told(what, make, file) {
  const runs = Array.from({ length: rounds }, make);
  const [cpu, memory] = ['cpu', 'memory'].map((key) => median(runs.map((one) => one[key])));
  const cells = [
    `${cpu.toFixed(1)} s`.padStart(8),
    (Number.isNaN(memory) ? 'n/m' : `${memory.toFixed(0)} MB`).padStart(8),
    `${(statSync(join(folder, file)).size / 1000).toFixed(0)} KB`.padStart(9),
  ];
  console.log(`${what.padEnd(44)}${cells.join('')}`);
  return cpu;
}
const goal = (what, found, most) =>
  console.log(`${what}: ${found.toFixed(2)} (goal ${most}, ${found <= most ? 'met' : 'MISSED'})`);

try {
  console.log(
    `${'seconds of CPU, memory, size'.padEnd(44)}(${rounds} ${rounds === 1 ? 'run' : 'runs'} each)`,
  );
  const session = told('planned session, command to PDF', planned, 'session.pdf');
  const document = told('full packet, command to Word', word, 'packet.docx');
  const hasNative = await import('@myriaddreamin/typst-ts-node-compiler').then(
    () => true,
    () => false,
  );
  const native = hasNative ? told('full packet, native', () => writeFull('native'), 'native.pdf') : undefined;
  const wasm = told('full packet, WebAssembly', () => writeFull('wasm'), 'wasm.pdf');
  const browser = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  if (browser) run(process.execPath, [cli, 'packet', '--audience', 'k12', '--out', page]);
  const twice = browser
    ? told('full packet, Chromium in two passes', () => chromium(browser), 'chromium.pdf')
    : undefined;
  const engine = hasNative ? 'native' : 'wasm';
  const more = node(['--input-type=module', '-e', packet('more.pdf', engine) + second]);
  const [first, school, audience] = JSON.parse(more.stdout);
  console.log(`three packets in one process, ${engine}: ${more.memory.toFixed(0)} MB`);
  goal('planned session, seconds', session, 1.5);
  goal('Word document of the full packet, seconds', document, 3);
  if (twice && native) goal('native against Chromium in two passes', native / twice, 0.35);
  if (twice) goal('WebAssembly against Chromium in two passes', wasm / twice, 0.7);
  else console.log('Chromium is not on this machine (set CHROMIUM_PATH); no comparison with it.');
  if (!native) console.log('The native Typst compiler is not installed here; no comparison with it.');
  goal('the same packet for another school, in the same process, against the first', school / first, 0.4);
  goal('a packet for another audience, in the same process, against the first', audience / first, 0.4);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
