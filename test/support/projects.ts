import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What a test needs decides where it runs: a browser, a build, or neither. */
export type Project = 'unit' | 'spied' | 'built' | 'pdf' | 'browser';

/** Every test file of a project, by path from `root`. Those of the night have a configuration of their own. */
export function testsOf(project: Project, root: string): string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !/^nightly[\\/]/.test(path))
    .map((path) => join(root, 'test', path))
    .filter(
      (file) => projectOf(file, (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')) === project,
    )
    .map((file) => relative(root, file).replaceAll('\\', '/'))
    .sort();
}

/**
 * Where a test file runs. It needs a browser when it, or what it imports from test/, imports `playwright-core`. It needs a build
 * when one of them names `dist`, imports the package by its name, or runs a program of scripts/. Two sorts keep
 * apart: a unit test that puts spies into modules has a process of its own, and built ones that set PDFs, whose compilers take
 * a gigabyte, share theirs with each other only.
 */
export function projectOf(file: string, read: (path: string) => string): Project {
  const texts = [...reachedFrom(file, read).values()];
  if (texts.some((text) => /^(?:import|\}) .*from 'playwright-core'/m.test(text))) return 'browser';
  const built = /['"`/]dist['"`/]|^(?:import|\}) .*from 'networks-playbook\b|['"`]scripts['"`/]/m;
  const sets = /^(?:import|\}) .*from '[./]+src\/pdf\.js'/m;
  if (texts.some((text) => built.test(text))) return texts.some((text) => sets.test(text)) ? 'pdf' : 'built';
  return texts.some((text) => /^vi\.mock\(/m.test(text)) ? 'spied' : 'unit';
}

/** The texts of a file and of all it imports from the test folder, by path. Sources are not opened: they never read dist/. */
function reachedFrom(file: string, read: (path: string) => string, found = new Map<string, string>()) {
  if (found.has(file)) return found;
  const text = read(file);
  found.set(file, text);
  for (const [, path] of text.matchAll(/^(?:import|export|\}) .*from '(\.[^']+)\.js'/gm)) {
    const next = join(dirname(file), `${path}.ts`);
    if (!/(?:^|[\\/])(?:src|dist|build)[\\/]/.test(next)) reachedFrom(next, read, found);
  }
  return found;
}
