import { join, relative, resolve, sep } from 'node:path';
import { hasErrors } from '../index.js';
import { folderSource } from '../node.js';
import type { Command } from './command.js';
import { choiceFlag } from './flags.js';
import { inFolder } from './in-folder.js';
import { contentHere, requireFolder } from './input.js';
import { diagnosticsFor } from './painted.js';
import { shippedSchemas } from './shipped-schemas.js';
import { warn } from './terminal.js';
import { CommandError, UsageError } from './usage-error.js';
import { writeOut } from './write-out.js';

/** `cms`: forms for those who do not write Markdown, in a CMS that works on the files. */
export const cms: Command = {
  usage: 'networks-playbook cms [DIR] [--for decap|sveltia|frontmatter] [--out DIR] [--force]',
  example: 'networks-playbook cms content --for sveltia --out public/admin',
  flags: {
    for: {
      value: 'NAME',
      about: 'sveltia (default) and decap: config.yml and a page. frontmatter: frontmatter.json.',
    },
    out: { value: 'DIR', about: 'Where to write. Default: admin; for frontmatter, this folder.' },
    force: { about: 'Replace files that are already there.' },
  },
  operands: 1,
  async run(given, [folder]) {
    const program = choiceFlag(given, 'for', ['sveltia', 'decap', 'frontmatter'], 'sveltia');
    const dir = folder ?? (await contentHere());
    if (dir === undefined)
      throw new UsageError('Found no playbook here. Say where it is: `networks-playbook cms DIR`.');
    await requireFolder(dir, 'DIR');
    const root = relative('.', resolve(dir)).split(sep).join('/');
    if (root.startsWith('..'))
      throw new UsageError(
        `\`DIR\` is \`${dir}\`, expected a folder inside this one, the root of your repository.`,
      );
    const { loadPlaybook } = await import('../load.js');
    const { value: playbook, diagnostics } = await loadPlaybook(folderSource(dir));
    if (playbook.info.steps.length === 0) {
      process.stderr.write(diagnosticsFor(process.stderr, inFolder(dir, diagnostics)));
      throw new CommandError(`The content in ${dir} has no steps that can be read; nothing was written.`);
    }
    if (hasErrors(diagnostics))
      warn(`The content in ${dir} has errors; forms do not offer what did not load.`);
    const { cmsPage, decapConfig, frontMatterConfig } = await import('../cms.js');
    const input = { playbook, schemas: await shippedSchemas<object>(), folder: root === '' ? '.' : root };
    const files: [string, string][] =
      program === 'frontmatter'
        ? [['frontmatter.json', frontMatterConfig(input)]]
        : [
            ['config.yml', decapConfig(input)],
            ['index.html', cmsPage(program, playbook.info.title)],
          ];
    const out = typeof given.out === 'string' ? given.out : program === 'frontmatter' ? '.' : 'admin';
    for (const [name, text] of files) await writeOut(join(out, name), text, given.force === true);
    const names = files.map(([name]) => join(out, name)).join(' and ');
    warn(
      `Wrote ${names}.${program === 'frontmatter' ? '' : ` Fill in \`backend\` of ${join(out, 'config.yml')}.`}`,
    );
  },
};
