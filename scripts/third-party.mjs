// The notices of what is bundled into dist/: its licenses ask that they come along.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What the bundled `docx` library was itself built from, found from there. */
const insideDocx = ['nanoid', 'fflate'];

/** What draws the trees of the custom elements, and what that is built from. */
const insideElements = ['property-information', 'web-namespaces'];

const begin = 'holds code of others, under these licenses.\n\n';
const rule = `\n\n${'-'.repeat(72)}\n\n`;

/**
 * All notices as one text: of every package whose code is in a file of dist/, as the bundler lists its inputs, of what those were built
 * from, and of what is in dist/elements. @throws when one is not where it is expected: then look at what is bundled.
 */
export async function thirdPartyNotices(inputs) {
  const folders = [...new Set(inputs.map(bundledFolder).filter(Boolean))].sort();
  const docx = packageFolder('docx', import.meta.url);
  const bundled = await Promise.all(folders.map(licenseOf));
  const inside = await licensesOf(docx, insideDocx);
  const licenses = [...new Set([...bundled, ...inside, ...(await elementLicenses())])];
  const embedded = (await readFile(join(docx, 'dist/index.mjs'), 'utf8')).match(
    /\/\*\*[^/]*@license[\s\S]*?\*\//g,
  );
  const notices = (embedded ?? []).map((text) => text.replace(/^\s*(?:\/\*\*|\*\/|\*) ?/gm, '').trim());
  if (notices.length === 0) throw new Error('`docx` no longer carries the notice of its event stream.');
  return `dist/ ${begin}${[...licenses, ...notices].join(rule)}\n`;
}

/** The folder of the package that a bundled file comes from; none for our own files. */
function bundledFolder(input) {
  const path = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
  return path && fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** Our own license and the notices of what is in dist/elements, for sites that copy that folder. */
export async function elementNotices() {
  const own = await licenseOf(fileURLToPath(new URL('..', import.meta.url)));
  return `This folder ${begin}${[own, ...(await elementLicenses())].join(rule)}\n`;
}

/** Our own license and the notices of what is in dist/studio, by the names of the packages, for sites that serve it. */
export async function studioNotices(names) {
  const folders = names.map((name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url)));
  const own = await licenseOf(fileURLToPath(new URL('..', import.meta.url)));
  return `This folder ${begin}${[own, ...(await Promise.all(folders.map(licenseOf)))].join(rule)}\n`;
}

const elementLicenses = () => licensesOf(packageFolder('hast-util-to-dom', import.meta.url), insideElements);

function licensesOf(folder, inside) {
  const packages = [folder, ...inside.map((name) => packageFolder(name, pathToFileURL(`${folder}/`).href))];
  return Promise.all(packages.map(licenseOf));
}

/** Where a package lies, as Node finds it from a file. */
function packageFolder(name, from) {
  const path = createRequire(from).resolve(name).replaceAll('\\', '/');
  const end = `node_modules/${name}`;
  return path.slice(0, path.lastIndexOf(end) + end.length);
}

/** Packages that come without the text of their license have it from one here that comes with the same. */
const sameLicense = { 'Apache-2.0': 'typescript', 'MPL-2.0': 'axe-core', MIT: 'unified' };

async function licenseOf(folder) {
  const { name, version, license, repository, author } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const own = await licenseText(folder);
  if (own) return `${name} ${version}\n\n${own}`;
  const same = sameLicense[license];
  if (!same) throw new Error(`\`${name}\` has no license file.`);
  const text = await licenseText(packageFolder(same, import.meta.url));
  // The text of MIT begins with the name of who holds the rights.
  const holder = author?.name ?? author?.replace(/ *[<(].*/, '');
  const named = license === 'MIT' ? text.replace(/^.*Copyright.*$/im, `Copyright (c) ${holder}`) : text;
  return `${name} ${version}, ${license}. Its source: ${repository?.url ?? repository}\n\n${named}`;
}

async function licenseText(folder) {
  const file = (await readdir(folder)).find((f) => /^licen[cs]e(?:\.\w+)?$/i.test(f));
  return file && (await readFile(join(folder, file), 'utf8')).trim();
}
