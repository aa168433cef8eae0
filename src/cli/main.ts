#!/usr/bin/env node
import { PlainError } from '../index.js';
import { batch } from './batch/command.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { coverageCommand } from './coverage.js';
import { describeFlags, readFlags } from './flags.js';
import { init } from './init.js';
import { list } from './list.js';
import { packet } from './packet/command.js';
import { planSessionCommand } from './plan-session.js';
import { show } from './show.js';
import { studio } from './studio/command.js';
import { print } from './terminal.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

/** Every command. To add one: a file, a line here. */
const commands: readonly Command[] = [
  packet,
  studio,
  batch,
  planSessionCommand,
  list,
  show,
  check,
  coverageCommand,
  init,
];

const overview = `networks-playbook: a playbook for building students' networks, tailored and printable.

Usage: networks-playbook <command> [flags]

${commands.map((c) => `  ${c.name.padEnd(14)}${c.summary}`).join('\n')}

Example:
  ${packet.example}

Each command explains itself with --help. Exit codes: 0 done, 1 something is wrong with content, recipe or files, 2 wrong usage.
`;

/** Help names audiences, steps and an activity of the playbook that comes along, which is content and not known here. */
async function inContext(text: string): Promise<string> {
  const { playbook } = await import('networks-playbook/content');
  const audiences = playbook.audiences.map((a) => a.id);
  const words: Record<string, string> = {
    audience: audiences[0]!,
    audiences: [audiences.slice(0, -1).join(', '), audiences.at(-1)].filter(Boolean).join(' or '),
    step: playbook.info.steps[0]!,
    activity: playbook.activities[0]!.id,
  };
  return text.replace(/\{(audiences?|step|activity)\}/g, (_, name: string) => words[name]!);
}

const help = (command: Command) => `${command.summary}

Usage: ${command.usage}

${describeFlags(command.flags)}

Example:
  ${command.example}
`;

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return print(await inContext(overview));
  if (name === '--version' || name === '-v') return print(`${version}\n`);
  const command = commands.find((c) => c.name === name);
  if (!command)
    throw new UsageError(
      `There is no command \`${name}\`; expected ${commands.map((c) => `\`${c.name}\``).join(', ')}.`,
    );
  if (rest.includes('--help') || rest.includes('-h')) return print(await inContext(help(command)));
  const { given, words } = readFlags(rest, command.flags, command.words);
  await command.run(given, words);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough is no fault.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message} Try \`networks-playbook --help\`.\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(
      error instanceof PlainError
        ? `${error.message}\n`
        : `Something went wrong in networks-playbook itself:\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
});
