import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FramingOptions, type SiteFiles, studioHeaders } from '../../studio.js';
import { CommandError } from '../usage-error.js';

/** Only this machine may ask, and only under its own names: a page elsewhere cannot reach in by a name that leads here. */
const address = '127.0.0.1';
const names = new Set([address, 'localhost', '[::1]']);

/** Serves a studio on this machine. `port` 0 takes a free one. @throws CommandError when the port is taken. */
export async function serveStudio(
  files: SiteFiles,
  port: number,
  framing: FramingOptions = {},
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) =>
    send(answerTo(files, request, framing), request, response),
  );
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new CommandError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program; name another one, or leave out \`--port\`.`
            : `The studio could not be served on port ${port}: ${error.message}.`,
        ),
      ),
    );
    server.listen(port, address, done);
  });
  return { url: `http://${address}:${(server.address() as AddressInfo).port}/`, server };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

function answerTo(
  files: SiteFiles,
  { headers, method, url = '/' }: IncomingMessage,
  framing: FramingOptions,
): Answer {
  if (!names.has(headers.host?.replace(/:\d+$/, '') ?? ''))
    return refusal(421, 'This studio is for this machine only.');
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
  const path = url.split(/[?#]/)[0]!.slice(1) || 'index.html';
  // A table has no folders to climb out of: what is not in it is not there.
  const body = Object.hasOwn(files, path) ? files[path] : undefined;
  if (body === undefined) return refusal(404, 'Not here.');
  return { status: 200, headers: studioHeaders(path, framing), body };
}

const refusal = (status: number, words: string, more: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', ...more },
  body: `${words}\n`,
});

function send({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
