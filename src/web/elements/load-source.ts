import { PlaybookFault, parseJson } from './read-packet.js';

/** Files that are on their way: several elements of a page may show the same one. */
const coming = new Map<string, Promise<string>>();

/**
 * Fetches a file of JSON from the origin of the page.
 * @throws PlaybookFault when it lies elsewhere, is not there, or holds something else.
 */
export async function loadSource(address: string, base: string): Promise<unknown> {
  if (address.trim() === '') throw new PlaybookFault('`src` is empty, expected the address of a packet.');
  if (!URL.canParse(address, base)) throw new PlaybookFault(`\`${address}\` is no address.`);
  const url = new URL(address, base);
  if (url.origin !== location.origin)
    throw new PlaybookFault(`\`${address}\` lies on another site; copy the file to ${location.origin}.`);
  url.hash = '';
  const asked = coming.get(url.href) ?? fetchText(url.href, address).finally(() => coming.delete(url.href));
  coming.set(url.href, asked);
  return parseJson(await asked, `\`${address}\``);
}

async function fetchText(url: string, address: string): Promise<string> {
  const response = await fetch(url, { mode: 'same-origin', headers: { accept: 'application/json' } }).catch(
    () => {
      throw new PlaybookFault(`\`${address}\` could not be reached.`);
    },
  );
  if (!response.ok)
    throw new PlaybookFault(`\`${address}\` could not be read: the server answered ${response.status}.`);
  return response.text();
}
