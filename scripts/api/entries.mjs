// The entries of the package that hold code: one for each line of `exports`, and for the pattern of content modules the list of all,
// the index for searching, and one resource, which stands for every other.
import { readFile } from 'node:fs/promises';

const root = new URL('../../', import.meta.url);

/** The resource that shows what each module of a resource exports. */
const sample = 'activities/relationship-map';

/** In the order of package.json: the name to import, the file of its types, and the name of its page and report. */
export async function entries() {
  const { name, exports } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  return Object.entries(exports)
    .filter(([, target]) => target?.types)
    .flatMap(([path, { types }]) =>
      path.includes('*')
        ? ['index', 'search', sample].map((word) => [path, types, word])
        : [[path, types, '']],
    )
    .map(([path, types, word]) => ({
      entry: path.replace(/^\./, name).replace('*', word === sample ? 'activities/<id>' : word),
      imported: path.replace(/^\./, name).replace('*', word),
      types: new URL(types.replace('*', word), root).pathname,
      page:
        path === '.'
          ? 'index'
          : path
              .replace('*', word === sample ? 'resource' : word)
              .slice(2)
              .replaceAll('/', '-'),
    }));
}

/** Lines of `exports` that are files and no code: styles, fonts, schemas. */
export async function fileEntries() {
  const { exports } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'string')
    .map(([path]) => path);
}
