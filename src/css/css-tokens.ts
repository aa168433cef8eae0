/** A piece of CSS. Comments are passed over; an escape is `bad`, because nothing here needs one and much could hide in it. */
export interface CssToken {
  kind: 'space' | 'word' | 'number' | 'hash' | 'at' | 'function' | 'url' | 'string' | 'mark' | 'bad';
  /** A name in lower case for `at` and `function`, the content for `url` and `string`, the letters as written for others. */
  text: string;
}

/** The pieces of a style sheet, or of one value. Each letter is read once; after something `bad` comes nothing more. */
export function* cssTokens(css: string): Generator<CssToken> {
  let at = 0;
  while (at < css.length) {
    const [token, end] = tokenAt(css, at);
    at = end;
    if (token) yield token;
    if (token?.kind === 'bad') return;
  }
}

type Read = readonly [token: CssToken | undefined, end: number];

function tokenAt(css: string, at: number): Read {
  const char = css[at]!;
  if (isBlank(char)) {
    const end = endOf(css, at, isBlank);
    return [{ kind: 'space', text: css.slice(at, end) }, end];
  }
  if (char === '/' && css[at + 1] === '*') {
    const end = css.indexOf('*/', at + 2);
    return end < 0 ? bad(css, '/*') : [undefined, end + 2];
  }
  if (char === '"' || char === "'") return stringAt(css, at);
  if (char === '\\') return bad(css, '\\');
  if (beginsNumber(css, at)) return numberAt(css, at);
  if (char === '#' || char === '@') {
    const end = endOf(css, at + 1, isNameChar);
    if (css[end] === '\\') return bad(css, css.slice(at, end + 1));
    const name = css.slice(at + 1, end);
    return [char === '#' ? { kind: 'hash', text: name } : { kind: 'at', text: name.toLowerCase() }, end];
  }
  return isNameChar(char) ? wordAt(css, at) : [{ kind: 'mark', text: char }, at + 1];
}

function wordAt(css: string, at: number): Read {
  const end = endOf(css, at, isNameChar);
  const text = css.slice(at, end);
  if (css[end] === '\\') return bad(css, `${text}\\`);
  if (css[end] !== '(') return [{ kind: 'word', text }, end];
  const name = text.toLowerCase();
  return name === 'url' ? urlAt(css, end + 1) : [{ kind: 'function', text: name }, end + 1];
}

/** An address, with or without quotes. `at` is behind the bracket. */
function urlAt(css: string, at: number): Read {
  const start = endOf(css, at, isBlank);
  if (css[start] === '"' || css[start] === "'") {
    const [token, end] = stringAt(css, start);
    const close = endOf(css, end, isBlank);
    return token?.kind === 'string' && css[close] === ')'
      ? [{ kind: 'url', text: token.text }, close + 1]
      : bad(css, 'url(');
  }
  const end = endOf(css, start, (char) => !isBlank(char) && !'()"\'\\'.includes(char));
  const close = endOf(css, end, isBlank);
  return css[close] === ')' ? [{ kind: 'url', text: css.slice(start, end) }, close + 1] : bad(css, 'url(');
}

function stringAt(css: string, at: number): Read {
  const quote = css[at]!;
  const end = endOf(css, at + 1, (char) => char !== quote && char !== '\\' && char !== '\n');
  return css[end] === quote
    ? [{ kind: 'string', text: css.slice(at + 1, end) }, end + 1]
    : bad(css, css[end] === '\\' ? '\\' : quote);
}

function numberAt(css: string, at: number): Read {
  const digits = endOf(css, at + 1, (char) => isDigit(char) || char === '.');
  const end = css[digits] === '%' ? digits + 1 : endOf(css, digits, isNameChar);
  return [{ kind: 'number', text: css.slice(at, end) }, end];
}

const bad = (css: string, text: string): Read => [{ kind: 'bad', text }, css.length];

function endOf(css: string, at: number, belongs: (char: string) => boolean): number {
  let end = at;
  while (end < css.length && belongs(css[end]!)) end += 1;
  return end;
}

const isBlank = (char: string) => char === ' ' || (char >= '\t' && char <= '\r');
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
const isNameChar = (char: string) =>
  (char >= 'a' && char <= 'z') ||
  (char >= 'A' && char <= 'Z') ||
  isDigit(char) ||
  char === '-' ||
  char === '_' ||
  char > '\x7f';

function beginsNumber(css: string, at: number): boolean {
  const unsigned = css[at] === '+' || css[at] === '-' ? at + 1 : at;
  return isDigit(css[css[unsigned] === '.' ? unsigned + 1 : unsigned]);
}
