/** The characters a TrueType or OpenType font has glyphs for, as code points. @throws RangeError when the bytes are no font with a character map. */
export function glyphsOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  const found = new Set<number>();
  const count = view.getUint16(table + 2);
  for (let i = 0; i < count; i += 1) {
    const sub = table + view.getUint32(table + 8 + i * 8);
    const format = view.getUint16(sub);
    if (format === 12) addGroups(view, sub, found);
    else if (format === 4) addSegments(view, sub, found);
  }
  return found;
}

/** The family name a font calls itself, by which a document asks for it. Undefined when it does not say. */
export function familyOf(font: Uint8Array): string | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'name');
  const strings = table + view.getUint16(table + 4);
  const names = new Map<number, string>();
  for (let i = 0; i < view.getUint16(table + 2); i += 1) {
    const record = table + 6 + i * 12;
    const [platform, id] = [view.getUint16(record), view.getUint16(record + 6)];
    if (platform !== 3 || (id !== 1 && id !== 16)) continue;
    const start = font.byteOffset + strings + view.getUint16(record + 10);
    const bytes = new Uint8Array(font.buffer, start, view.getUint16(record + 8));
    names.set(id, new TextDecoder('utf-16be').decode(bytes));
  }
  return names.get(16) ?? names.get(1);
}

/** Where a table of a font begins. @throws RangeError when it has none. */
export function tableAt(view: DataView, name: string): number {
  const tag = [...name].reduce((sum, c) => sum * 256 + c.charCodeAt(0), 0);
  if (view.byteLength < 12) throw new RangeError('These bytes are no font.');
  for (let i = 0; i < view.getUint16(4) && 28 + i * 16 <= view.byteLength; i += 1) {
    if (view.getUint32(12 + i * 16) === tag) return view.getUint32(12 + i * 16 + 8);
  }
  throw new RangeError(`The font has no \`${name}\` table.`);
}

function addGroups(view: DataView, sub: number, found: Set<number>): void {
  for (let i = 0; i < view.getUint32(sub + 12); i += 1) {
    const group = sub + 16 + i * 12;
    for (let c = view.getUint32(group); c <= view.getUint32(group + 4); c += 1) found.add(c);
  }
}

function addSegments(view: DataView, sub: number, found: Set<number>): void {
  const twice = view.getUint16(sub + 6);
  for (let i = 0; i < twice; i += 2) {
    const end = view.getUint16(sub + 14 + i);
    for (let c = view.getUint16(sub + 16 + twice + i); c <= end && c < 0xffff; c += 1) found.add(c);
  }
}

/** Blanks, joiners and marks that need no glyph. */
const silent = /\s|\u034f|[\u00ad\u061c\u200b-\u200f\u2028\u2029\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/;

/** The characters of some texts that none of the fonts can show, each with how often it occurs, in the order met. */
export function missingGlyphs(texts: Iterable<string>, fonts: readonly Uint8Array[]): Map<string, number> {
  const sets = fonts.map(glyphsOf);
  const missing = new Map<string, number>();
  for (const text of texts) {
    for (const c of text) {
      if (!silent.test(c) && !sets.some((s) => s.has(c.codePointAt(0)!)))
        missing.set(c, (missing.get(c) ?? 0) + 1);
    }
  }
  return missing;
}
