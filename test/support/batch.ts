import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from './cli.js';

/** A recipe that makes small packets. */
export const smallRecipe = 'steps: [take-stock]\nselect: { maxMinutes: 10 }\nparts: [steps]\n';

/** Four rows: a quoted name, a list, two organizations of one name. */
export const smallRoster = `organization.name,audience,paper,#note
Lincoln High,k12,,ours
"North ""Community"", College",postsecondary,a4,
Riverside Club,out-of-school|k12,,
Lincoln High,postsecondary,,
`;

/** A new folder with files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-batch-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs the program in a folder. */
export function runIn(cwd: string, ...args: string[]) {
  return runCli(args, { cwd });
}

/** Every packet below a folder with its bytes, without what the program remembers there. */
export function packetsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const paths = files.map((e) => join(e.parentPath, e.name).slice(folder.length + 1));
  return Object.fromEntries(
    paths
      .filter((p) => !p.startsWith('.networks-playbook-batch'))
      .sort()
      .map((p) => [p, readFileSync(join(folder, p), 'latin1')]),
  );
}
