import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Project, projectOf, testsOf } from '../support/projects.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each<[what: string, project: Project, text: string]>([
  ['imports only sources', 'unit', "import { customize } from '../../src/index.js';"],
  ['names the built program', 'built', "const cli = new URL('../../dist/cli.js', import.meta.url);"],
  ['joins a path to the build', 'built', "join(root, 'dist', 'cli.js')"],
  ['imports the package by its name', 'built', "import { playbook } from 'networks-playbook/content';"],
  ['imports what needs a build', 'built', "import { shipped } from '../support/shipped.js';"],
  [
    'sets PDFs of what was built',
    'pdf',
    "import { writePdf } from '../../src/pdf.js';\nimport { shipped } from '../support/shipped.js';",
  ],
  ['sets PDFs of sources alone', 'unit', "import { writePdf } from '../../src/pdf.js';"],
  ['puts spies into modules', 'spied', "vi.mock('yaml', { spy: true });"],
  ['imports a browser', 'browser', "import { chromium } from 'playwright-core';"],
  ['imports what needs a browser', 'browser', "import { withPage } from '../support/browser.js';"],
])('a test that %s is one of `%s`', (_what, project, text) => {
  const files: Record<string, string> = {
    '/test/a/a.test.ts': text,
    '/test/support/shipped.ts': "import { playbook } from '../../dist/content/playbook.js';",
    '/test/support/browser.ts': "import { type Page } from 'playwright-core';\nimport './shipped.js';",
  };
  expect(projectOf('/test/a/a.test.ts', (path) => files[path.replaceAll('\\', '/')] ?? '')).toBe(project);
});

test('every test file is in exactly one project', () => {
  const all = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !path.startsWith('nightly'))
    .map((path) => `test/${path.replaceAll('\\', '/')}`);
  const sorted = (['unit', 'spied', 'built', 'pdf', 'browser'] as const).flatMap((name) =>
    testsOf(name, root),
  );
  expect(sorted.sort()).toEqual(all.sort());
});
