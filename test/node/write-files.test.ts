import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTargets, readIfFile, removeLeftovers, targetAt, writeFiles } from '../../src/node.js';

const ours = '<!-- made by networks-playbook -->\n';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const write = (name: string, content = `${ours}new`) => writeFiles(folder, { [name]: content });

/** A pipe, and what somebody who reads it gets. */
function readPipe(name: string): { all: Promise<string> } {
  const child = spawn('cat', [at(name)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (data) => {
    text += data;
  });
  return { all: new Promise((done) => child.on('close', () => done(text))) };
}

const [mayMakeDevices, hasPipes] = (() => {
  const home = mkdtempSync(join(tmpdir(), 'playbook-mknod-'));
  const made = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
  const device = made('mknod', join(home, 'null'), 'c', '1', '3');
  // A sandbox may let a device be made, and then not be opened.
  const found = [
    device && spawnSync('sh', ['-c', `echo > ${join(home, 'null')}`]).status === 0,
    made('mkfifo', join(home, 'pipe')),
  ] as const;
  rmSync(home, { recursive: true, force: true });
  return found;
})();

// To make a device takes the rights of root; never the machine's own /dev/null in a test.
describe.skipIf(!mayMakeDevices)('a device', () => {
  beforeEach(() => {
    execFileSync('mknod', [at('null'), 'c', '1', '3']);
    execFileSync('mknod', [at('full'), 'c', '1', '7']);
  });

  test.each([false, true])('is written to and stays a device, forced: %s', async (force) => {
    await writeFiles(folder, { null: 'x' }, { force });
    expect(lstatSync(at('null')).isCharacterDevice()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['full', 'null']);
  });

  test('stays one behind links, and so do they', async () => {
    symlinkSync('null', at('one'));
    symlinkSync(at('one'), at('two'));
    await write('two');
    expect(lstatSync(at('null')).isCharacterDevice()).toBe(true);
    expect(['one', 'two'].map((name) => lstatSync(at(name)).isSymbolicLink())).toEqual([true, true]);
  });

  test('that is full says so', async () => {
    await expect(write('full')).rejects.toThrow(`${at('full')} could not be written: the disk is full.`);
  });

  test('that is a disk is refused', async () => {
    execFileSync('mknod', [at('disk'), 'b', '7', '250']);
    await expect(write('disk')).rejects.toThrow('is a disk; name a file on it.');
  });
});

describe.skipIf(!hasPipes)('a pipe', () => {
  beforeEach(() => execFileSync('mkfifo', [at('pipe')]));

  test('gives its reader every byte and stays a pipe, more than it holds at once', async () => {
    const { all } = readPipe('pipe');
    const long = ours + 'é'.repeat(300_000);
    await write('pipe', long);
    expect(await all).toBe(long);
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['pipe']);
  });

  test('does so behind a link', async () => {
    symlinkSync('pipe', at('link'));
    const { all } = readPipe('pipe');
    await write('link', 'hello');
    expect(await all).toBe('hello');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  });

  // Takes over 5 s: as long as a pipe may be without a reader.
  test('that nobody reads from ends in a sentence', async () => {
    await expect(write('pipe')).rejects.toThrow(
      `Nobody reads from the pipe ${at('pipe')}; start its reader first.`,
    );
  });

  test('is not waited for after a signal', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(writeFiles(folder, { pipe: 'x' }, { signal: stop.signal })).rejects.toThrow('told to stop');
  });

  test('is never read from to see whose it is', async () => {
    await checkTargets([at('pipe')]);
    expect(await readIfFile(at('pipe'))).toBeUndefined();
  });
});

describe('what is open already', () => {
  /** Runs a program that writes `x` to a path, with one more descriptor open. */
  const run = (path: string, shell: string) => {
    const program = `import('${new URL('../../dist/node.js', import.meta.url)}').then(({ writeFiles }) =>
      writeFiles('/', { '${path}': 'x\\n' }).catch((e) => { console.error(e.message); process.exit(1); }))`;
    return spawnSync('sh', ['-c', shell, process.execPath, program], { cwd: folder, encoding: 'utf8' });
  };
  const node = '"$0" -e "$1"';

  test.skipIf(!existsSync('/proc/self/fd')).each(['dev/stdout', 'dev/fd/1', 'proc/self/fd/1'])(
    '/%s is added to where it is, not begun anew',
    (path) => {
      expect(run(path, `{ echo a; ${node}; echo b; } >> out`).stderr).toBe('');
      expect(read('out')).toBe('a\nx\nb\n');
      expect(run(path, `${node} | cat`).stdout).toBe('x\n');
      expect(run(path, node).stdout).toBe('x\n');
      expect(readdirSync(folder)).toEqual(['out']);
    },
  );

  test.skipIf(!existsSync('/dev/fd'))('a descriptor that is open for reading only is told', () => {
    writeFileSync(at('in'), 'mine');
    const { status, stderr } = run('dev/fd/0', `${node} < in`);
    expect([status, stderr]).toEqual([1, '/dev/fd/0 could not be written: it is not open for writing.\n']);
    expect(read('in')).toBe('mine');
  });
});

