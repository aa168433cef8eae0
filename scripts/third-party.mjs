// The notices of what is bundled into dist/: its licenses ask that they come along.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What the bundled `docx` library was itself built from, found from there. */
const inside = ['nanoid', 'fflate'];

/** All notices as one text. @throws when one is not where it is expected: then look at what is bundled. */
export async function thirdPartyNotices() {
  const folder = packageFolder('docx', import.meta.url);
  const packages = [folder, ...inside.map((name) => packageFolder(name, `file://${folder}/`))];
  const licenses = await Promise.all(packages.map(licenseOf));
  const embedded = (await readFile(join(folder, 'dist/index.mjs'), 'utf8')).match(
    /\/\*\*[^/]*@license[\s\S]*?\*\//g,
  );
  const notices = (embedded ?? []).map((text) => text.replace(/^\s*(?:\/\*\*|\*\/|\*) ?/gm, '').trim());
  if (notices.length === 0) throw new Error('`docx` no longer carries the notice of its event stream.');
  return `dist/ holds code of others, under these licenses.\n\n${[...licenses, ...notices].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Where a package lies, as Node finds it from a file. */
function packageFolder(name, from) {
  const path = createRequire(from).resolve(name);
  const end = `node_modules/${name}`;
  return path.slice(0, path.lastIndexOf(end) + end.length);
}

async function licenseOf(folder) {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version}\n\n${(await readFile(join(folder, 'LICENSE'), 'utf8')).trim()}`;
}
