// Loaded before the program (`node --import`): ends it by KILL_SIGNAL at its KILL_AT-th step on the disk, counted from 1. A step is
// before a call that changes something, after it, or in the middle of what it writes. Without KILL_AT it tells how many steps
// there were, on the last line of standard error.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const at = Number(process.env.KILL_AT ?? 0);
let steps = 0;

function step() {
  steps += 1;
  if (steps === at) process.kill(process.pid, process.env.KILL_SIGNAL ?? 'SIGKILL');
}

function around(owner, name) {
  const call = owner[name];
  owner[name] = async function (...args) {
    step();
    const result = await call.apply(this, args);
    step();
    return result;
  };
}

for (const name of ['mkdir', 'rename', 'rm', 'rmdir', 'appendFile']) around(fs.promises, name);

const handles = Object.getPrototypeOf(await fs.promises.open(process.execPath));
const { write } = handles;
for (const name of ['chmod', 'sync', 'close']) around(handles, name);
// Many pieces, with room for a kill between any two.
handles.writeFile = async function (content) {
  const piece = Math.ceil(content.length / 16);
  for (let done = 0; done < content.length; ) {
    step();
    done += (await write.call(this, content, done, Math.min(piece, content.length - done))).bytesWritten;
  }
  step();
};
syncBuiltinESMExports();

if (isMainThread && at === 0) process.on('exit', () => fs.writeSync(2, `${steps} steps\n`));
