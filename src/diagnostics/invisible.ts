/** Characters that nobody sees, and blanks that are no plain blank, by what people call them. */
const names: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u061c': 'a mark of reading direction',
  '\u180e': 'a vowel separator',
  '\u2007': 'a figure space',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a mark of reading direction',
  '\u200f': 'a mark of reading direction',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202f': 'a narrow no-break space',
  '\u2060': 'a word joiner',
  '\u3000': 'a wide blank',
  '\ufeff': 'a byte order mark',
};

/** A joiner between the parts of a pictured sign belongs to it. */
const invisible =
  /[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200c\u200e\u200f\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff]|(?<!\p{Extended_Pictographic}|\ufe0f)\u200d/gu;

const code = (char: string) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The first such character of a text, as “U+00A0, a no-break space”, and where it stands. */
export function invisibleIn(text: string): { name: string; offset: number } | undefined {
  const offset = text.search(invisible);
  if (offset < 0) return undefined;
  const name = names[text[offset]!] ?? 'a blank of another width';
  return { name: `${code(text[offset]!)}, ${name}`, offset };
}

/** A text with something else in the place of each: what messages quote has `[U+00A0]` there. */
export const replaceInvisible = (
  text: string,
  instead: (char: string) => string = (char) => `[${code(char)}]`,
): string => text.replace(invisible, instead);
