// Runs pieces of programs, each in a process of its own, and says what they took.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** CPU milliseconds (user and system) and the most megabytes of a module run in a process of its own. */
export function run(code) {
  const file = join(root, `.bench-${process.pid}.mjs`);
  writeFileSync(
    file,
    `${code}\nconst used = process.resourceUsage();\nprocess.stdout.write('\\nUSED ' + JSON.stringify([(used.userCPUTime + used.systemCPUTime) / 1000, used.maxRSS / 1024]));\n`,
  );
  try {
    const out = execFileSync(process.execPath, [file], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [cpu, memory] = JSON.parse(out.slice(out.lastIndexOf('USED ') + 5));
    return { cpu, memory };
  } finally {
    rmSync(file);
  }
}

/** Medians of runs taken in turns, so that a busy moment of the machine meets all of them. `codes` are texts, or make one for a round. */
export function inTurns(codes, times) {
  const found = codes.map(() => []);
  for (let round = 0; round < times; round += 1)
    codes.forEach((code, c) => {
      found[c].push(run(typeof code === 'function' ? code(round) : code));
    });
  return found.map((runs) => ({
    cpu: median(runs.map((r) => r.cpu)),
    memory: median(runs.map((r) => r.memory)),
  }));
}
