import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What each room may import beside itself; `entry` are the files at the root of src/. A room that is not named here may not exist. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  css: ['diagnostics'],
  pool: [],
  art: [],
  schema: ['diagnostics'],
  pictures: ['diagnostics', 'css'],
  parse: ['diagnostics', 'schema'],
  recipe: ['art', 'diagnostics', 'schema', 'pictures', 'parse'],
  load: ['diagnostics', 'schema', 'pictures', 'parse', 'recipe'],
  customize: ['diagnostics', 'schema', 'recipe'],
  planning: ['diagnostics', 'schema', 'recipe', 'customize'],
  search: ['diagnostics', 'schema', 'customize'],
  review: ['diagnostics', 'schema', 'parse', 'load', 'customize'],
  authoring: ['diagnostics', 'schema', 'parse', 'load', 'recipe', 'customize'],
  language: ['diagnostics', 'schema', 'load'],
  cms: ['schema'],
  compose: ['art', 'diagnostics', 'schema', 'parse', 'recipe', 'customize', 'planning'],
  formats: ['art', 'diagnostics', 'schema', 'compose'],
  'formats/drawings': ['schema', 'compose'],
  'formats/html': [
    'art',
    'diagnostics',
    'css',
    'schema',
    'customize',
    'compose',
    'formats',
    'formats/drawings',
  ],
  'formats/print': ['art', 'diagnostics', 'schema', 'compose', 'formats', 'formats/drawings'],
  'formats/markdown': ['diagnostics', 'schema', 'compose', 'formats'],
  'formats/ics': ['diagnostics', 'schema', 'compose', 'formats'],
  'formats/xlsx': ['diagnostics', 'schema', 'compose', 'formats'],
  'formats/pptx': ['art', 'diagnostics', 'schema', 'compose', 'formats'],
  'formats/epub': ['art', 'diagnostics', 'css', 'schema', 'pictures', 'compose', 'formats', 'formats/html'],
  'formats/pdf': ['art', 'diagnostics', 'schema', 'pictures', 'compose', 'formats', 'formats/print'],
  'formats/docx': ['art', 'diagnostics', 'schema', 'pictures', 'compose', 'formats', 'formats/print'],
  'formats/lms': [
    'art',
    'diagnostics',
    'schema',
    'pictures',
    'customize',
    'compose',
    'formats',
    'formats/html',
    'formats/drawings',
  ],
  'formats/cartridge': ['diagnostics', 'formats', 'formats/lms'],
  'formats/moodle': ['diagnostics', 'formats', 'formats/lms'],
  'formats/scorm': ['diagnostics', 'art', 'css', 'formats', 'formats/lms'],
  'formats/web-zip': ['diagnostics', 'art', 'css', 'formats', 'formats/lms'],
  'formats/classroom': ['diagnostics', 'formats', 'formats/lms'],
  bundle: [
    'diagnostics',
    'schema',
    'recipe',
    'customize',
    'compose',
    'formats',
    'formats/html',
    'formats/ics',
    'formats/pptx',
    'formats/xlsx',
  ],
  course: [
    'diagnostics',
    'customize',
    'recipe',
    'compose',
    'formats',
    'formats/lms',
    'formats/cartridge',
    'formats/moodle',
    'formats/scorm',
    'formats/web-zip',
    'formats/classroom',
  ],
  prebuild: ['diagnostics', 'schema', 'load', 'customize', 'search', 'compose'],
  node: ['diagnostics', 'pool', 'schema', 'pictures', 'load', 'compose', 'formats/pdf', 'formats/docx'],
  vite: ['diagnostics', 'load', 'prebuild', 'node'],
  cli: ['entry'],
  'web/content': ['entry'],
  'web/elements': ['entry'],
  'web/studio': ['entry', 'web/content'],
  'web/site': ['entry', 'web/content', 'web/studio'],
};

/** Packages that only some rooms may use. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'gray-matter': ['parse'],
  yaml: ['parse', 'recipe', 'cms', 'authoring'],
  diff: ['authoring', 'cli'],
  unified: ['parse', 'review'],
  'remark-parse': ['parse'],
  'remark-rehype': ['parse'],
  handlebars: ['formats/html'],
  uqr: ['compose'],
  preact: ['web/studio'],
  docx: ['formats/docx'],
  'csv-parse': ['recipe'],
  '@myriaddreamin': ['node', 'formats/pdf', 'web/studio'],
  '@resvg': ['node', 'web/studio'],
};

/** Rooms in which the same input must give the same output. */
const pure =
  /^(?:art|css|schema|pictures|parse|recipe|customize|planning|search|authoring|language|compose|formats|bundle|course)\//;
const impure =
  /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.[a-z]|\bglobalThis\.process|\bperformance\.now/;

/** Sources by path below src/, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** All sources of the project. */
export function readSources(): Sources {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  return new Map(files.map((path) => [path, readFileSync(join(src, path), 'utf8')]));
}

const byLength = Object.keys(rooms).sort((a, b) => b.length - a.length);

/** The room that a file stands in. */
export const roomOf = (file: string): string =>
  file.includes('/')
    ? (byLength.find((room) => file.startsWith(`${room}/`)) ?? `unknown: ${dirname(file)}`)
    : 'entry';

/** Every module that a file names, as TypeScript reads it: static, for effect, as a type, dynamic, with `require`. */
export function importsOf(text: string): string[] {
  const found = ts.preProcessFile(text, true, true).importedFiles.map((f) => f.fileName);
  const called = [...text.matchAll(/\b(?:import|require)\s*\(\s*[`"']([^`"'\n]+)/g)].map((m) => m[1]!);
  return [...new Set([...found, ...called])];
}

/** The source file that an import leads to; undefined when it is none. */
export function targetOf(file: string, from: string, sources: Sources): string | undefined {
  const target = posix.join(posix.dirname(file), from);
  return [target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')].find((path) => sources.has(path));
}

/** Every import that leads where its room may not go, as `file → target`. */
export function wrongImports(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) =>
    importsOf(text)
      .filter((from) => !mayImport(file, from, sources))
      .map((from) => `${file} → ${from}`),
  );
}

function mayImport(file: string, from: string, sources: Sources): boolean {
  const room = roomOf(file);
  if (from.startsWith('.')) {
    const target = targetOf(file, from, sources);
    if (target === undefined) return true;
    const to = roomOf(target);
    if (room === 'entry') return !/^(?:cli|web)/.test(to) || file === 'studio.ts';
    return to === room || (rooms[room]?.includes(to) ?? false);
  }
  if (isBuiltin(from)) return ['node', 'vite', 'cli'].includes(room);
  if (from.startsWith('networks-playbook')) return room === 'cli' || room.startsWith('web/');
  const only = packages[from.split('/')[0]!];
  return only === undefined || only.includes(room);
}

/** Entries that do more than hand names on. */
export const doingEntries = (sources: Sources): string[] =>
  [...sources]
    .filter(([file]) => !file.includes('/'))
    .filter(([file, text]) => {
      const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
      return !statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier);
    })
    .map(([file]) => file);

/** Files after loading that ask the clock, chance or the machine. */
export const impureFiles = (sources: Sources): string[] =>
  [...sources].filter(([file, text]) => pure.test(file) && impure.test(text)).map(([file]) => file);
