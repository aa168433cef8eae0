import { folderSource } from '../node.js';
import type { CheckedLink, LinkState } from '../review.js';
import type { Command } from './command.js';
import { choiceFlag, numberFlag } from './flags.js';
import { contentHere, requireFolder } from './input.js';
import { print, withProgress } from './terminal.js';
import { UsageError } from './usage-error.js';

/** `links`: whether the addresses that content names are still there. */
export const links: Command = {
  usage: 'networks-playbook links [DIR] [--timeout SECONDS] [--format text|json]',
  example: 'networks-playbook links content --timeout 30',
  flags: {
    timeout: { value: 'SECONDS', about: 'How long to wait for an answer. Default: 15.' },
    format: { value: 'NAME', about: 'text (default) or json.' },
  },
  operands: 1,
  async run(given, [folder]) {
    const format = choiceFlag(given, 'format', ['text', 'json'], 'text');
    const seconds = numberFlag(given, 'timeout') ?? 15;
    if (seconds < 1) throw new UsageError('`--timeout` is `0`, expected 1 second or more.');
    const dir = folder ?? (await contentHere());
    if (dir === undefined)
      throw new UsageError('Found no playbook here. Say where it is: `networks-playbook links DIR`.');
    await requireFolder(dir, 'DIR');
    const { checkLinks } = await import('../review.js');
    const checked = await withProgress(
      `Asking for the links of ${dir}`,
      checkLinks(folderSource(dir), { timeout: seconds * 1000 }),
    );
    const placed = checked.map((link) => ({ ...link, places: inDir(dir, link) }));
    if (format === 'json') await print(`${JSON.stringify(placed, null, 2)}\n`);
    else {
      await print(
        placed
          .filter((l) => l.state !== 'sound')
          .flatMap(lines)
          .sort()
          .join(''),
      );
      process.stderr.write(`${summary(checked)}\n`);
    }
    if (checked.some((l) => l.state === 'broken')) process.exitCode = 1;
  },
};

const words: Readonly<Record<LinkState, string>> = {
  sound: 'sound',
  moved: 'moved',
  broken: 'broken',
  unknown: 'could not be checked',
};

const inDir = (dir: string, { places }: CheckedLink) =>
  places.map((p) => ({ ...p, file: dir === '.' ? p.file : `${dir.replace(/\/$/, '')}/${p.file}` }));

const lines = ({ url, state, why, places }: CheckedLink) =>
  places.map((p) => `${p.file}:${p.line}:${p.column} ${words[state]}: ${url}\n  Found that ${why}.\n`);

function summary(checked: readonly CheckedLink[]): string {
  const counts = Object.entries(words).map(
    ([state, word]) => `${checked.filter((l) => l.state === state).length} ${word}`,
  );
  return `${checked.length} ${checked.length === 1 ? 'address' : 'addresses'}: ${counts.join(', ')}.`;
}
