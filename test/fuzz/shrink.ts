import type { Input } from './input.js';
import { pathsIn, without } from './mutate-data.js';

/** Whether an input still fails for the same cause. */
type StillFails = (input: Input) => Promise<boolean>;
/** Takes a smaller text in the place of one; false when it does not fail any more. */
type Put = (text: string) => Promise<boolean>;

/** A small input that fails like the one given: whole files, values or lines, then characters are left out while it still fails. */
export async function shrink(input: Input, stillFails: StillFails, tries = 600): Promise<Input> {
  let left = tries;
  let small = input;
  const take = async (next: Input) => {
    left -= 1;
    if (left < 0 || !(await stillFails(next))) return false;
    small = next;
    return true;
  };
  for (const path of Object.keys(small)) {
    const { [path]: _, ...others } = small;
    await take(others);
  }
  for (const [path, content] of Object.entries(small)) {
    if (typeof content !== 'string') continue;
    const put: Put = (text) => take({ ...small, [path]: text });
    await leaveOutValues(content, put);
    await leaveOut((small[path] as string).split(/(?<=\n)/), put);
    await leaveOut([...(small[path] as string)], put);
  }
  return small;
}

/** Leaves out half of the pieces, a quarter, and so on down to single ones, as long as what is left is taken. */
async function leaveOut(pieces: readonly string[], put: Put): Promise<void> {
  let kept = pieces;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < kept.length; ) {
      const next = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await put(next.join(''))) kept = next;
      else at += size;
    }
}

/** Leaves values out of JSON, the outer ones first. Other texts stay as they are. */
async function leaveOutValues(text: string, put: Put): Promise<void> {
  let data = parsed(text);
  if (typeof data !== 'object' || data === null) return;
  for (let at = 1; at < pathsIn(data).length; ) {
    const next = without(data, pathsIn(data)[at]!);
    if (await put(JSON.stringify(next))) data = next;
    else at += 1;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
