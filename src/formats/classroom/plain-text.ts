/** Elements that stand on lines of their own, and how many empty lines stand around them. */
const blocks: Readonly<Record<string, number>> = {
  p: 1,
  div: 1,
  ul: 1,
  ol: 1,
  table: 1,
  blockquote: 1,
  h1: 1,
  h2: 1,
  h3: 1,
  h4: 1,
  h5: 1,
  h6: 1,
  li: 0,
  tr: 0,
  caption: 0,
  dt: 0,
  dd: 0,
};

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** HTML of a course as a text to paste: a paragraph for each block, items with a mark, addresses behind their words. */
export function plainText(html: string): string {
  const state: State = { out: '', lists: [], address: undefined };
  for (const piece of piecesOf(html)) {
    const [, closing, tag] = /^<(\/?)([a-z][a-z0-9]*)/.exec(piece) ?? [];
    if (tag === undefined) state.out += decoded(piece).replace(/[ \t\n\r]+/g, ' ');
    else if (closing === '/') close(state, tag);
    else open(state, tag, piece);
  }
  return state.out
    .split('\n')
    .map((line) => line.replace(/\u00a0/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Tags and the texts between them, in their order. */
function* piecesOf(html: string): Generator<string> {
  for (let at = 0; at < html.length; ) {
    const end = html[at] === '<' ? endOfTag(html, at) : html.indexOf('<', at);
    yield html.slice(at, end < 0 ? html.length : end);
    if (end < 0) return;
    at = end;
  }
}

/** Behind the `>` of a tag; those in the values of attributes do not count. */
function endOfTag(html: string, start: number): number {
  let isQuoted = false;
  for (let at = start; at < html.length; at += 1) {
    if (html[at] === '"') isQuoted = !isQuoted;
    else if (html[at] === '>' && !isQuoted) return at + 1;
  }
  return -1;
}

interface State {
  out: string;
  /** Lists that are open, with the number of the next item; 0 where items have none. */
  readonly lists: number[];
  address: string | undefined;
}

function open(state: State, tag: string, whole: string): void {
  breakLines(state, tag);
  if (tag === 'br') state.out += '\n';
  else if (tag === 'img') state.out += attributeOf(whole, 'alt');
  else if (tag === 'a') state.address = attributeOf(whole, 'href');
  else if (tag === 'ol') state.lists.push(Number(attributeOf(whole, 'start') || 1));
  else if (tag === 'ul') state.lists.push(0);
  else if (tag === 'li') state.out += mark(state.lists);
}

function mark(lists: number[]): string {
  const number = lists.at(-1) ?? 0;
  if (number === 0) return '• ';
  lists[lists.length - 1] = number + 1;
  return `${number}. `;
}

function close(state: State, tag: string): void {
  if (tag === 'a') {
    // A page of the package is found by its title, a page of the web by its address.
    if (/^https?:/.test(state.address ?? '')) state.out += ` (${state.address})`;
    state.address = undefined;
  } else if (tag === 'ul' || tag === 'ol') state.lists.pop();
  else if (tag === 'td' || tag === 'th') state.out += '  ';
  breakLines(state, tag);
}

function breakLines(state: State, tag: string): void {
  const empty = blocks[tag];
  if (empty === undefined) return;
  // What an item says begins beside its mark.
  if (/(?:^|\n)(?:•|\d+\.) $/.test(state.out)) return;
  // What ends one block and begins the next asks for the same lines, which are not added up.
  const text = state.out.trimEnd();
  const there = state.out.slice(text.length).split('\n').length - 1;
  state.out = text + '\n'.repeat(Math.max(there, empty + 1));
}

function attributeOf(tag: string, name: string): string {
  for (const [, key, value] of tag.matchAll(/ ([a-z]+)="([^"]*)"/g)) if (key === name) return decoded(value!);
  return '';
}

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
