import { type Counts, countResources, longMinutes, serves, shortMinutes } from '../load/count.js';
import { type Kind, kinds } from '../schema/kinds.js';
import { valuesOf } from '../schema/own-values.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { alignTable } from './table.js';

/** The counts of one step, or of all, for one audience, or for all. */
export interface CoverageCell extends Counts {
  /** The id of the step; null for all steps together. */
  readonly step: string | null;
  /** The id of the audience; null for everything, whomever it is for. */
  readonly audience: string | null;
}

/** What a playbook holds, step by audience by kind. Plain JSON. */
export interface Coverage {
  /** For each step, and then for all together (`step` is null): a cell for each audience, and one for everything. */
  readonly cells: readonly CoverageCell[];
  /** Where a step has nothing of a kind for an audience, but for kinds it may do without. */
  readonly empty: readonly { readonly step: string; readonly audience: string; readonly kind: Kind }[];
}

/** Counts a playbook: how much of each kind every step has for every audience, and what its activities ask for. */
export function coverage(playbook: Playbook): Coverage {
  const all = allResources(playbook);
  const values = valuesOf(playbook);
  const audiences = [...playbook.audiences.map((a) => a.id), null];
  const cells = [...playbook.info.steps, null].flatMap((step) => {
    const here = step === null ? all : all.filter((r) => r.step === step);
    return audiences.map((audience) => ({
      step,
      audience,
      ...countResources(audience === null ? here : here.filter((r) => serves(r, audience)), values),
    }));
  });
  const empty = cells.flatMap(({ step, audience, kinds: counts }) =>
    step === null || audience === null
      ? []
      : kinds
          .filter((k) => counts[k.kind] === 0 && !k.optional)
          .map(({ kind }) => ({ step, audience, kind })),
  );
  return { cells, empty };
}

/** A coverage as text: a table of kinds, a table of activities, and every empty cell by name. */
export function formatCoverage({ cells, empty }: Coverage): string {
  const names = (cell: CoverageCell) => [cell.step ?? 'all steps', cell.audience ?? 'all audiences'];
  const counted = alignTable(
    ['step', 'audience', ...kinds.map((k) => k.plural)],
    cells.map((cell) => [...names(cell), ...kinds.map((k) => cell.kinds[k.kind])]),
  );
  const gradeBands = Object.keys(cells[0]?.activities.gradeBands ?? {});
  const activities = alignTable(
    [
      'activities',
      'audience',
      'all',
      'shortest',
      'longest',
      'total',
      ...gradeBands,
      `≤${shortMinutes} min`,
      `≥${longMinutes} min`,
      'online',
      'no prep',
    ],
    cells.map((cell) => {
      const { minutes, gradeBands: bands, short, long, online, unprepared } = cell.activities;
      return [
        ...names(cell),
        cell.kinds.activity,
        minutes?.shortest ?? '–',
        minutes?.longest ?? '–',
        minutes?.total ?? '–',
        ...gradeBands.map((band) => bands[band] ?? 0),
        short,
        long,
        online,
        unprepared,
      ];
    }),
  );
  const missing = empty.map(({ step, audience, kind }) => `  ${step}, ${audience}: no ${kind}\n`).join('');
  return `${spaced(counted)}\n${spaced(activities)}\n${missing ? `Empty cells:\n${missing}` : 'Empty cells: none.\n'}`;
}

/** An empty line where the next step begins. */
function spaced(table: string): string {
  const lines = table.trimEnd().split('\n');
  const name = (line: string) => line.split(/\s{2,}/)[0];
  return `${lines
    .map((line, i) => (i > 1 && name(line) !== name(lines[i - 1]!) ? `\n${line}` : line))
    .join('\n')}\n`;
}
