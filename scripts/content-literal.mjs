/** A string literal that is quick to scan: single quotes, so that JSON's own need no escape. */
export function literal(text) {
  const escapes = {
    '\\': '\\\\',
    "'": "\\'",
    '\n': '\\n',
    '\r': '\\r',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  return `'${text.replace(/[\\'\n\r\u2028\u2029]/g, (c) => escapes[c])}'`;
}

/** A value as JavaScript that a bundler may leave out, and an engine reads faster than an object literal. */
export const parsed = (value) => `/* @__PURE__ */ JSON.parse(${literal(JSON.stringify(value))})`;

/** The type of a kind: `activity` is `Activity`. */
export const typeName = (kind) => kind.charAt(0).toUpperCase() + kind.slice(1);

/** String literals as a type. */
export const union = (ids) => (ids.length > 0 ? ids.map((id) => `'${id}'`).join(' | ') : 'never');
