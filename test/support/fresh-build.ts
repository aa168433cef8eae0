import { staleness } from '../../build/parts.mjs';

/** Refuses to test a `dist/` that was built from other sources than those that are here. */
export function setup(): void {
  const fault = staleness();
  if (fault) throw new Error(fault);
}
