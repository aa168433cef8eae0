import { withoutControls } from '../../diagnostics/controls.js';

/** Text as it can be set: without control characters; words of more than 60 letters may be broken anywhere. */
function cleanText(text: string): string {
  return withoutControls(text).replace(endless, (word) =>
    word.includes('://') ? word : word.replace(/(.{20})/gsu, '$1\u200b'),
  );
}

const endless = /\S{60,}/gu;

/** Fields whose values are addresses, names or drawings: their long words must stay whole. */
const whole = new Set(['svg', 'scissors', 'to', 'id', 'images', 'logo', 'url']);

/** A value of plain JSON with all its texts cleaned. */
export function cleanTexts<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (whole.has(key) ? withoutControls(value) : cleanText(value)) as T;
  if (Array.isArray(value)) return value.map((inner) => cleanTexts(inner, key)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, cleanTexts(inner, name)]),
    ) as T;
  return value;
}
