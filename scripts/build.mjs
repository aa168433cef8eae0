// Builds dist/: all of it, the parts that are named (`node scripts/build.mjs content studio`), or with `--watch` again and again what has changed.
import { execFileSync } from 'node:child_process';
import { rmSync, watch } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedSince, parts, remember, sourcesOf, staleParts } from '../build/parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };

const named = process.argv.slice(2).filter((word) => word !== '--watch');
const unknown = named.find((part) => !(part in parts));
if (unknown) {
  console.error(`Found the part \`${unknown}\`, expected ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
if (process.argv.includes('--watch')) await watchAll();
else for (const part of named.length > 0 ? named : Object.keys(parts)) if (!build(part)) process.exit(1);

/** Builds one part. The sources are read before, so that what changes meanwhile counts as changed. */
function build(part) {
  const sources = sourcesOf(part);
  remember(part, undefined);
  const { clears, commands } = parts[part];
  if (clears) rmSync(join(root, clears), { recursive: true, force: true });
  try {
    for (const command of commands) execFileSync(command, { cwd: root, env, shell: true, stdio: 'inherit' });
  } catch {
    return false;
  }
  remember(part, sources);
  return true;
}

async function watchAll() {
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(buildChanged, 150);
  };
  const roots = new Set(Object.values(parts).flatMap(({ from }) => from.map((path) => path.split('/')[0])));
  for (const path of roots) watch(join(root, path), { recursive: true }, soon);
  buildChanged();
}

/** Builds what is stale, and says for each part why, and how long it took or that it failed. A part that failed waits for the next change. */
function buildChanged() {
  for (const part of staleParts()) {
    const changed = changedSince(part);
    const why = changed
      ? `${changed[0]}${changed.length > 1 ? ` and ${changed.length - 1} more` : ''}`
      : 'not built yet';
    console.log(`${part}: ${why} …`);
    const begun = performance.now();
    const made = build(part);
    console.log(
      made
        ? `${part}: built in ${((performance.now() - begun) / 1000).toFixed(1)} s`
        : `${part}: failed; mend it and save`,
    );
    if (!made) return;
  }
  console.log('dist/ is what the sources say. Waiting for changes; Ctrl-C ends.');
}
