import template from '../../templates/recipe.yaml.txt';
import type { Command } from './command.js';
import { initPlaybook } from './init-playbook.js';
import { UsageError } from './usage-error.js';
import { writeOut } from './write-out.js';

/** `init`: a recipe to start from. */
export const init: Command = {
  usage: 'networks-playbook init [FILE] [--audience ID] [--force] | networks-playbook init --playbook DIR',
  example: 'networks-playbook init recipe.yaml --audience {audience}',
  flags: {
    playbook: { value: 'DIR', about: 'Begin a playbook of your own in this folder, instead of a recipe.' },
    audience: { value: 'ID', about: 'The audience to write into it. Default: {audience}.' },
    force: { about: 'Replace a file that is already there.' },
  },
  operands: 1,
  async run(given, [named]) {
    if (typeof given.playbook === 'string') {
      if (named !== undefined || given.audience !== undefined || given.force)
        throw new UsageError(
          '`--playbook` takes a folder and nothing else; what is there is never written over.',
        );
      return initPlaybook(given.playbook);
    }
    const file = named ?? 'recipe.yaml';
    const { playbook } = await import('networks-playbook/content');
    const [first] = playbook.audiences;
    const audience = String(given.audience ?? first!.id);
    if (!/^[a-z0-9-]+$/.test(audience))
      throw new UsageError(`\`--audience\` is \`${audience}\`, expected an id such as \`${first!.id}\`.`);
    const text = template.replaceAll('{{audience}}', audience).replaceAll('recipe.yaml', () => file);
    await writeOut(file, text, given.force === true);
    process.stderr.write(
      `Wrote ${file}. Edit it, then run: networks-playbook packet --recipe ${file} --out packet.html\n`,
    );
  },
};
