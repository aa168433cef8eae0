/** Characters of a value in a message. */
const most = 60;

/**
 * A value as messages print it: short, on one line, and whatever it is. Text stands as it is, numbers as YAML writes them,
 * and what holds other values as JSON. It looks no further into a value than it prints, so neither size nor circles matter.
 */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value.slice(0, most + 1) : write(value, most + 1, []);
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length > most ? `${line.slice(0, most - 3).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** The beginning of a value, of at least so many characters when it has them. `above` are the values that it stands in. */
function write(value: unknown, room: number, above: readonly unknown[]): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room));
  if (typeof value === 'number') return writeNumber(value);
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString();
  if (above.includes(value) || above.length > room) return '…';
  const list = Array.isArray(value);
  let text = list ? '[' : '{';
  for (const key of Object.keys(value)) {
    if (text.length > room) return text;
    if (text.length > 1) text += ',';
    const inner = (value as Record<string, unknown>)[key];
    text += `${list ? '' : `${JSON.stringify(key.slice(0, room))}:`}${write(inner, room - text.length, [...above, value])}`;
  }
  return text + (list ? ']' : '}');
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}
