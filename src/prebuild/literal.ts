const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** A string literal that is quick to scan: single quotes, so that JSON's own need no escape. */
export const literal = (text: string): string =>
  `'${text.replace(/[\\'\n\r\u2028\u2029]/g, (c) => escapes[c]!)}'`;

/** A value as JavaScript that a bundler may leave out, and an engine reads faster than an object literal. */
export const parsed = (value: unknown): string =>
  `/* @__PURE__ */ JSON.parse(${literal(JSON.stringify(value))})`;

/** What the modules freeze their data with, as ours is frozen everywhere: a `sort` in one place would renumber what others print. */
export const frozenFunction = `const frozen = (value) => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    for (const held of Object.values(Object.freeze(value))) frozen(held);
  return value;
};
`;

/** The type of a kind: `activity` is `Activity`. */
export const typeName = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/** String literals as a type. */
export const union = (ids: readonly string[]): string =>
  ids.length > 0 ? ids.map(literal).join(' | ') : 'never';
