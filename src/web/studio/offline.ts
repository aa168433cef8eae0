import { scriptAddress } from './trusted-html.js';

/** Keeps the studio in the browser, so that it works without a connection. Where that is forbidden, nothing happens. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  try {
    navigator.serviceWorker.register(scriptAddress('sw.js')).catch(() => undefined);
  } catch {
    // Forbidden by a policy: the studio works all the same, with a connection.
  }
}
