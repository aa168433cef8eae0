import { defineConfig } from 'vitest/config';
import { vitePlugin } from './build/text-modules.js';

export default defineConfig({
  plugins: [vitePlugin],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/nightly/**'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
