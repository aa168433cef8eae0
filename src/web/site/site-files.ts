import type { Playbook } from '../../index.js';
import { splitPlaybook } from '../content/split-playbook.js';
import type { AboutStudio } from '../studio/make/formats.js';

/** Files by their path inside the studio. */
export type SiteFiles = Record<string, Uint8Array | string>;

/** The folder that the pieces of the playbook lie in. */
const contentFolder = 'content/';

/** The files of a studio over another playbook than the one it was built with. */
export function withPlaybook(files: SiteFiles, playbook: Playbook): SiteFiles {
  const others = Object.entries(files).filter(([path]) => !path.startsWith(contentFolder));
  const pieces = Object.entries(splitPlaybook(playbook)).map(([name, json]) => [contentFolder + name, json]);
  return Object.fromEntries([...others, ...pieces]);
}

/** `about.json`: what the page cannot find out by itself. */
export const aboutFile = (about: AboutStudio): string => `${JSON.stringify(about, null, 2)}\n`;

/** What the service worker keeps: everything but the engines, which are kept when they are first used. */
export const keptOffline = (paths: readonly string[]): string[] =>
  paths.filter((path) => !path.startsWith('engine/') && path !== 'sw.js').sort();

/** The service worker of a site: the built script with the list of what to keep. `mark` changes when any file does. */
export function serviceWorker(script: string, paths: readonly string[], mark: string): string {
  const site = { mark, files: keptOffline(paths) };
  return `self.site=${JSON.stringify(site)};\n${script}`;
}
