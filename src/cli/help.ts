import { type CommandLine, commands } from './commands.js';
import { describeFlags } from './flags.js';
import { shippedListing } from './listing.js';

/** What the program says of itself. */
export const overview = () =>
  inContext(`networks-playbook: a playbook for building students' networks, tailored and printable.

Usage: networks-playbook <command> [flags]

${commands.map((c) => `  ${c.name.padEnd(14)}${c.summary}`).join('\n')}

Example:
  networks-playbook packet --audience {audience} --max-minutes 45 --set organization.name="Lincoln High" --out packet.html

Each command explains itself with --help. Exit codes: 0 done, 1 something is wrong with content, recipe or files, 2 wrong usage.
`);

/** What a command says of itself. */
export async function helpOf({ summary, open }: CommandLine): Promise<string> {
  const { usage, flags, example } = await open();
  return inContext(`${summary}

Usage: ${usage}

${describeFlags(flags)}

Example:
  ${example}
`);
}

/** Help names kinds, audiences, steps, an activity and a measure of the playbook that comes along, which is content and not known here. */
async function inContext(text: string): Promise<string> {
  const { kinds, resources, audiences } = await shippedListing();
  const ids = audiences.map((a) => a.id);
  const words: Record<string, string> = {
    kinds: kinds.map((k) => k.plural).join(' | '),
    audience: ids[0]!,
    audiences: [ids.slice(0, -1).join(', '), ids.at(-1)].filter(Boolean).join(' or '),
    step: resources.find((r) => r.kind === 'step')!.id,
    activity: resources.find((r) => r.kind === 'activity')!.id,
    measure: resources.find((r) => r.kind === 'measure' && 'survey' in r)!.id,
  };
  return text.replace(/\{(kinds|audiences?|step|activity|measure)\}/g, (_, name: string) => words[name]!);
}
