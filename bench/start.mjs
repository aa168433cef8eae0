// How long the command line takes to begin, against a bare Node: CPU of `--help` and `list`, in turns. `npm run bench -- start`; nothing here is a test.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const runs = 20;
const most = 2;
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const calls = {
  'bare Node': ['-e', '0'],
  '--help': [cli, '--help'],
  list: [cli, 'list'],
  'list activities --json': [cli, 'list', 'activities', '--json'],
  'list --audience k12': [cli, 'list', '--audience', 'k12'],
};

/** CPU milliseconds (user and system) of a process, as it tells them itself when it ends. */
function cpu(args) {
  const tell =
    'process.on("exit", () => { const u = process.cpuUsage(); console.error("CPU " + (u.user + u.system) / 1000); })';
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${tell}`, ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(stderr.slice(stderr.lastIndexOf('CPU ') + 4));
}

const found = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
for (let i = 0; i < runs; i += 1)
  for (const [name, args] of Object.entries(calls)) found[name].push(cpu(args));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const bare = median(found['bare Node']);
for (const [name, times] of Object.entries(found)) {
  const ratio = median(times) / bare;
  const target =
    name === '--help' || name === 'list' ? `, target ${most}: ${ratio <= most ? 'met' : 'MISSED'}` : '';
  console.log(
    `${name.padEnd(24)}${median(times).toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)} × bare Node${target}`,
  );
}
