import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const left = new Set(['.git', 'dist', 'node_modules']);

/** Builds a copy of the sources in a folder with such a name, and gives back each file with a mark of its bytes. */
function buildIn(name: string): { place: string; files: Record<string, string>; naming: string[] } {
  const place = mkdtempSync(join(tmpdir(), name));
  try {
    for (const entry of readdirSync(root).filter((e) => !left.has(e)))
      cpSync(join(root, entry), join(place, entry), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: place, stdio: 'pipe' });
    const dist = join(place, 'dist');
    const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && e.name !== '.built-from.json')
      .map((e) => join(e.parentPath ?? e.path, e.name))
      .sort();
    const bytes = paths.map((path) => [path.slice(dist.length), readFileSync(path)] as const);
    return {
      place,
      files: Object.fromEntries(
        bytes.map(([path, b]) => [path, createHash('sha256').update(b).digest('hex')]),
      ),
      naming: bytes.filter(([, b]) => b.includes(place) || b.includes(root)).map(([path]) => path),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

// Two whole builds: a minute and more.
test('the same sources give the same bytes in any folder, and none of them names one', () => {
  const here = buildIn('playbook-build-');
  const there = buildIn('a longer name with blanks ');
  expect(here.naming).toEqual([]);
  expect(Object.keys(here.files).length).toBeGreaterThan(100);
  expect(there.files).toEqual(here.files);
});
