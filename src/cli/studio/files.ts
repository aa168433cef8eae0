import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Playbook } from '../../index.js';
import { aboutFile, engineFiles, type SiteFiles, serviceWorker, withPlaybook } from '../../studio.js';
import { CommandError } from '../usage-error.js';
import { version } from '../version.js';

/** Beside the built command, and in a clone that runs from its sources. */
const folders = ['./studio/', '../../../dist/studio/'];
const fontFolders = ['./fonts/', '../../../templates/fonts/'];

/** Packages that bring the engines; both are optional. */
const enginePackages = {
  typst: '@myriaddreamin/typst-ts-web-compiler/wasm',
  resvg: '@resvg/resvg-wasm/index_bg.wasm',
} as const;

/** Every file of a studio, with the engines that are installed here. @throws CommandError when the package was not built. */
export async function studioFiles(own: Playbook | undefined, offline: boolean): Promise<SiteFiles> {
  const built = await firstFolder(folders);
  if (!built)
    throw new CommandError(
      'The studio is not there. In a clone, run `npm run build`; otherwise install the package again.',
    );
  const files = own ? withPlaybook(built, own) : built;
  const engines: SiteFiles = {};
  for (const name of ['typst', 'resvg'] as const) {
    const bytes = await engine(enginePackages[name]);
    if (bytes) engines[engineFiles[name]] = bytes;
  }
  const fonts = Object.entries((await firstFolder(fontFolders)) ?? {})
    .filter(([name]) => name.endsWith('.ttf') || name.startsWith('OFL'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, bytes] of fonts) engines[engineFiles.fonts + name] = bytes;
  const about = aboutFile({
    version,
    fonts: fonts.map(([name]) => name).filter((name) => name.endsWith('.ttf')),
    engines: { typst: engineFiles.typst in engines, resvg: engineFiles.resvg in engines },
    offline,
  });
  const { 'sw.js': script, ...others } = files;
  const all: SiteFiles = { ...others, 'about.json': about, ...engines };
  return { ...all, 'sw.js': serviceWorker(text(script!), Object.keys(all), fingerprint(all)) };
}

const text = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** A mark of everything in a site: another one when any file is another. */
function fingerprint(files: SiteFiles): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort()) hash.update(path).update('\0').update(files[path]!);
  return hash.digest('hex').slice(0, 16);
}

async function firstFolder(candidates: readonly string[]): Promise<SiteFiles | undefined> {
  for (const candidate of candidates) {
    const folder = fileURLToPath(new URL(candidate, import.meta.url));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name));
    if (paths.length === 0) continue;
    const read = async (path: string) =>
      [path.slice(folder.length).replace(/\\/g, '/'), await readFile(path)] as const;
    return Object.fromEntries(await Promise.all(paths.sort().map(read)));
  }
  return undefined;
}

async function engine(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(createRequire(import.meta.url).resolve(file));
  } catch {
    return undefined;
  }
}
