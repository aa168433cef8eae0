import { tableAt } from './glyphs.js';

/** The name records by which a family is found: its old name, its typographic one, and that of its widths and slopes. */
const familyIds: ReadonlySet<number> = new Set([1, 16, 21]);

/**
 * A family name that no font installed on a machine has. The native compiler looks among those too: where somebody has another
 * weight of our typeface, pages would differ from those of the next machine.
 */
export const privateFamily = (family: string): string => `!${family.slice(1)}`;

/** A font whose family has its private name. Nothing else in it is changed. */
export function privateFont(font: Uint8Array): Uint8Array {
  const changed = font.slice();
  const view = new DataView(changed.buffer);
  const table = tableAt(view, 'name');
  const strings = table + view.getUint16(table + 4);
  for (let i = 0; i < view.getUint16(table + 2); i += 1) {
    const record = table + 6 + i * 12;
    if (!familyIds.has(view.getUint16(record + 6)) || view.getUint16(record + 8) === 0) continue;
    const start = strings + view.getUint16(record + 10);
    // Names for the Macintosh have one byte a letter, the others two.
    if (view.getUint16(record) === 1) changed[start] = mark;
    else view.setUint16(start, mark);
  }
  return changed;
}

const mark = '!'.charCodeAt(0);
