import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderWith } from './batch.js';
import { cli } from './cli.js';

const preload = new URL('./kill-at-step.mjs', import.meta.url).href;

/** A command that is run over what an earlier command has left in `out`. */
export interface Rewriting {
  name: string;
  /** Writes what is there before. Paths start from the folder of the run. */
  earlier: readonly string[];
  /** Writes over it, and is killed. */
  later: readonly string[];
  /** Files that both need. */
  files?: Readonly<Record<string, string | Uint8Array>>;
}

/** What a kill left, and what the run after it made of that. */
export interface Killed {
  /** Files that are neither the old nor the new one, or gone; without temporary ones, and what the program remembers. */
  torn: string[];
  /** Temporary files. */
  left: string[];
  /** What the next run left otherwise than a run that nobody killed. */
  after: string[];
  /** Whether the signal came before the command was done. */
  signal: NodeJS.Signals | null;
  status: number | null;
}

export interface KillSeries {
  /** Steps on the disk that the command takes when nobody kills it. */
  steps: number;
  /** Kills it at a step, looks at what is there, and runs it again. */
  killAt(step: number, signal?: NodeJS.Signals): Killed;
  end(): void;
}

/** Makes ready to kill a command again and again, each time over the same files. */
export function killSeries({ earlier, later, files = {} }: Rewriting): KillSeries {
  const home = mkdtempSync(join(tmpdir(), 'playbook-killed-'));
  const run = (cwd: string, args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, ['--import', preload, cli, ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  const [before, whole] = [join(home, 'before'), join(home, 'whole')];
  const given = folderWith(files);
  cpSync(given, before, { recursive: true });
  rmSync(given, { recursive: true });
  must(run(before, earlier));
  cpSync(before, whole, { recursive: true });
  const steps = Number(/(\d+) steps\n$/.exec(must(run(whole, later)).stderr)![1]);
  const [old, fresh] = [filesIn(before), filesIn(whole)];
  return {
    steps,
    killAt(step, wanted = 'SIGKILL') {
      const cwd = join(home, `at-${step}-${wanted}`);
      cpSync(before, cwd, { recursive: true });
      const { signal, status } = run(cwd, later, { KILL_AT: String(step), KILL_SIGNAL: wanted });
      const found = filesIn(cwd);
      const changed = Object.keys(found).filter((p) => found[p] !== old[p] && found[p] !== fresh[p]);
      const gone = Object.keys(old).filter((p) => p in fresh && !(p in found));
      must(run(cwd, later));
      const after = filesIn(cwd);
      rmSync(cwd, { recursive: true });
      const paths = [...new Set([...Object.keys(after), ...Object.keys(fresh)])];
      return {
        signal,
        status,
        torn: [...changed, ...gone].filter((path) => !path.endsWith('.tmp') && !remembered.test(path)),
        left: Object.keys(found).filter((path) => path.endsWith('.tmp')),
        after: paths.filter((path) => after[path] !== fresh[path]),
      };
    },
    end: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** What a program remembers of a folder differs while it is at work, and holds lines in any order. */
const remembered = /networks-playbook-(?:batch|studio)/;

/** Every file below a folder with a fingerprint of what it holds. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => !e.isDirectory());
  return Object.fromEntries(
    files.map((e) => {
      const path = join(e.parentPath, e.name);
      const bytes = readFileSync(path);
      const told = remembered.test(path) ? String(bytes).split('\n').sort().join('\n') : bytes;
      return [path.slice(folder.length + 1), createHash('sha256').update(told).digest('hex')];
    }),
  );
}

function must<T extends { status: number | null; stderr: string }>(run: T): T {
  if (run.status !== 0) throw new Error(`Ended with ${run.status}: ${run.stderr}`);
  return run;
}

/** Some moments spread over all steps, the first and the last among them. */
export const momentsOf = (steps: number, count: number): number[] => [
  ...new Set(Array.from({ length: count }, (_, i) => 1 + Math.round((i * (steps - 1)) / (count - 1)))),
];
