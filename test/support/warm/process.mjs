// Runs the built command line again and again in one process. What it writes is caught; everything else is as in a process of its own.
const cli = new URL('../../../dist/cli.js', import.meta.url);
let runs = 0;

process.on('disconnect', () => process.exit());
process.on('message', async ({ args, cwd }) => {
  const answer = await run(args, cwd);
  process.send({ ...answer, memory: process.memoryUsage.rss() });
});

async function run(args, cwd) {
  process.chdir(cwd);
  process.argv = [process.execPath, 'networks-playbook', ...args];
  process.exitCode = undefined;
  const written = [];
  const restore = [catchWrites('stdout', written), catchWrites('stderr', written)];
  try {
    // The address makes its first lines run anew; what they import is loaded already.
    runs += 1;
    const { done } = await import(`${cli}?run=${runs}`);
    await done;
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
