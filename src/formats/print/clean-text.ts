/**
 * Text as it can be set: control characters, and marks that reverse the reading direction of what follows, are dropped; half
 * of a broken character becomes `�`; words of more than 60 letters may be broken anywhere.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, '')
    .replace(endless, (word) => (word.includes('://') ? word : word.replace(/(.{20})/gsu, '$1\u200b')));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const endless = /\S{60,}/gu;

/** Fields whose values are addresses, names or drawings: their long words must stay whole. */
const whole = new Set(['svg', 'to', 'id', 'images', 'logo', 'url']);

/** A value of plain JSON with all its texts cleaned. */
export function cleanTexts<T>(value: T, key = ''): T {
  if (typeof value === 'string')
    return (whole.has(key) ? value.toWellFormed().replace(unprintable, '') : cleanText(value)) as T;
  if (Array.isArray(value)) return value.map((inner) => cleanTexts(inner, key)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, cleanTexts(inner, name)]),
    ) as T;
  return value;
}
