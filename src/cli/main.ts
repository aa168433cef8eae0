#!/usr/bin/env node
import { commands } from './commands.js';
import { readFlags } from './flags.js';
import { helpOf, overview } from './help.js';
import { print } from './terminal.js';
import { CommandError, UsageError } from './usage-error.js';
import { version } from './version.js';

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return print(await overview());
  if (name === '--version' || name === '-v') return print(`${version}\n`);
  const line = commands.find((c) => c.name === name);
  if (!line)
    throw new UsageError(
      `There is no command \`${name}\`; expected ${commands.map((c) => `\`${c.name}\``).join(', ')}.`,
    );
  if (rest.includes('--help') || rest.includes('-h')) return print(await helpOf(line));
  const command = await line.open();
  const { given, operands } = readFlags(rest, command.flags, command.operands);
  await command.run(given, operands);
}

/** Whether an error says all there is to say, and its stack would tell nobody anything. */
const isPlain = async (error: unknown): Promise<boolean> =>
  error instanceof CommandError || error instanceof (await import('../index.js')).PlainError;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough is no fault.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

/** When all is done; for tests, which run one command after another in a process. */
export const done: Promise<void> = main(process.argv.slice(2)).catch(async (error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message} Try \`networks-playbook --help\`.\n`);
    process.exitCode = 2;
  } else {
    process.exitCode = 1;
    process.stderr.write(
      (await isPlain(error))
        ? `${(error as Error).message}\n`
        : `Something went wrong in networks-playbook itself:\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
  }
});
