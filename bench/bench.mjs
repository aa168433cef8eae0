// Every measurement, or those that are named: `npm run bench`, `npm run bench -- pdf studio`. Nothing here is a test.
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const all = ['start', 'library', 'embed', 'hosts', 'pdf', 'batch', 'serve', 'studio', 'preview', 'room'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement \`${unknown[0]}\`; expected ${all.join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n== ${name} (load ${loadavg()[0].toFixed(1)})`);
  const file = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
