import type { Source } from '../load/source.js';
import { type LinkPlace, outsideLinks } from './outside-links.js';

/** What came of asking for an address: `unknown` is one that could not be checked, which says nothing against it. */
export type LinkState = 'sound' | 'moved' | 'broken' | 'unknown';

/** An address and what came of asking for it. */
export interface CheckedLink {
  readonly url: string;
  readonly state: LinkState;
  /** Why it is not sound, as the end of a sentence: “it answers 404 (Not Found)”. */
  readonly why?: string;
  /** Where it has moved to for good. */
  readonly to?: string;
  /** Everywhere it stands. */
  readonly places: readonly LinkPlace[];
}

/** How to ask. */
export interface LinkOptions {
  /** Milliseconds until an answer is no longer waited for. Default: 15,000. */
  readonly timeout?: number;
  /** How many hosts are asked at once; each of them gets one question at a time. Default: 6. */
  readonly atOnce?: number;
  /** What asks; `fetch` of the platform when left out. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Redirects that are followed. */
const hops = 8;

/**
 * Asks for every address that a playbook names: with `HEAD`, and with `GET` where that is refused. Nothing is kept from one call to the
 * next. An address is broken when its server says that there is nothing (404, 410), or when there is no such server; one that
 * wants a login, is too busy or does not answer in time could not be checked.
 */
export async function checkLinks(source: Source, options: LinkOptions = {}): Promise<CheckedLink[]> {
  const links = await outsideLinks(source);
  const byHost = new Map<string, string[]>();
  for (const url of links.keys()) {
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  const answers = new Map<string, Answer>();
  const queue = [...byHost.values()];
  const work = async () => {
    for (let urls = queue.shift(); urls; urls = queue.shift())
      for (const url of urls) answers.set(url, await ask(url, options));
  };
  await Promise.all(Array.from({ length: options.atOnce ?? 6 }, work));
  return [...links].map(([url, places]) => ({ url, ...answers.get(url)!, places }));
}

type Answer = Pick<CheckedLink, 'state' | 'why' | 'to'>;

async function ask(url: string, options: LinkOptions): Promise<Answer> {
  const first = await follow(url, 'HEAD', options);
  // Many servers refuse HEAD, some with 404.
  return first.state === 'sound' || first.state === 'moved' ? first : follow(url, 'GET', options);
}

async function follow(url: string, method: 'HEAD' | 'GET', options: LinkOptions): Promise<Answer> {
  let here = url;
  let moved: string | undefined;
  let forGood = true;
  for (let hop = 0; hop <= hops; hop++) {
    const response = await request(here, method, options);
    if ('state' in response) return response;
    const { status, location } = response;
    if (status >= 300 && status < 400 && location !== undefined) {
      if (!URL.canParse(location, here))
        return { state: 'unknown', why: 'it redirects to what is no address' };
      here = new URL(location, here).href;
      forGood &&= status === 301 || status === 308;
      if (forGood) moved = here;
      continue;
    }
    if (status < 400)
      return moved === undefined
        ? { state: 'sound' }
        : { state: 'moved', to: moved, why: `it has moved to ${moved}` };
    const said = `it answers ${status}${names[status] ? ` (${names[status]})` : ''}`;
    return { state: status === 404 || status === 410 ? 'broken' : 'unknown', why: said };
  }
  return { state: 'unknown', why: `it redirects more than ${hops} times` };
}

const names: Readonly<Record<number, string>> = {
  401: 'it wants a login',
  403: 'it is not shown to programs',
  404: 'there is no such page',
  410: 'the page is gone',
  429: 'it was asked too often',
  500: 'the server has a fault',
  503: 'the server is busy',
};

interface Response {
  status: number;
  location: string | undefined;
}

async function request(
  url: string,
  method: string,
  { fetch = globalThis.fetch, timeout = 15_000 }: LinkOptions,
): Promise<Response | Answer> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'user-agent': 'networks-playbook links', accept: 'text/html,*/*' },
    });
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get('location') ?? undefined };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } };
    if (name === 'TimeoutError')
      return { state: 'unknown', why: `it did not answer in ${timeout / 1000} seconds` };
    if (cause?.code === 'ENOTFOUND')
      return { state: 'broken', why: `there is no server \`${new URL(url).hostname}\`` };
    return {
      state: 'unknown',
      why: `it could not be asked (${cause?.code ?? cause?.message ?? String(error)})`,
    };
  }
}
