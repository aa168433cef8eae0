import { withoutControls } from '../../diagnostics/controls.js';
import { readTable } from './font-tables.js';

/** A name in a font. `at` is where it begins in the file; names for the Macintosh have one byte a letter, others two. */
interface NameRecord {
  macintosh: boolean;
  platform: number;
  id: number;
  at: number;
  length: number;
}

const windows = 3;

/** The names by which a family is found: its old one, its typographic one, and that of its widths and slopes. */
const familyIds: ReadonlySet<number> = new Set([1, 16, 21]);

/** The family name a font calls itself, by which a document asks for it. Undefined when it does not say. @throws FontError for a damaged font. */
export function familyOf(font: Uint8Array): string | undefined {
  const names = new Map<number, string>();
  for (const { platform, id, at, length } of familyNames(font)) {
    if (platform !== windows) continue;
    names.set(id, withoutControls(new TextDecoder('utf-16be').decode(font.subarray(at, at + length))));
  }
  return names.get(16) ?? names.get(1);
}

/**
 * A family name that no font installed on a machine has. The native compiler looks among those too: where somebody has another
 * weight of our typeface, pages would differ from those of the next machine.
 */
export const privateFamily = (family: string): string => `!${family.slice(1)}`;

/** A font whose family has its private name. Nothing else in it is changed. @throws FontError for a damaged font. */
export function privateFont(font: Uint8Array): Uint8Array {
  // A Buffer would hand out its own memory as a slice.
  const changed = new Uint8Array(font);
  const view = new DataView(changed.buffer);
  for (const { macintosh, at } of familyNames(font)) {
    if (macintosh) changed[at] = mark;
    else view.setUint16(at, mark);
  }
  return changed;
}

const mark = '!'.charCodeAt(0);

/** Every name of the family that has at least a letter. */
function familyNames(font: Uint8Array): NameRecord[] {
  return readTable(font, 'name', (table) => {
    const strings = table.getUint16(4);
    const found: NameRecord[] = [];
    for (let i = 0; i < table.getUint16(2); i += 1) {
      const record = 6 + i * 12;
      const [platform, id] = [table.getUint16(record), table.getUint16(record + 6)];
      const [length, offset] = [table.getUint16(record + 8), table.getUint16(record + 10)];
      const macintosh = platform === 1;
      if (!familyIds.has(id) || length < (macintosh ? 1 : 2)) continue;
      const start = strings + offset;
      // Looks at its end, which is outside of a damaged table.
      table.getUint8(start + length - 1);
      found.push({ macintosh, platform, id, length, at: table.byteOffset - font.byteOffset + start });
    }
    return found;
  });
}
