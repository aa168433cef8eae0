// How many packets a minute `batch` makes with one and with two jobs. Run with `npm run bench -- batch`; nothing here is a test.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-batch-'));
const rows = Number(process.env.BENCH_ROWS ?? 24);

const schools = Array.from({ length: rows }, (_, i) => `School ${i + 1}`);
writeFileSync(
  join(folder, 'schools.csv'),
  `file,organization.name\n${schools.map((s, i) => `school-${i + 1},${s}`).join('\n')}\n`,
);
writeFileSync(join(folder, 'base.yaml'), 'audience: k12\nsteps: [take-stock]\nselect: { maxMinutes: 30 }\n');

/** Seconds that a whole run takes. */
function seconds(format, jobs) {
  const out = join(folder, `${format}-${jobs}`);
  const start = performance.now();
  execFileSync(
    process.execPath,
    [
      cli,
      'batch',
      'schools.csv',
      '--recipe',
      'base.yaml',
      '--format',
      format,
      '--out',
      out,
      '--jobs',
      String(jobs),
    ],
    { cwd: folder, stdio: 'pipe' },
  );
  return (performance.now() - start) / 1000;
}

console.log(`${rows} packets of one step, ${cpus().length} cores`);
for (const format of ['html', 'pdf']) {
  const [one, two] = [seconds(format, 1), seconds(format, 2)];
  const rate = (time) => `${((rows / time) * 60).toFixed(0)} a minute`;
  console.log(
    `${format}: ${rate(one)} with one job, ${rate(two)} with two (${(one / two).toFixed(2)} times as many)`,
  );
}
rmSync(folder, { recursive: true, force: true });
