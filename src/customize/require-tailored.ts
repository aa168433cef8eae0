import { mistake, requirePlaybook, requireTailoredShape } from '../schema/guards.js';
import type { Playbook } from '../schema/playbook.js';
import { isTailored } from './sources.js';
import type { Tailored } from './tailor.js';

/** Makes the error that says why a tailored playbook is empty, after some words that lead to it. */
type Failure = (lead: string) => Error;

const failures = new WeakMap<Tailored, Failure>();

/** Remembers why a tailored playbook is empty, so that whoever shows it unread hears of it. */
export function rememberFailure(tailored: Tailored, failure: Failure): Tailored {
  failures.set(tailored, failure);
  return tailored;
}

/**
 * @throws TypeError when something else than a tailored playbook was handed over.
 * @throws CustomizeError when tailoring found errors that nobody has read.
 */
export function requireTailored(given: Tailored, caller: string): void {
  requireTailoredShape(given, caller);
  const failure = failures.get(given);
  if (failure) throw failure(`${caller}: the recipe has errors, so there is nothing to show`);
}

/** @throws TypeError for what is no playbook, or is tailored already: its words are filled in, and what was left out is gone. */
export function requireUntailored(given: Playbook, caller: string): void {
  requirePlaybook(given, caller);
  if (isTailored(given))
    throw mistake(
      caller,
      'a playbook that is tailored already',
      'one as it was loaded',
      'put all that is asked into one recipe, and tailor the original with it',
    );
}
