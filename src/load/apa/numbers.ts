/** What a volume, an issue, an edition or a page may be. */
export type Numeral = string | number;

/** Whether a value is counted: `3`, `12–13`, `4 & 5`, `S2`, `e12`; a name such as `Spring issue` is not. */
export const isNumeric = (value: Numeral | undefined): boolean =>
  value !== undefined &&
  /^[\p{L}.]{0,3}\d+[\p{L}]{0,2}(?:\s*[-–,&]\s*[\p{L}.]{0,3}\d+[\p{L}]{0,2})*$/u.test(String(value).trim());

const suffixes = ['th', 'st', 'nd', 'rd'];

/** `2nd`, `11th`, `21st`; what has an ending already keeps it. */
export function ordinal(value: Numeral): string {
  if (!/^\d+$/.test(String(value))) return String(value);
  const number = Number(value);
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${value}${(teen ? undefined : suffixes[number % 10]) ?? 'th'}`;
}

/** Ranges with a dash, and whole at both ends: `321-28` becomes `321–328`. */
export function withDashes(value: Numeral): string {
  return String(value)
    .trim()
    .replace(
      /(\p{L}*)(\d+)\s*[-–]+\s*(\p{L}*)(\d+)/gu,
      (_, a: string, from: string, b: string, to: string) => {
        const short = to.length < from.length && (b === '' || b === a);
        return `${a}${from}–${short ? a : b}${short ? from.slice(0, from.length - to.length) + to : to}`;
      },
    );
}
