import { existsSync } from 'node:fs';

/** How Chromium is started for tests. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: `CHROMIUM_PATH`, or where a system puts it. Throws with the way to get one. */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Error(
      `CHROMIUM_PATH names \`${named}\`, which does not exist. Set it to the path of a Chromium.`,
    );
  const found = named ?? places.find((path) => existsSync(path));
  if (!found)
    throw new Error(
      'These tests need Chromium, and none was found. Install one (Debian, Ubuntu: `apt-get install chromium`), or set CHROMIUM_PATH to the path of one.',
    );
  return found;
}
