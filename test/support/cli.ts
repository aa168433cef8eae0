import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** The built command line. */
export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a run of the command line has left behind. */
export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Both, in the order they were written. */
  output: string;
}

interface Answer {
  status: number | null;
  written: { stream: 'stdout' | 'stderr'; text: string }[];
}

type Job = { cwd: string } & ({ args: readonly string[] } | { program: string });

let ask: ((job: Job) => Answer) | undefined;

/**
 * Runs the built command line in a process that has loaded it already, which takes a fifth of the time. Signals, devices,
 * pipes and what is loaded want a process of their own: start `cli` for them.
 */
export const runCli = (args: readonly string[], { cwd }: { cwd: string }): Run => runWarm({ args, cwd });

/** Runs a program, a file that imports the package by its name, in the process that `runCli` uses. */
export const runProgram = (program: string, { cwd }: { cwd: string }): Run => runWarm({ program, cwd });

function runWarm(job: Job): Run {
  ask ??= startAsking();
  const { status, written } = ask(job);
  const textOf = (stream: string) =>
    written
      .filter((w) => w.stream === stream)
      .map((w) => w.text)
      .join('');
  return {
    status,
    stdout: textOf('stdout'),
    stderr: textOf('stderr'),
    output: written.map((w) => w.text).join(''),
  };
}

function startAsking() {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const bridge = new Worker(fileURLToPath(new URL('./warm/bridge.mjs', import.meta.url)), {
    workerData: { port: theirs, answered },
    transferList: [theirs],
  });
  bridge.unref();
  ours.unref();
  return (job: Job): Answer => {
    const before = Atomics.load(answered, 0);
    ours.postMessage(job);
    Atomics.wait(answered, 0, before);
    return receiveMessageOnPort(ours)!.message as Answer;
  };
}
