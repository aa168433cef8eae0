// What the site holds, in the order its list of pages has it.
import { readdir, readFile } from 'node:fs/promises';

const root = new URL('../../', import.meta.url);

const groups = {
  Start: ['README.md'],
  'Make packets': [
    'docs/studio.md',
    'docs/recipes.md',
    'docs/sessions.md',
    'docs/room.md',
    'docs/lms.md',
    'docs/packages.md',
    'docs/printing.md',
    'docs/page-economy.md',
    'docs/batch.md',
  ],
  'Embed it': [
    'docs/embedding.md',
    'docs/frameworks.md',
    'docs/elements.md',
    'docs/servers.md',
    'docs/hosts.md',
    'docs/examples.md',
    'docs/api/README.md',
  ],
  'Write content': [
    'docs/authoring.md',
    'docs/editors.md',
    'docs/fields.md',
    'docs/rules.md',
    'docs/review.md',
  ],
  'The project': [
    'docs/architecture.md',
    'docs/dependencies.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'CODE_OF_CONDUCT.md',
    'SECURITY.md',
  ],
};

/** Every page of Markdown with the group it is listed in. A page of docs/ that no group lists would never be found, so that is an error. */
export async function sitePages() {
  const docs = (await readdir(new URL('docs/', root))).filter((file) => file.endsWith('.md'));
  const listed = Object.entries(groups).flatMap(([group, paths]) => paths.map((path) => ({ group, path })));
  const missing = docs.filter((file) => !listed.some(({ path }) => path === `docs/${file}`));
  if (missing.length > 0)
    throw new Error(`docs/${missing[0]} is in no group of scripts/site/pages.mjs, so nobody would find it.`);
  const api = (await readdir(new URL('docs/api/', root))).filter((file) => file !== 'README.md').sort();
  const all = [...listed, ...api.map((file) => ({ path: `docs/api/${file}` }))];
  return Promise.all(
    all.map(async (page) => ({ ...page, text: await readFile(new URL(page.path, root), 'utf8') })),
  );
}

/** Where a page of Markdown lies in the site. */
export const addressOf = (path) =>
  path === 'README.md'
    ? 'index.html'
    : path.replace(/README\.md$/, 'overview.html').replace(/\.md$/, '.html');
