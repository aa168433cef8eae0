// The hosts that a developer may embed the package in: each installs the packed tarball in a folder of its own, builds, and runs what
// it built, moved away from there. Prints a table; fails when a host does not work. `npm run bench -- hosts`, or `node bench/hosts.mjs
// Node Yarn` for those whose names hold a word. Their packages come from the registry; nothing here is a test.
import { execSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { apps } from './hosts/app-hosts.mjs';
import { bundlers, frameworks } from './hosts/built-hosts.mjs';
import { finder } from './hosts/finder-host.mjs';
import { nodeHosts, typeScriptHosts } from './hosts/node-hosts.mjs';
import { asking } from './hosts/program.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const hosts = { ...nodeHosts, ...typeScriptHosts, ...bundlers, ...frameworks, ...apps, ...finder };
const words = process.argv.slice(2);
const asked = Object.keys(hosts).filter(
  (name) => words.length === 0 || words.some((word) => name.includes(word)),
);

const all = mkdtempSync(join(tmpdir(), 'playbook-hosts-'));
/** Three minutes for one command: a machine without a cache loads hundreds of packages, and some wait for what never comes. */
const say = (command, cwd) =>
  execSync(`${command} 2>&1`, {
    cwd,
    encoding: 'utf8',
    timeout: 180_000,
    maxBuffer: 1e9,
    env: { ...process.env, CI: '1' },
  });

const [{ filename }] = JSON.parse(
  execSync(`npm pack --ignore-scripts --json --pack-destination "${all}"`, {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  }),
);
const tarball = join(all, filename);

try {
  console.log('| host | works | lines | KB | needs |\n| --- | --- | --- | --- | --- |');
  for (const name of asked) {
    const { works, size = '' } = tryHost(name, hosts[name]);
    console.log(
      `| ${name} | ${works} | ${linesOf(hosts[name].files)} | ${size} | ${hosts[name].needs ?? ''} |`,
    );
    if (works !== 'yes') process.exitCode = 1;
  }
} finally {
  rmSync(all, { recursive: true, force: true });
}

function tryHost(name, host) {
  const folder = join(all, name.replace(/\W+/g, '-'));
  try {
    install(folder, host);
    const said = host.run.map((command) => say(command, folder));
    if (host.moved) said.splice(0, said.length, runMoved(folder, host.moved));
    const missing = (host.says ?? []).find((word, i) => !said[i].includes(word));
    if (missing !== undefined)
      return { works: `no: \`${missing}\` is not in ${said.join(' ').slice(0, 300)}` };
    return { works: 'yes', size: host.ships && kilobytes(join(folder, host.ships)) };
  } catch (error) {
    return { works: `no: ${firstError(error.stdout || error.message)}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function install(
  folder,
  { packages = [], files, type = 'module', package: more = {}, install: by, scripts },
) {
  mkdirSync(folder);
  const own = { name: 'host', version: '1.0.0', private: true, type, ...more };
  const dependencies = { 'networks-playbook': `file:${tarball}` };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...own, dependencies }, null, 2));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const quiet = `--no-audit --no-fund --prefer-offline ${scripts ? '' : '--ignore-scripts'}`;
  say(by ?? `npm install ${quiet} ${packages.join(' ')}`, folder);
}

/** Runs what was built where neither the sources nor the packages it was built from are. */
function runMoved(folder, command) {
  const away = `${folder}-moved`;
  cpSync(join(folder, 'out'), away, { recursive: true, verbatimSymlinks: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'out'), { recursive: true });
  cpSync(away, join(folder, 'out'), { recursive: true, verbatimSymlinks: true });
  try {
    return say(command, away);
  } finally {
    rmSync(away, { recursive: true, force: true });
  }
}

/** All JavaScript in a folder or file, compressed. */
function kilobytes(path) {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];
  const sizes = files
    .filter((file) => /\.[cm]?js$/.test(file))
    .map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}

/** What a developer writes there: the program, and the words to the host. Where there is nothing else, the program that prints. */
function linesOf(files) {
  const written = Object.keys(files).filter((path) => !asking.includes(path));
  const counted = written.length > 0 ? written : ['print.mjs'];
  return counted.flatMap((path) => files[path].split('\n').filter((line) => line.trim())).length;
}

function firstError(text) {
  const line = /^.*(?:error|cannot|not found|ERR_).*$/im.exec(text)?.[0] ?? text;
  return line.trim().replaceAll('|', '\\|').slice(0, 400);
}
