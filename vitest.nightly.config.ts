import { defineConfig } from 'vitest/config';
import { vitePlugin } from './build/text-modules.js';

/** What takes too long for `npm test`: run by night, or before a release. */
export default defineConfig({
  plugins: [vitePlugin],
  test: {
    include: ['test/nightly/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
