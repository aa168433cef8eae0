// Runs the built command line, and programs that import the package, again and again in one process. What they write is caught; everything else is as in a process of their own.
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const cli = new URL('../../../dist/cli.js', import.meta.url);
let runs = 0;

process.on('disconnect', () => process.exit());
process.on('message', async ({ args, program, cwd }) => {
  const work = program ? () => runProgram(program) : () => runCommand(args);
  const answer = await run(work, cwd);
  process.send({ ...answer, memory: process.memoryUsage.rss() });
});

/** The address makes its first lines run anew; what they import is loaded already. */
async function runCommand(args) {
  process.argv = [process.execPath, 'networks-playbook', ...args];
  runs += 1;
  const { done } = await import(`${cli}?run=${runs}`);
  await done;
}

/** Until it waits for nothing any more, as a process of its own would. */
async function runProgram(program) {
  process.argv = [process.execPath, program];
  const before = process.getActiveResourcesInfo().length;
  try {
    await import(pathToFileURL(program));
    while (process.getActiveResourcesInfo().length > before) await wait(5);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

async function run(work, cwd) {
  process.chdir(cwd);
  process.exitCode = undefined;
  const written = [];
  const restore = [catchWrites('stdout', written), catchWrites('stderr', written)];
  try {
    await work();
    return { status: process.exitCode ?? 0, written };
  } finally {
    for (const undo of restore) undo();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
    process.exitCode = undefined;
  }
}

function catchWrites(stream, written) {
  const { write } = process[stream];
  process[stream].write = (chunk, encoding, done = encoding) => {
    written.push({ stream, text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };
  return () => {
    process[stream].write = write;
    process[stream].removeAllListeners('error');
  };
}
