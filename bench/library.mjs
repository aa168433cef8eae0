// Loading and rendering: ratios against a named peer, both measured in this run. `npm run bench -- library`; nothing here is a test.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLoads, readAll } from './loads.mjs';
import { inTurns, median } from './processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const ms = (n) => `${n.toFixed(n < 10 ? 2 : 0)} ms`;

const id = 'relationship-map';
function start() {
  const ours = `
import { customize, renderFragment, select } from 'networks-playbook';
import { playbook } from 'networks-playbook/content';
const { value } = customize(select(playbook, { ids: ['${id}'] }), { audience: 'k12' });
if (!renderFragment(value.playbook.activities[0], { tailored: value }).includes('<h2')) throw new Error('no HTML');`;
  const peer = `${readAll(join(root, 'content'))}\nif (!all.some((f) => f.html.includes('<h2'))) throw new Error('no HTML');`;
  const [empty, mine, theirs] = inTurns(['', ours, peer], 7).map((r) => r.cpu);
  line('import to first HTML, CPU over process start', mine - empty, theirs - empty, 0.04);
}

function steady() {
  const code = `
import { readFileSync } from 'node:fs';
import { customize, renderFragment, select } from 'networks-playbook';
import { playbook } from 'networks-playbook/content';
import { plain } from ${JSON.stringify(join(here, 'plain.mjs'))};
const text = readFileSync(${JSON.stringify(join(root, 'content/steps/take-stock/activities/relationship-map.md'))}, 'utf8');
const one = select(playbook, { ids: ['${id}'] });
const mine = () => { const { value } = customize(one, { audience: 'k12' }); return renderFragment(value.playbook.activities[0], { tailored: value }); };
const theirs = () => plain(text).html;
// Both get the same time, not the same number of runs, to get warm and to be measured: steady is what no longer gets faster.
const time = (f) => {
  const t = process.cpuUsage();
  for (let n = 20; ; n += 20) {
    for (let i = 0; i < 20; i += 1) f();
    const { user, system } = process.cpuUsage(t);
    if (user + system > 300_000) return (user + system) / 1000 / n;
  }
};
for (let i = 0; i < 6; i += 1) { time(mine); time(theirs); }
const runs = Array.from({ length: 9 }, () => [time(mine), time(theirs)]);
process.stdout.write('STEADY ' + JSON.stringify(runs));`;
  const file = join(root, `.bench-${process.pid}.mjs`);
  writeFileSync(file, code);
  const out = execFileSync(process.execPath, [file], { encoding: 'utf8' });
  rmSync(file);
  const runs = JSON.parse(out.slice(out.indexOf('STEADY ') + 7));
  line(
    'one activity, tailored and rendered, steady state',
    median(runs.map((r) => r[0])),
    median(runs.map((r) => r[1])),
    1 / 50,
  );
}

function line(name, mine, theirs, goal) {
  const ratio = mine / theirs;
  process.stdout.write(
    `${name}\n  ours ${ms(mine)}, plain gray-matter + unified ${ms(theirs)}, ratio ${ratio.toFixed(3)} (goal: at most ${goal.toFixed(3)}) ${ratio <= goal ? 'met' : 'MISSED'}\n`,
  );
}

process.stdout.write(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}\n`);
start();
steady();
allLoads();
