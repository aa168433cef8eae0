import { didYouMean, orList } from '../diagnostics/nearest.js';
import { show } from '../diagnostics/show.js';
import { mistake, sayWhat } from '../schema/guards.js';
import { kinds } from '../schema/kinds.js';
import { deviceNeeds, groupings, settings } from '../schema/values.js';
import type { Criteria } from './select.js';

/** Every criterion; those that take names of a closed list have it. */
const criteria: Readonly<Record<keyof Criteria, readonly string[] | undefined>> = {
  ids: undefined,
  steps: undefined,
  kinds: kinds.map((k) => k.kind),
  audiences: undefined,
  text: undefined,
  tags: undefined,
  minMinutes: undefined,
  maxMinutes: undefined,
  groupSize: undefined,
  settings,
  grouping: groupings,
  gradeBands: undefined,
  devices: deviceNeeds,
};

/**
 * Criteria that nothing can ever meet are a mistake of the caller, and an empty list would hide it.
 * @throws TypeError for criteria that are no object. RangeError for an unknown criterion, or an unknown value of a closed list.
 */
export function requireCriteria(
  given: Criteria,
  audiences: readonly string[] | undefined,
  gradeBands: readonly string[],
): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw mistake('select', sayWhat(given), 'criteria', "pass an object such as `{ kinds: ['activity'] }`");
  const declared: Readonly<Record<string, readonly string[] | undefined>> = { audiences, gradeBands };
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(criteria, name)) throw unknown('criterion', name, Object.keys(criteria));
    const known = declared[name] ?? criteria[name as keyof Criteria];
    if (value === undefined || !known) continue;
    if (!Array.isArray(value))
      throw mistake(
        'select',
        `\`${show(value)}\` for \`${name}\``,
        'a list',
        `write \`${name}: [${show(value)}]\``,
      );
    for (const one of value) if (!known.includes(one)) throw unknown(`value of \`${name}\``, one, known);
  }
}

const unknown = (what: string, found: unknown, known: readonly string[]): RangeError =>
  new RangeError(
    `select: found \`${show(found)}\`, which is no ${what}, expected ${orList(known)}${didYouMean(String(found), known)}`,
  );
