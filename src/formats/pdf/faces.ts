import { familyOf } from './font-names.js';
import { type Faces, type FontFace, faceOf } from './pages/ruler.js';

/** Fonts are read once while they are held. */
const known = new WeakMap<Uint8Array, FontFace & { family: string }>();

/** The faces that a packet is set in, out of the fonts at hand. */
export function facesFor(fonts: readonly Uint8Array[], body: string, heading: string, said: string): Faces {
  const all = fonts.map(read);
  const find = (family: string, weight: number) =>
    all
      .filter((f) => f.family === family && !f.slanted)
      .sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0]?.face;
  const text = find(body, 400) ?? all[0]!.face;
  return {
    text,
    bold: find(body, 700) ?? text,
    said: find(said, 400) ?? text,
    heading: find(heading, 700) ?? text,
  };
}

function read(font: Uint8Array) {
  const before = known.get(font);
  if (before) return before;
  const made = { family: familyOf(font) ?? '', ...faceOf(font) };
  known.set(font, made);
  return made;
}
