/**
 * A font that shows a box for every character. It stands after all others, where compilers would use glyph 0 of the first one:
 * that glyph has no text in a PDF, so the first letter set in it could be seen, but neither searched nor copied.
 */
export function boxFont(): Uint8Array {
  return fontFile({
    cmap: everyCharacter(),
    glyf: [...box(), ...box()],
    head: head(),
    hhea: hhea(),
    hmtx: [...words(advance, left), ...words(advance, left)],
    loca: words(0, box().length / 2, box().length),
    maxp: maxp(),
    name: names(),
  });
}

/** The name that documents ask for it by. No font installed on a machine has it. */
export const boxFamily = '!Box';

const unitsPerEm = 1000;
const [left, right, top, stroke, advance] = [60, 580, 660, 45, 640];

/**
 * The ranges that have a box: all but blanks, signs that need no glyph, the circle that stands under marks without a letter,
 * and halves of pairs.
 */
const ranges = [
  [0x21, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x34e],
  [0x350, 0x61b],
  [0x61d, 0x167f],
  [0x1681, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x25cb],
  [0x25cd, 0x2fff],
  [0x3001, 0xd7ff],
  [0xe000, 0xfdff],
  [0xfe10, 0xfefe],
  [0xff00, 0x3ffff],
] as const;

/** Bytes of numbers of two bytes each, and of four. */
const words = (...numbers: number[]) => numbers.flatMap((n) => [(n >> 8) & 255, n & 255]);
const longs = (...numbers: number[]) => numbers.flatMap((n) => words(n >>> 16, n & 0xffff));

/** A character map of format 13, in which all characters of a range have one glyph. */
function everyCharacter(): number[] {
  const groups = ranges.flatMap(([first, last]) => longs(first, last, 1));
  return [
    ...words(0, 1, 0, 6),
    ...longs(12),
    ...words(13, 0),
    ...longs(16 + groups.length, 0, ranges.length),
    ...groups,
  ];
}

/** A box with a hole: two outlines, the inner one in the other direction. Every point as its distance from the one before. */
function box(): number[] {
  const [wide, high] = [right - left, top];
  const [inner, low] = [wide - 2 * stroke, high - 2 * stroke];
  const x = [left, 0, wide, 0, -stroke, 0, -inner, 0];
  const y = [0, high, 0, -high, stroke, low, 0, -low];
  return [...words(2, left, 0, right, top, 3, 7, 0), ...Array<number>(8).fill(1), ...words(...x, ...y)];
}

const head = () => [
  ...longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
  ...words(0, unitsPerEm),
  ...longs(0, 0, 0, 0),
  ...words(left, 0, right, top, 0, 8, 2, 0, 0),
];

/** Lines with boxes are as high as others: what stands here for the height of letters is that of our capitals. */
const hhea = () => [
  ...longs(0x10000),
  ...words(top, -200, 0, advance, left, advance - right, right, 1, 0, 0, 0, 0, 0, 0, 0, 2),
];

const maxp = () => [...longs(0x10000), ...words(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)];

/** The family, the style and the name for PostScript. */
function names(): number[] {
  const texts = [
    [1, boxFamily],
    [2, 'Regular'],
    [6, 'Box'],
  ] as const;
  const strings: number[] = [];
  const records = texts.flatMap(([id, text]) => {
    const bytes = words(...[...text].map((c) => c.charCodeAt(0)));
    const record = words(3, 1, 0x409, id, bytes.length, strings.length);
    strings.push(...bytes);
    return record;
  });
  return [...words(0, texts.length, 6 + records.length), ...records, ...strings];
}

/** Tables as a TrueType file, each beginning at a multiple of four. */
function fontFile(tables: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const list = Object.entries(tables);
  const body: number[] = [];
  const records = list.flatMap(([tag, bytes]) => {
    const start = 12 + 16 * list.length + body.length;
    body.push(...bytes, ...Array<number>(-bytes.length & 3).fill(0));
    return [...[...tag].map((c) => c.charCodeAt(0)), ...longs(sum(bytes), start, bytes.length)];
  });
  const power = Math.floor(Math.log2(list.length));
  const search = 16 * 2 ** power;
  return Uint8Array.from([
    ...longs(0x10000),
    ...words(list.length, search, power, 16 * list.length - search),
    ...records,
    ...body,
  ]);
}

const sum = (bytes: readonly number[]) =>
  bytes.reduce((all, b, i) => (all + b * 256 ** (3 - (i % 4))) >>> 0, 0);
