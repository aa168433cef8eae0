// The parts of dist/: what each is made from and by which commands, in the order they are built. scripts/build.mjs builds them; the tests ask here whether dist/ is what the sources say.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const always = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'build', 'content/strings'];

/**
 * `from` are the files and folders a part is made from, `but` those in them that it does not read; `clears` is a folder that is its own.
 * A part may use what an earlier one has put into dist/, so its sources include those of that one.
 */
export const parts = {
  library: {
    from: [
      'src',
      'templates',
      'tsup.config.ts',
      'scripts/source-maps.mjs',
      'scripts/notices.mjs',
      'scripts/third-party.mjs',
      ...always,
    ],
    but: ['src/web/elements', 'src/web/studio/state', 'src/web/studio/view', 'templates/studio'],
    commands: [
      'tsup --silent',
      'node scripts/source-maps.mjs',
      'node node_modules/typescript-7/bin/tsc -p tsconfig.build.json',
      'node scripts/notices.mjs',
    ],
  },
  content: {
    from: [
      'src',
      'content',
      'templates',
      'scripts/prebuild.mjs',
      'scripts/field-docs.mjs',
      'scripts/editor-files.mjs',
      ...always,
    ],
    but: ['src/cli', 'src/web', 'templates/studio', 'templates/preview'],
    commands: ['node scripts/prebuild.mjs'],
  },
  elements: {
    from: [
      'src',
      'templates',
      'scripts/elements-manifest.mjs',
      'scripts/check-elements.mjs',
      'tsup.elements.config.ts',
      'tsconfig.elements.json',
      ...always,
    ],
    but: [
      'src/cli',
      'src/load',
      'src/node',
      'src/review',
      'src/web/content',
      'src/web/site',
      'src/web/studio',
      'templates/studio',
      'templates/preview',
    ],
    commands: [
      'tsup --silent --config tsup.elements.config.ts',
      'node node_modules/typescript-7/bin/tsc -p tsconfig.elements.json',
      'node scripts/elements-manifest.mjs',
      'node scripts/check-elements.mjs',
    ],
  },
  studio: {
    from: [
      'src',
      'content',
      'templates',
      'scripts/build-studio.mjs',
      'scripts/third-party.mjs',
      'tsup.studio.config.ts',
      'tsconfig.web.json',
      ...always,
    ],
    but: ['src/cli', 'src/review', 'src/web/elements', 'templates/preview'],
    clears: 'dist/studio',
    commands: ['tsup --silent --config tsup.studio.config.ts', 'node scripts/build-studio.mjs'],
  },
};

/** Every source of a part with a mark of its bytes. */
export function sourcesOf(part, root = here) {
  const { from, but } = parts[part];
  const left = (path) => but.some((b) => path === b || path.startsWith(`${b}/`));
  const below = (path) => {
    if (left(path) || !existsSync(join(root, path))) return [];
    if (!statSync(join(root, path)).isDirectory()) return [path];
    return readdirSync(join(root, path)).flatMap((name) => below(`${path}/${name}`));
  };
  return Object.fromEntries(
    from
      .flatMap(below)
      .sort()
      .map((path) => [path, markOf(join(root, path))]),
  );
}

const markOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);

/** Where a build writes down what it was made from. It is not published. */
const record = (root) => join(root, 'dist/.built-from.json');

function built(root) {
  try {
    return JSON.parse(readFileSync(record(root), 'utf8'));
  } catch {
    return {};
  }
}

/** Writes down that a part was made from these sources; without sources, that it is not whole. */
export function remember(part, sources, root = here) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(record(root), JSON.stringify({ ...built(root), [part]: sources }));
}

/** The sources that differ from those a part was made from; `undefined` when the part was never built whole. */
export function changedSince(part, root = here) {
  const before = built(root)[part];
  if (!before) return undefined;
  const now = sourcesOf(part, root);
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((p) => before[p] !== now[p])
    .sort();
}

/** Parts that have to be built again, in order. */
export const staleParts = (root = here) =>
  Object.keys(parts).filter((part) => changedSince(part, root)?.length !== 0);

/** What is wrong with dist/ in a sentence that says what to do; nothing when it is what the sources say. */
export function staleness(root = here) {
  const stale = staleParts(root);
  if (stale.length === 0) return undefined;
  const remedy = 'Run `npm run build`, or leave `npm run dev` running beside you.';
  const missing = stale.filter((part) => !changedSince(part, root));
  if (missing.length > 0) return `dist/ has no whole build of ${listed(missing)}. ${remedy}`;
  const files = [...new Set(stale.flatMap((part) => changedSince(part, root)))];
  const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
  return `dist/ is older than the sources: ${files
    .slice(0, 3)
    .map((f) => `\`${f}\``)
    .join(', ')}${more} changed after ${listed(stale)} ${stale.length > 1 ? 'were' : 'was'} built. ${remedy}`;
}

const listed = (names) => names.join(', ').replace(/, ([^,]+)$/, ' and $1');
