import { kinds } from '../index.js';
import type { Command } from './command.js';
import { choiceFlag, type Given } from './flags.js';
import { contentHere, loadInput } from './input.js';
import { ownContentFlag } from './own-content.js';
import { print } from './terminal.js';
import { asOfFlag, dayOf } from './today.js';
import { UsageError } from './usage-error.js';

/** `stale`: what nobody has reviewed for too long. */
export const stale: Command = {
  usage: 'networks-playbook stale [--content DIR] [--as-of DATE] [--months KIND=NUMBER] [--format text|json]',
  example: 'networks-playbook stale --as-of 2027-11-30 --months example=6',
  flags: {
    ...ownContentFlag,
    ...asOfFlag,
    months: {
      value: 'KIND=NUMBER',
      list: true,
      about: 'Months after which a kind should be looked at again. Repeat it for several.',
    },
    format: { value: 'NAME', about: 'text (default) or json.' },
  },
  operands: 0,
  async run(given) {
    const asOf = dayOf(given);
    const format = choiceFlag(given, 'format', ['text', 'json'] as const, 'text');
    const months = monthsOf(given);
    const playbook = await loadInput({ ...given, content: given.content ?? (await contentHere()) });
    const { staleResources } = await import('../authoring.js');
    const all = staleResources(playbook, asOf, months);
    if (format === 'json') return print(`${JSON.stringify({ asOf, stale: all }, null, 2)}\n`);
    const due = all.filter((s) => s.reviewed !== undefined);
    const never = all.length - due.length;
    const width = Math.max(0, ...due.map((s) => s.id.length));
    for (const { reviewed, due: since, kind, id, title } of due)
      await print(`${reviewed}  due ${since}  ${kind.padEnd(8)}  ${id.padEnd(width)}  ${title}\n`);
    process.stderr.write(
      `${due.length} due on ${asOf}. ${never === 0 ? 'All say when they were reviewed.' : `${never} do not say when they were reviewed.`}\n`,
    );
  },
};

function monthsOf(given: Given): Record<string, number> {
  const known = kinds.map((k) => k.kind as string);
  return Object.fromEntries(
    ([given.months ?? []].flat() as string[]).map((text) => {
      const [kind = '', number = ''] = text.split('=');
      if (!known.includes(kind) || !/^[1-9]\d{0,3}$/.test(number))
        throw new UsageError(
          `\`--months\` is \`${text}\`, expected a kind and a number of months, such as \`example=6\`.`,
        );
      return [kind, Number(number)];
    }),
  );
}
