import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { cli } from './cli.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the one studio of a run, as `networks-playbook studio --out` writes it. Nobody writes into it. */
    studio: string;
  }
}

/** Writes one studio for all tests of a run. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-studio-'));
  execFileSync(process.execPath, [cli, 'studio', '--out', 'site'], { cwd: folder, stdio: 'pipe' });
  project.provide('studio', join(folder, 'site'));
  return () => rmSync(folder, { recursive: true, force: true });
}
