import { frameAncestors } from './frame-ancestors.js';

/** What the pages may do: their own files, and nothing from elsewhere. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types networks-playbook',
];

/** Where WebAssembly runs: in the worker that makes files, and nowhere else. */
const workerPolicy = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"];

/** The policy of the pages as a `<meta>` has it, where nobody can set headers. */
export const metaPolicy = pagePolicy.join('; ');

/** Who may show the studio in a frame. */
export interface FramingOptions {
  /** Other sites, such as `https://lms.example` or `https://*.school.example`. Its own may in any case. */
  readonly frameAncestors?: readonly string[] | undefined;
}

/**
 * The headers of one file of the studio, by its path.
 *
 * @throws RangeError for a site that is none.
 */
export function studioHeaders(
  path: string,
  { frameAncestors: sites = [] }: FramingOptions = {},
): Record<string, string> {
  const framing = frameAncestors(sites);
  const policy = isWorker(path) ? workerPolicy : [...pagePolicy, framing];
  return {
    'content-security-policy': policy.join('; '),
    'content-type': types[path.split('.').at(-1)!] ?? 'application/octet-stream',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // Names with a fingerprint never change what they hold.
    'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

const isWorker = (path: string) => /^assets\/worker-[^/]+\.js$/.test(path);

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
};
