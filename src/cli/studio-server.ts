import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SiteFiles, studioHeaders } from '../studio.js';
import { CommandError } from './usage-error.js';

/** Only this machine may ask, and only under its own names: a page elsewhere cannot reach in by a name that leads here. */
const address = '127.0.0.1';
const names = new Set([address, 'localhost', '[::1]']);

/** Serves a studio on this machine. `port` 0 takes a free one. @throws CommandError when the port is taken. */
export async function serveStudio(files: SiteFiles, port: number): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => answer(files, request, response));
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

function answer(files: SiteFiles, request: IncomingMessage, response: ServerResponse): void {
  const refuse = (status: number, words: string) => {
    response.writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    response.end(`${words}\n`);
  };
  const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
  if (!names.has(host)) return refuse(421, 'This studio is for this machine only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(405, 'Only GET and HEAD.');
  }
  const path = (request.url ?? '/').split(/[?#]/)[0]!.slice(1) || 'index.html';
  // A table has no folders to climb out of: what is not in it is not there.
  const content = Object.hasOwn(files, path) ? files[path]! : undefined;
  if (content === undefined) return refuse(404, 'Not here.');
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  response.writeHead(200, { ...studioHeaders(path), 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
