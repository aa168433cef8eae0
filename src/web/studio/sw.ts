/** What the line before this script says: `mark` names a version, `files` are the paths to keep. */
interface Site {
  mark: string;
  files: string[];
}

/** What of a service worker's scope is used. TypeScript's DOM library does not have it. */
interface Scope {
  site: Site;
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  addEventListener(
    type: 'install' | 'activate',
    listen: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listen: (event: { request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
}

const scope = self as unknown as Scope;
const { mark, files } = scope.site;
const prefix = `networks-playbook ${scope.registration.scope} `;
const current = `${prefix}${mark}`;
const engines = `${prefix}engine ${mark}`;

scope.addEventListener('install', (event) => {
  const requests = files.map(
    (file) => new Request(new URL(file, scope.registration.scope), { cache: 'reload' }),
  );
  event.waitUntil(caches.open(current).then((cache) => cache.addAll(requests)));
});

// A new version waits until no window shows the old one, so no window loses files that it still needs.
scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((n) => n.startsWith(prefix) && n !== current && n !== engines)
            .map((n) => caches.delete(n)),
        ),
      )
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.url.slice(scope.registration.scope.length).split(/[?#]/)[0]!;
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return;
  if (path.startsWith('engine/')) event.respondWith(fromEngines(request));
  else event.respondWith(fromCache(path === '' ? 'index.html' : path, request));
});

async function fromCache(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(new URL(path, scope.registration.scope).href, { cacheName: current });
  return kept ?? fetch(request);
}

/** Engines are large: they are kept once somebody has used them. */
async function fromEngines(request: Request): Promise<Response> {
  const cache = await caches.open(engines);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone()).catch(() => undefined);
  return response;
}
