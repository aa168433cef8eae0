/** Widths in ems with the characters that take no more: the widest of Source Sans 3, Source Serif 4 and DejaVu Sans. */
const classes: readonly (readonly [ems: number, characters: string])[] = [
  [0.34, " ',./:;\\ijl|·‘’"],
  [0.4, '()-I[]ft!'],
  [0.5, '"*Jr–“”'],
  [0.55, '?_`csz'],
  [0.6, 'kvxy'],
  [0.64, '$0123456789EFLPSTabdeghnopquß{}'],
  [0.7, 'BCRXYZ'],
  [0.79, 'AKVDGNOQUØø'],
  [0.84, '#+<=>H^w~'],
  [0.95, 'M'],
];

const known = /* @__PURE__ */ new Map(
  /* @__PURE__ */ classes.flatMap(([ems, characters]) => [...characters].map((c) => [c, ems] as const)),
);

const within = (c: string, first: number, last: number) =>
  c.codePointAt(0)! >= first && c.codePointAt(0)! <= last;

/** Letters with accents are as wide as without; a sign of another script counts as a full em, as Chinese has it. */
function charWidth(c: string): number {
  const width = known.get(c);
  if (width !== undefined) return width;
  if (within(c, 0x300, 0x36f)) return 0;
  return within(c, 0x370, 0x4ff) ? 0.8 : 1.03;
}

/** How wide a text is at most in the typefaces that cards are set in, in ems of its size. An estimate that errs to the long side. */
const textWidth = (text: string): number =>
  [...text.normalize('NFD')].reduce((sum, c) => sum + charWidth(c), 0);

/** Lines of a text in a column of so many ems, which breaks between words, and inside a word that is longer than a line. */
export function textLines(text: string, column: number): number {
  const blank = charWidth(' ');
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const width = textWidth(word);
    if (filled > 0 && filled + blank + width > column) {
      lines += 1;
      filled = 0;
    }
    filled += (filled > 0 ? blank : 0) + width;
    if (filled > column) {
      lines += Math.ceil(filled / column) - 1;
      filled %= column;
    }
  }
  return lines;
}
