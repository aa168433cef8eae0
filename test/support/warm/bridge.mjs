// Stands between a test, which waits, and the process that runs the command line, which answers when it has done so.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';

const { port, answered } = workerData;
const most = 600e6;
let child;

port.on('message', (job) => {
  child ??= fork(fileURLToPath(new URL('./process.mjs', import.meta.url)), {
    execArgv: [],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const reply = (answer) => {
    child.removeAllListeners();
    // Engines keep memory of every packet they set.
    if (answer.memory === undefined || answer.memory > most) {
      child.kill();
      child = undefined;
    }
    port.postMessage(answer);
    Atomics.add(answered, 0, 1);
    Atomics.notify(answered, 0);
  };
  child.once('message', reply);
  child.once('exit', (status, signal) => reply({ status, signal, written: [] }));
  child.send(job);
});
