// What a page ships: small programs, built as their pages would be, and compressed. Fails when one is over its budget. `npm run bench -- embed`; nothing here is a test.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundlers } from './bundlers.mjs';
import { programs } from './embed-programs.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(root, '.bench-embed-'));

try {
  for (const [what, { code, most }] of Object.entries(programs)) {
    const file = join(folder, 'page.js');
    writeFileSync(file, code);
    for (const [name, bundle] of Object.entries(bundlers)) {
      const size = gzipSync(await bundle(file, folder), { level: 9 }).length / 1000;
      const met = size <= most;
      console.log(
        `${what}, ${name}: ${size.toFixed(1)} KB compressed (at most ${most}) ${met ? 'met' : 'MISSED'}`,
      );
      if (!met) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
