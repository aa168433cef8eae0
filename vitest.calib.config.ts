import { defineConfig } from 'vitest/config';
import { vitePlugin } from './build/text-modules.js';
export default defineConfig({ plugins: [vitePlugin], test: { include: ['test/formats/pdf/calib.test.ts'], testTimeout: 600000 } });
