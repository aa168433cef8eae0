import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumFlags, chromiumPath } from './chromium.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one Chromium of a run listens. */
    chromium: string;
  }
}

/** Starts one Chromium for all tests of a run, and ends it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ executablePath: chromiumPath(), args: chromiumFlags });
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
