import { appendFile, readdir, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { readIfFile, removeLeftovers, writeFiles } from '../../node.js';
import { CommandError } from '../usage-error.js';
import { printOf } from './assets.js';
import type { Job } from './plan.js';

/** What is known of one file that was made: fingerprints of what went in and of what came out. */
interface Made {
  file: string;
  input: string;
  output: string;
}

/** Why a file is made: it never was, what goes into it has changed, it was deleted, or it was changed by somebody else. */
export type Reason = 'new' | 'changed' | 'deleted' | 'edited';

/** The memory of an output folder. */
export interface BatchState {
  /** The jobs to do, with the reason; the others' files are there and nothing has changed. */
  todo: { job: Job; reason: Reason }[];
  /** Files that earlier runs made in this format, that are still there, and that no row asks for now. */
  earlier: string[];
  /** Makes the folder ready, before the first packet is made. @throws WriteError when it cannot be written to. */
  begin(): Promise<void>;
  /** Remembers at once that a file was made, so that a run that is killed goes on where it was. */
  add(job: Job, output: string): Promise<void>;
  /** Puts the memory in order, and takes away what runs that were killed have left. */
  close(): Promise<void>;
}

const stateFile = /^\.networks-playbook-batch(\.[\w-]+)?\.jsonl$/;
const head = '{"generator":"networks-playbook","holds":"fingerprints of the files that batch has made"}\n';

/**
 * Compares jobs with what earlier runs have left in a folder. The memories of all shards are read, but only the one of
 * `shard` (empty for a whole run) is written, so that machines do not get into each other's way. Nothing is written
 * before `begin`. `rows` are the jobs of the whole roster, of all shards.
 * @throws CommandError when something else than a file is in the place of the memory.
 */
export async function openState(
  folder: string,
  shard: string,
  jobs: readonly Job[],
  rows: readonly Job[],
): Promise<BatchState> {
  const name = `.networks-playbook-batch${shard && `.${shard}`}.jsonl`;
  const there = await stat(join(folder, name)).catch(() => undefined);
  if (there && !there.isFile())
    throw new CommandError(`${join(folder, name)} is no file; take it away, so that a run can remember.`);
  const known = await readMemories(folder);
  const kept = new Map<string, Made>();
  const todo: BatchState['todo'] = [];
  for (const job of jobs) {
    const found = await compare(folder, job, known.get(job.file) ?? []);
    if (typeof found === 'string') todo.push({ job, reason: found });
    else kept.set(job.file, found);
  }
  // A run in one format forgets nothing of another.
  const ending = extname(jobs[0]?.file ?? '');
  for (const [file, [made]] of known) if (extname(file) !== ending) kept.set(file, made!);
  const earlier = await earlierOf(folder, rows, known, ending);
  for (const file of earlier) kept.set(file, known.get(file)![0]!);
  const write = () => {
    const lines = [...kept.values()].sort((a, b) => (a.file < b.file ? -1 : 1)).map(line);
    return writeFiles(folder, { [name]: head + lines.join('') });
  };
  return {
    todo,
    earlier,
    begin: write,
    async add({ file, input }, output) {
      const made = { file, input, output };
      kept.set(file, made);
      await appendFile(join(folder, name), line(made));
    },
    async close() {
      if (todo.length > 0) await write();
      const below = [...jobs.map((j) => j.file), ...known.keys()].map((file) => dirname(file));
      for (const path of new Set(['.', ...below])) await removeLeftovers(join(folder, path));
    },
  };
}

async function readMemories(folder: string): Promise<Map<string, Made[]>> {
  const known = new Map<string, Made[]>();
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((f) => stateFile.test(f)).sort())
    for (const made of entriesOf(new TextDecoder().decode(await readIfFile(join(folder, name)))))
      known.set(made.file, [...(known.get(made.file) ?? []), made]);
  return known;
}

/** What is remembered of the file as it should be and is, or why it has to be made. */
async function compare(folder: string, job: Job, made: readonly Made[]): Promise<Made | Reason> {
  if (made.length === 0) return 'new';
  const same = made.filter((m) => m.input === job.input);
  if (same.length === 0) return 'changed';
  const path = join(folder, job.file);
  const bytes = await readIfFile(path);
  // A pipe does not say what went through it.
  if (!bytes) return (await stat(path).catch(() => undefined)) ? 'new' : 'deleted';
  const output = printOf(bytes);
  return same.find((m) => m.output === output) ?? 'edited';
}

/** Capitals and small letters are the same to some disks. A file of another format is none of this run's business. */
async function earlierOf(
  folder: string,
  rows: readonly Job[],
  known: ReadonlyMap<string, unknown>,
  ending: string,
): Promise<string[]> {
  const now = new Set(rows.map(({ file }) => file.toLowerCase()));
  const earlier: string[] = [];
  for (const file of [...known.keys()].sort()) {
    if (extname(file) !== ending || now.has(file.toLowerCase())) continue;
    if ((await stat(join(folder, file)).catch(() => undefined))?.isFile()) earlier.push(file);
  }
  return earlier;
}

const line = ({ file, input, output }: Made) => `${JSON.stringify({ file, input, output })}\n`;

/** The last line is half there when the program was killed while writing it. */
function entriesOf(text: string): Made[] {
  return text.split('\n').flatMap((written) => {
    try {
      const made = JSON.parse(written) as Made;
      return typeof made.file === 'string' ? [made] : [];
    } catch {
      return [];
    }
  });
}
