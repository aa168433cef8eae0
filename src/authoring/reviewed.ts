import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { reporterFor } from '../diagnostics/reporter.js';
import type { Source } from '../load/source.js';
import { splitFrontmatter } from '../parse/frontmatter.js';
import { isDay } from '../schema/day.js';
import { type Kind, kinds } from '../schema/kinds.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { textOf } from './text-of.js';

/** Months after which somebody should look at a resource of a kind again. */
export type ReviewMonths = Readonly<Partial<Record<Kind, number>>>;

/** What is said of others and of studies grows old first; how to do things in a room last. */
export const reviewMonths: Readonly<Record<Kind, number>> = {
  step: 36,
  insight: 24,
  strategy: 36,
  question: 36,
  activity: 36,
  handout: 36,
  letter: 36,
  example: 12,
  measure: 24,
};

/** A resource that nobody has looked at for too long. */
export interface Stale {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** Path of its file in the source. */
  readonly file: string;
  /** The day somebody last checked it. Undefined when the file does not say. */
  readonly reviewed: string | undefined;
  /** The first day on which it was too long ago. Undefined with `reviewed`. */
  readonly due: string | undefined;
}

/**
 * The resources whose `reviewed` is too long ago on a day, the longest due first, and those without a day last.
 * @param asOf The day it is, as `2026-11-30`: nothing here asks a clock.
 * @throws RangeError when that is no day, or when a number of months is not above 0.
 */
export function staleResources(playbook: Playbook, asOf: string, months: ReviewMonths = {}): Stale[] {
  requireDay(asOf);
  const wrong = kinds.find(({ kind }) => !((months[kind] ?? 1) > 0));
  if (wrong)
    throw new RangeError(
      `Found ${months[wrong.kind]} months for \`${wrong.kind}\`, expected a number above 0.`,
    );
  const limits = { ...reviewMonths, ...months };
  const found = allResources(playbook).map(({ id, kind, title, file, reviewed }): Stale => {
    const due = reviewed === undefined ? undefined : monthsAfter(reviewed, limits[kind]);
    return { id, kind, title, file, reviewed, due };
  });
  const rank = ({ due, file }: Stale) => `${due ?? '9999'} ${file}`;
  return found
    .filter(({ due }) => due === undefined || due <= asOf)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * Reports each `reviewed` that has not come yet, at its line.
 * @param asOf The day it is, as `2026-11-30`.
 * @throws RangeError when that is no day.
 */
export async function checkReviewed(playbook: Playbook, source: Source, asOf: string): Promise<Diagnostic[]> {
  requireDay(asOf);
  const found: Diagnostic[] = [];
  for (const { file, reviewed } of allResources(playbook)) {
    if (reviewed === undefined || reviewed <= asOf) continue;
    const split = splitFrontmatter(file, (await textOf(source, file)) ?? '');
    const locate = 'front' in split ? split.front.locate : undefined;
    const report = reporterFor(file, found, locate);
    report('reviewed-later', ['reviewed'], `Found \`reviewed: ${reviewed}\`, which is after today, ${asOf}.`);
  }
  return found;
}

function requireDay(asOf: string): void {
  if (!isDay(asOf)) throw new RangeError(`Found \`${asOf}\`, expected a day such as \`2026-11-30\`.`);
}

/** The same day some months later, or the last of a shorter month. */
function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
