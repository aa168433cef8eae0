import type { Command } from './command.js';
import { contentHere, loadInput, requireFolder } from './input.js';
import { print } from './terminal.js';

/** `coverage`: how much of each kind there is, step by step and audience by audience. */
export const coverageCommand: Command = {
  usage: 'networks-playbook coverage [DIR] [--json]',
  example: 'networks-playbook coverage content --json',
  flags: { json: { about: 'Print the counts as JSON.' } },
  operands: 1,
  async run(given, [folder]) {
    if (folder !== undefined) await requireFolder(folder, 'DIR');
    const playbook = await loadInput({ content: folder ?? (await contentHere()) });
    const { coverage, formatCoverage } = await import('../review.js');
    const counted = coverage(playbook);
    await print(given.json ? `${JSON.stringify(counted, null, 2)}\n` : formatCoverage(counted));
  },
};
