import { type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';

/** One fault for each entry of a listed file whose id an earlier entry has too. `noun` names what the file lists. */
export function checkTwinIds(
  file: string,
  entries: readonly { id: string }[],
  locate: Locate,
  noun: string,
): Diagnostic[] {
  const firsts = new Map<string, number>();
  return entries.flatMap(({ id }, i) => {
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, i);
      return [];
    }
    const message = `Found a second ${noun} with the id \`${id}\`; the first is on line ${locate([first, 'id']).line}.`;
    return [fault('id-duplicate', file, locate([i, 'id']), message)];
  });
}
