import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { vitePlugin } from './build/text-modules.js';
import { type Project, testsOf } from './test/support/projects.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Tests of one project; it shares everything else with the others. */
const project = (name: Project, test: { isolate?: boolean; globalSetup?: string[] }) => ({
  extends: true as const,
  test: { name, include: testsOf(name, root), ...test },
});

export default defineConfig({
  plugins: [vitePlugin],
  test: {
    // Long enough for the slowest test on a machine that has ten other things to do: a test fails because of what it sees, not because of when.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      // These change nothing outside themselves, so the files of a worker may share what they import and what they have made.
      project('unit', { isolate: false }),
      project('spied', {}),
      project('built', { isolate: false, globalSetup: ['test/support/fresh-build.ts'] }),
      project('pdf', { isolate: false, globalSetup: ['test/support/fresh-build.ts'] }),
      project('browser', {
        globalSetup: [
          'test/support/fresh-build.ts',
          'test/support/one-chromium.ts',
          'test/support/one-studio.ts',
        ],
      }),
    ],
  },
});
