/** Millimeters in each unit that printers speak of. */
const units = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72 } as const;

/** How far art may run over the edge of a page: less is cut off by chance, more is no bleed. In millimeters. */
const [least, most] = [1, 10];

export const bleedExpected = 'a length from 1mm to 10mm, such as `3mm` or `0.125in`';

/** A bleed such as `3mm` or `0.125in` in millimeters; undefined for what is none. */
export function bleedOf(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,3}(?:\.\d{1,4})?) ?(mm|cm|in|pt)$/.exec(text) ?? [];
  const length = Number(number) * units[unit as keyof typeof units];
  return length >= least && length <= most ? Math.round(length * 1000) / 1000 : undefined;
}
