import { kinds } from './kinds.js';
import type { Playbook } from './playbook.js';

/** @throws TypeError when something else than a playbook was handed over, with a sentence that says how to get one. */
export function requirePlaybook(given: unknown, caller: string): asserts given is Playbook {
  const fields = fieldsOf(given);
  const found = foundInstead(given);
  const lists = kinds.every(({ plural }) => Array.isArray(fields[plural]));
  if (found === undefined && lists && 'info' in fields) return;
  const wrapped = 'playbook' in fields && fieldsOf(fields.playbook).info !== undefined;
  throw mistake(
    caller,
    found ?? (wrapped ? 'an object that has a `playbook`' : sayWhat(given)),
    'a playbook',
    wrapped
      ? 'pass its `playbook`'
      : 'import it from `networks-playbook/content`, or take the `value` of what `loadPlaybook` resolves to',
  );
}

/** @throws TypeError when what is to be selected from has none of the lists of a playbook. */
export function requireSelectable(given: unknown, caller: string): void {
  const fields = fieldsOf(given);
  if (foundInstead(given) === undefined && kinds.some(({ plural }) => Array.isArray(fields[plural]))) return;
  requirePlaybook(given, caller);
}

/** @throws TypeError when something else than a tailored playbook was handed over. */
export function requireTailoredShape(given: unknown, caller: string): void {
  const fields = fieldsOf(given);
  if ('playbook' in fields && 'recipe' in fields && 'report' in fields) return;
  throw mistake(
    caller,
    foundInstead(given) ?? ('info' in fields ? 'a playbook' : sayWhat(given)),
    'a tailored playbook',
    'pass the `value` that `customize` returns',
  );
}

/** A mistake of the caller, in a sentence: what was found, what was expected, how to get it. */
export const mistake = (caller: string, found: string, expected: string, fix: string): TypeError =>
  new TypeError(`${caller}: found ${found}, expected ${expected}; ${fix}.`);

/** What people hand over in the place of what is inside it. */
function foundInstead(given: unknown): string | undefined {
  if (given instanceof Promise) return 'a promise that was not awaited';
  const fields = fieldsOf(given);
  return 'value' in fields && 'diagnostics' in fields
    ? 'a whole result, `{ value, diagnostics }`'
    : undefined;
}

/** What something is, for a sentence. */
export function sayWhat(given: unknown): string {
  if (given === undefined || given === null) return `\`${given}\``;
  if (Array.isArray(given)) return 'a list';
  return typeof given === 'object' ? 'some other object' : `a ${typeof given}`;
}

const fieldsOf = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
