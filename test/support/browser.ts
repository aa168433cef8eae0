import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** How long a page is waited for, in milliseconds: a machine with ten other things to do may need minutes. */
const patience = 300_000;

let running: Promise<Browser> | undefined;

/** The one Chromium of this run, in a connection for each test file: from the first use to the last test. */
function browser(): Promise<Browser> {
  running ??= chromium.connect(inject('chromium'));
  return running;
}

afterAll(async () => {
  const last = running;
  running = undefined;
  await (await last?.catch(() => undefined))?.close();
});

/** Runs `use` with a page of its own (a fresh context: no cookies, no storage), and closes it. */
export async function withPage<T>(
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await (await browser()).newContext(options);
  context.setDefaultTimeout(patience);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What a path answers: text, bytes, or with a status, headers and a wait in milliseconds of its own. */
export type Answer =
  | string
  | Uint8Array
  | { body?: string | Uint8Array; status?: number; headers?: Record<string, string>; wait?: number };

/** Paths and what they answer; a path that ends in `/` may name a folder on the disk: `{ '/dist/': { folder } }`. */
export type Routes = Record<string, Answer | { folder: string } | ((request: IncomingMessage) => Answer)>;

/** A server on 127.0.0.1. `requests` are the paths asked for so far. */
export interface Served {
  url: string;
  requests: string[];
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.pdf': 'application/pdf',
};

/**
 * Serves a folder, or routes, on a free port of 127.0.0.1 with `headers` on every answer.
 * A path without an ending is served as HTML, and a folder answers with its `index.html`.
 */
export async function serve(content: string | Routes, headers: Record<string, string> = {}): Promise<Served> {
  const routes: Routes = typeof content === 'string' ? { '/': { folder: content } } : content;
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const answer = answerFor(routes, path, request);
    const full = typeof answer === 'string' || answer instanceof Uint8Array ? { body: answer } : answer;
    if (full.wait) await new Promise((done) => setTimeout(done, full.wait));
    const type = types[extname(path) || '.html'] ?? 'application/octet-stream';
    response.writeHead(full.status ?? 200, { 'content-type': type, ...headers, ...full.headers });
    response.end(full.body ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answerFor(
  routes: Routes,
  path: string,
  request: IncomingMessage,
): Exclude<Answer, string | Uint8Array> {
  const missing = { status: 404, body: 'Not found' };
  const name = Object.keys(routes)
    .filter((route) => route === path || (route.endsWith('/') && path.startsWith(route)))
    .sort((a, b) => b.length - a.length)[0];
  const route = name === undefined ? undefined : routes[name];
  if (name === undefined || route === undefined) return missing;
  if (typeof route === 'object' && 'folder' in route)
    return fileIn(route.folder, path.slice(name.length)) ?? missing;
  if (name !== path) return missing;
  const answer = typeof route === 'function' ? route(request) : route;
  return typeof answer === 'string' || answer instanceof Uint8Array ? { body: answer } : answer;
}

function fileIn(
  folder: string,
  rest: string,
): { body: Uint8Array; headers?: Record<string, string> } | undefined {
  const root = normalize(folder).replace(/[\\/]$/, '');
  let file = normalize(join(root, rest));
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) return undefined;
  const type = types[extname(file)];
  return { body: readFileSync(file), ...(type && { headers: { 'content-type': type } }) };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong by WCAG 2.0 to 2.2, A and AA, in the page (or under `selector`), shadow roots included: one line a
 * fault, `rule: where (why)`. It is handed to the page by the debugger, so no content security policy stands in its way.
 */
export async function axeFaults(page: Page, selector?: string): Promise<string[]> {
  await page.evaluate(`${axeSource}; undefined`);
  return page.evaluate(async (within) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { axe } = globalThis as unknown as { axe: { run: (...options: unknown[]) => Promise<AxeResult> } };
    const result = await axe.run(within ?? document, { runOnly: { type: 'tag', values: tags } });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.flat().join(' ')} (${node.failureSummary ?? ''})`),
    );
  }, selector);
}

interface AxeResult {
  violations: { id: string; nodes: { target: (string | string[])[]; failureSummary?: string }[] }[];
}
