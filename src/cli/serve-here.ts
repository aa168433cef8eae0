import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandError } from './usage-error.js';

/** Only this machine may ask, and only under its own names: a page elsewhere cannot reach in by a name that leads here. */
const address = '127.0.0.1';
const names = new Set([address, 'localhost', '[::1]']);

/** What is sent for an address. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** An answer that goes on for as long as somebody listens. */
export interface Ongoing {
  headers: Record<string, string>;
  /** Gets what writes, and gives back what is to be done when nobody listens any more. */
  open(write: (text: string) => void): () => void;
}

/** What a program serves: the answer to a path and its query, without the `/` at its beginning. */
export type AnswerTo = (path: string, query: URLSearchParams) => Answer | Ongoing | Promise<Answer | Ongoing>;

/** A server on this machine. */
export interface Serving {
  url: string;
  close(): void;
}

/**
 * Serves on this machine, to this machine. `port` 0 takes a free one, `what` is what messages call it: “The studio”.
 *
 * @throws CommandError when the port is taken.
 */
export async function serveHere(what: string, port: number, answerTo: AnswerTo): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(what, answerTo, request)
      .catch((error: Error) => refusal(500, `Something went wrong: ${error.message}`))
      .then((found) => send(found, request, response));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new CommandError(whyNot(what, port, error))));
    server.listen(port, address, done);
  });
  return {
    url: `http://${address}:${(server.address() as AddressInfo).port}/`,
    close: () => closeAll(server),
  };
}

/** Ends a server when whoever started it presses Ctrl-C. */
export function untilCtrlC({ close }: Serving, also: () => void = () => undefined): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      close();
      also();
    });
}

function closeAll(server: Server): void {
  server.close();
  server.closeAllConnections();
}

const whyNot = (what: string, port: number, { code, message }: NodeJS.ErrnoException): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} is taken by another program; name another one, or leave out \`--port\`.`
    : `${what} could not be served on port ${port}: ${message}.`;

async function answer(
  what: string,
  answerTo: AnswerTo,
  { headers, method, url = '/' }: IncomingMessage,
): Promise<Answer | Ongoing> {
  if (!names.has(headers.host?.replace(/:\d+$/, '') ?? ''))
    return refusal(421, `${what} is for this machine only.`);
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
  const [path = '', query] = url.split('#')[0]!.split('?', 2);
  return answerTo(path.slice(1), new URLSearchParams(query));
}

/** An answer that says in words why there is no other. */
export const refusal = (status: number, words: string, more: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', ...more },
  body: `${words}\n`,
});

function send(found: Answer | Ongoing, { method }: IncomingMessage, response: ServerResponse): void {
  if ('open' in found) {
    response.writeHead(200, found.headers);
    if (method === 'HEAD') return void response.end();
    const end = found.open((text) => response.write(text));
    response.on('close', end);
    return;
  }
  const { status, headers, body } = found;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}
