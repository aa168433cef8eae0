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

/** @throws TypeError for the module of one resource, which has only the words that one is printed with. */
export function requireWhole({ around, strings }: Playbook, caller: string): void {
  if (!around || Object.hasOwn(strings, 'plan')) return;
  throw mistake(
    caller,
    'the playbook of one resource',
    'a whole one',
    'import it from `networks-playbook/content`, or compose the one with `composeResource(tailored, id)`',
  );
}

/** @throws TypeError when something else than a packet was handed over. */
export function requirePacket(given: unknown, caller: string): void {
  const fields = fieldsOf(given);
  if (Array.isArray(fields.parts) && typeof fields.strings === 'object' && fields.strings !== null) return;
  const [found, fix] = packetInstead(given, fields);
  throw mistake(caller, found, 'a packet', fix);
}

/** What is handed over in the place of the packet that is made of it, and how that is made. */
function packetInstead(given: unknown, fields: ReturnType<typeof fieldsOf>): [found: string, fix: string] {
  const compose = 'make one with `composePacket(tailored)`';
  const found = foundInstead(given);
  if (found)
    return [found, given instanceof Promise ? 'await it' : 'its `value` is what `composePacket` takes'];
  if ('playbook' in fields && 'recipe' in fields) return ['a tailored playbook', compose];
  if ('info' in fields)
    return ['a playbook', 'make one with `composePacket(customizeOrThrow(playbook, recipe))`'];
  if ('kind' in fields && 'id' in fields)
    return ['a resource', 'make one of it with `composeResource(tailored, resource.id)`'];
  return [sayWhat(given), compose];
}

/** @throws TypeError for what is neither a resource, nor a playbook, nor a tailored one. */
export function requireSubject(given: unknown, caller: string): void {
  const fields = fieldsOf(given);
  const found = foundInstead(given);
  if (found === undefined && ['info', 'recipe', 'kind'].some((name) => name in fields)) return;
  throw mistake(
    caller,
    found ?? sayWhat(given),
    'a resource, a playbook or a tailored one',
    'it may be that the recipe leaves that resource out, or that its id is mistyped',
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