describe('a link', () => {
  test('to a file stays, and the file is replaced as a whole, in its own folder', async () => {
    mkdirSync(at('far'));
    writeFileSync(at('far/packet.md'), `${ours}old`);
    linkSync(at('far/packet.md'), at('far/same'));
    symlinkSync('far/packet.md', at('packet.md'));
    await write('packet.md');
    expect(lstatSync(at('packet.md')).isSymbolicLink()).toBe(true);
    expect(read('far/packet.md')).toBe(`${ours}new`);
    // Replaced, not written over: whoever had the old one open, or by another name, has it whole.
    expect(read('far/same')).toBe(`${ours}old`);
    expect(readdirSync(at('far')).sort()).toEqual(['packet.md', 'same']);
  });

  test('to a file of somebody else is refused', async () => {
    writeFileSync(at('mine'), 'mine');
    symlinkSync('mine', at('packet.md'));
    await expect(write('packet.md')).rejects.toThrow('was not made by networks-playbook');
    expect(read('mine')).toBe('mine');
  });

  test.each([
    ['nowhere', 'is a link to nowhere, which is not there.'],
    ['packet.md', 'links on the way to it lead in a circle'],
    ['.', 'is a folder; name a file.'],
  ])('to %j is told in a sentence, forced or not', async (to, said) => {
    symlinkSync(to, at('packet.md'));
    for (const force of [false, true]) {
      await expect(writeFiles(folder, { 'packet.md': 'x' }, { force })).rejects.toThrow(said);
      await expect(checkTargets([at('packet.md')], { force })).rejects.toThrow(said);
    }
    expect(readdirSync(folder)).toEqual(['packet.md']);
  });
});

test('a socket is refused', async () => {
  const server = createServer().listen(at('socket'));
  await new Promise((done) => server.once('listening', done));
  await expect(targetAt(at('socket'))).rejects.toThrow('neither a file nor a device or pipe');
  server.close();
});

test('a file in the place of a folder is told before anything is written', async () => {
  writeFileSync(at('b'), 'mine');
  await expect(writeFiles(folder, { 'a.md': 'x', 'b/c.md': 'x' })).rejects.toThrow('is a file, not a folder');
  expect(readdirSync(folder)).toEqual(['b']);
});

test('a file that is replaced can be read by those who could read it before', async () => {
  writeFileSync(at('packet.md'), ours, { mode: 0o640 });
  await write('packet.md');
  expect(statSync(at('packet.md')).mode & 0o777).toBe(0o640);
});

describe('what a kill left', () => {
  /** A leftover as the program names it, of a process of this machine, last written to some seconds ago. */
  async function leftover(pid: number, age: number, machine?: string): Promise<string> {
    const { pid: own } = process;
    // The name is seen while a file is being written.
    const stop = new AbortController();
    const seen = new Promise<string>((done) => {
      const look = () => {
        const found = readdirSync(folder).find((name) => name.endsWith('.tmp') && name.includes(`-${own}-`));
        if (found) done(found);
        else setImmediate(look);
      };
      look();
    });
    const writing = writeFiles(folder, { big: 'x'.repeat(50_000_000) }, { signal: stop.signal });
    const mine = await seen;
    stop.abort();
    await writing.catch(() => undefined);
    rmSync(at('big'), { force: true });
    const name = mine
      .replace(`-${own}-`, `-${pid}-`)
      .replace(/-[0-9a-f]{8}-/, (part) => (machine ? `-${machine}-` : part));
    writeFileSync(at(name), 'half');
    const then = Date.now() / 1000 - age;
    utimesSync(at(name), then, then);
    return name;
  }
  const gone = () => spawnSync(process.execPath, ['-e', '']).pid;

  test.each([
    ['of a process that has ended goes', gone, 1, undefined, false],
    ['of one that runs stays', () => process.ppid, 1, undefined, true],
    ['of one that runs, but is too old to be its, goes', () => process.ppid, 4000, undefined, false],
    ['of our number from before we began goes', () => process.pid, 1000, undefined, false],
    ['of another machine stays', gone, 1, '00000000', true],
    ['of another machine goes after an hour', gone, 4000, '00000000', false],
  ])('%s', async (_, pid, age, machine, stays) => {
    const name = await leftover(pid(), age, machine);
    writeFileSync(at('.mine.tmp'), 'mine');
    await removeLeftovers(folder);
    expect(readdirSync(folder).sort()).toEqual(stays ? ['.mine.tmp', name] : ['.mine.tmp']);
  });
});
