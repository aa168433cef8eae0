import { allResources, kinds, type Plural, type Resource } from '../index.js';
import type { Command } from './command.js';
import { contentFlags, tailorInput } from './input.js';
import { tailorFlags } from './recipe-flags.js';
import { print } from './terminal.js';
import { UsageError } from './usage-error.js';

const others = ['recipes', 'audiences'] as const;

/** `list`: what there is. */
export const list: Command = {
  name: 'list',
  summary: 'List steps, activities, handouts and all the rest.',
  usage: `networks-playbook list [${[...kinds.map((k) => k.plural), ...others].join(' | ')}] …`,
  example: 'networks-playbook list activities --audience {audience} --step {step} --max-minutes 20 --json',
  flags: {
    ...tailorFlags,
    step: { value: 'IDS', list: true, about: 'The same as --steps.' },
    ...contentFlags,
    json: { about: 'Print JSON with all fields but the text.' },
  },
  words: 1,
  async run({ step, ...given }, [what]) {
    const tailored = await tailorInput({ ...given, ...(step ? { steps: step } : {}) });
    const { playbook } = tailored;
    const known = [...kinds.map((k) => k.plural as string), ...others];
    if (what !== undefined && !known.includes(what))
      throw new UsageError(
        `There is no list \`${what}\`; expected ${known.map((k) => `\`${k}\``).join(', ')}.`,
      );
    if (what === 'recipes')
      return print(
        given.json
          ? json(playbook.recipes)
          : lines(playbook.recipes.map((r) => [r.id, String(r.recipe.title ?? '')])),
      );
    if (what === 'audiences')
      return print(
        given.json ? json(playbook.audiences) : lines(playbook.audiences.map((a) => [a.id, a.summary])),
      );
    const resources = what === undefined ? allResources(playbook) : (playbook[what as Plural] as Resource[]);
    return print(given.json ? json(resources.map(withoutBody)) : lines(resources.map(row)));
  },
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function withoutBody(resource: Resource): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(resource).flatMap((key) =>
      key === 'body' ? [] : [[key, (resource as unknown as Record<string, unknown>)[key]]],
    ),
  );
}

function row(resource: Resource): string[] {
  const time =
    resource.kind === 'activity' && 'duration' in resource
      ? `${[resource.duration].flat().join('–')} min`
      : '';
  return [resource.id, resource.kind, resource.step, time, resource.title];
}

/** Aligned columns; columns that are empty throughout are left out. */
function lines(rows: readonly string[][]): string {
  if (rows.length === 0) return 'Nothing matches.\n';
  const used = rows[0]!.map((_, c) => Math.max(...rows.map((r) => r[c]!.length)));
  return rows
    .map((r) =>
      r
        .flatMap((cell, c) => (used[c] === 0 ? [] : [cell.padEnd(used[c]!)]))
        .join('  ')
        .trimEnd(),
    )
    .map((l) => `${l}\n`)
    .join('');
}
