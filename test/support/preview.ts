import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { cli } from './cli.js';

/** What an address of the preview answers. */
export interface PreviewAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A preview that runs, as authors start it. */
export interface RunningPreview {
  url: string;
  /** What it has said when it was ready. */
  said: string;
  ask(path: string, options?: { method?: string; host?: string }): Promise<PreviewAnswer>;
  /** Does something to the files, and waits until the preview has shown a state in which `seen` holds. */
  after(change: () => void, seen: (ask: RunningPreview['ask']) => Promise<boolean>): Promise<void>;
  end(): Promise<number | null>;
}

/** Starts `preview` and waits until it serves. */
export async function startPreview(
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<RunningPreview> {
  const program = spawn(process.execPath, [cli, 'preview', '--no-open', ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((done) => program.once('exit', done));
  let heard = '';
  program.stderr.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  const said = await new Promise<string>((done, fail) => {
    program.stdout.once('data', (text) => done(String(text)));
    program.once('exit', () => fail(new Error(`It ended: ${heard}`)));
  });
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)![0];
  const { port, host: ours } = new URL(url);
  const ask: RunningPreview['ask'] = (path, { method = 'GET', host = ours } = {}) =>
    new Promise((done, fail) => {
      request({ port, path, method, headers: { host } }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body }));
      })
        .on('error', fail)
        .end();
    });
  return {
    url,
    said,
    ask,
    async after(change, seen) {
      const listening = new AbortController();
      const response = await fetch(`${url}events`, { signal: listening.signal });
      change();
      // Each event is a state; the first is the one before.
      for await (const _ of response.body!) if (await seen(ask)) break;
      listening.abort();
    },
    end() {
      program.kill('SIGINT');
      return ended;
    },
  };
}
