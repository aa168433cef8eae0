import { attribute, elementsOf } from './elements.js';
import type { Found } from './found.js';
import type { OpenedPackage } from './open-package.js';

/** Addresses in HTML, as their attributes have them. */
function* addressesIn(html: string): Generator<string> {
  for (const [, double, single] of html.matchAll(/\s(?:href|src)=(?:"([^"]*)"|'([^']*)')/gi))
    yield (double ?? single ?? '').replaceAll('&amp;', '&');
}

/** Every page of a package with its HTML; topics of a cartridge hold theirs as text. */
function* pagesIn({ files, text, xml }: OpenedPackage): Generator<readonly [path: string, html: string]> {
  for (const path of files.keys()) {
    if (/\.html?$/.test(path)) yield [path, text(path)];
    const root = path.endsWith('.xml') ? xml(path) : undefined;
    if (root?.name === 'topic') yield [path, elementsOf(root, 'text')[0]?.text ?? ''];
  }
}

/** The path in the package that an address leads to; undefined when it leads elsewhere. */
function pathTo(address: string, from: string): string | undefined {
  const inside = address.replace(/^\$IMS-CC-FILEBASE\$\/?/, '/web_resources/');
  if (inside === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\$)/i.test(inside)) return undefined;
  try {
    return decodeURIComponent(new URL(inside, `https://package.invalid/${from}`).pathname.slice(1));
  } catch {
    return undefined;
  }
}

/** Links and pictures of pages that lead to no file of the package. */
export function deadLinks(opened: OpenedPackage): Found[] {
  const ids = new Set(
    elementsOf(opened.xml('imsmanifest.xml'), 'resource').map((r) => attribute(r, 'identifier')),
  );
  const list: Found[] = [];
  for (const [file, html] of pagesIn(opened))
    for (const address of new Set(addressesIn(html))) {
      const id = /^\$(?:WIKI|CANVAS_OBJECT)_REFERENCE\$\/[a-z_]+\/(.+)$/.exec(address)?.[1];
      const path = pathTo(address, file);
      if (id !== undefined ? !ids.has(id) : path !== undefined && !opened.files.has(path))
        list.push({
          file,
          message: `\`${file}\` leads to \`${address}\`, and the package has no such file.`,
        });
    }
  return list;
}

/** Files that no page of a website leads to. */
export function unlinkedFiles(opened: OpenedPackage): Found[] {
  const reached = new Set(['index.html']);
  for (const [file, html] of pagesIn(opened))
    for (const address of addressesIn(html)) reached.add(pathTo(address, file) ?? '');
  return [...opened.files.keys()]
    .filter((path) => !reached.has(path))
    .map((file) => ({ file, message: `\`${file}\` is in the package, and no page leads to it.` }));
}
