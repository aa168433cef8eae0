/** Fills a string of the catalogue, such as “{minutes} min”. @throws when the catalogue lacks the key: a mistake of ours. */
export function say(
  strings: Readonly<Record<string, string>>,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  if (!Object.hasOwn(strings, key)) throw new Error(`The strings have no \`${key}\`.`);
  const text = strings[key]!;
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : all,
  );
}
