/** A tag, or the text between two, of HTML that our own writers have made; where it stands. */
export interface HtmlToken {
  readonly type: 'open' | 'close' | 'empty' | 'text';
  /** Name of the element; empty for text. */
  readonly name: string;
  readonly classes: readonly string[];
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>/gi;

/** Tags and texts one after the other. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  const addText = (end: number) => {
    if (end > at) tokens.push({ type: 'text', name: '', classes: [], id: '', start: at, end });
  };
  for (const found of html.matchAll(tag)) {
    const [whole, slash, name, attributes] = found as unknown as [string, string, string, string];
    addText(found.index);
    at = found.index + whole.length;
    tokens.push({
      type: slash ? 'close' : attributes.endsWith('/') ? 'empty' : 'open',
      name: name.toLowerCase(),
      classes: attributeIn(attributes, ' class="')?.split(' ') ?? [],
      id: attributeIn(attributes, ' id="') ?? '',
      start: found.index,
      end: at,
    });
  }
  addText(html.length);
  return tokens;
}

function attributeIn(attributes: string, begin: string): string | undefined {
  const from = attributes.indexOf(begin);
  if (from < 0) return undefined;
  const value = attributes.slice(from + begin.length);
  return value.slice(0, value.indexOf('"'));
}

/** The words of a text as they are compared: small letters and numbers, whatever stands between them. */
export const wordsIn = (text: string): string[] =>
  text
    .replace(/&#?\w+;/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A piece of text with what is printed in it, and where a note about it goes. */
export interface Block {
  readonly name: string;
  readonly classes: readonly string[];
  /** Classes of the elements around it, the nearest last. */
  readonly around: readonly string[];
  readonly words: readonly string[];
  /** Place behind its text, where an element may stand. */
  readonly after: number;
  /** The resource it stands in; empty outside of all. */
  readonly entry: string;
  /** Words of the heading it stands under. */
  readonly section: readonly string[];
}

const blockNames = /^(?:p|li|h[1-6]|dd|td|th|figcaption)$/;
const holders = /^(?:li|dd|td|th|figcaption)$/;

/** Every block of some HTML, outer ones after those inside them. */
export function blocksOf(html: string): Block[] {
  interface Open {
    token: HtmlToken;
    words: string[];
    entry?: { id: string };
    section?: { words: readonly string[] };
  }
  const open: Open[] = [];
  const found: (Omit<Block, 'entry' | 'section'> & {
    in: { entry?: { id: string }; section?: { words: readonly string[] } };
  })[] = [];
  const nearest = <K extends 'entry' | 'section'>(key: K): Open[K] => open.findLast((o) => o[key])?.[key];
  for (const token of htmlTokens(html)) {
    if (token.type === 'text') {
      if (open.some((o) => o.token.name === 'svg')) continue;
      const words = wordsIn(html.slice(token.start, token.end));
      for (const o of open) if (blockNames.test(o.token.name)) o.words.push(...words);
    } else if (token.type === 'open') {
      if (token.classes.includes('pb-title')) {
        const entry = nearest('entry');
        if (entry) entry.id = token.id;
      }
      open.push({
        token,
        words: [],
        ...(token.name === 'article' && { entry: { id: '' } }),
        ...(token.name === 'section' && { section: { words: [] } }),
      });
    } else if (token.type === 'close') {
      const closed = open.pop();
      if (!closed || !blockNames.test(closed.token.name)) continue;
      const { name, classes } = closed.token;
      const section = nearest('section');
      if (/^h\d$/.test(name) && section && section.words.length === 0) section.words = closed.words;
      const entry = nearest('entry');
      found.push({
        name,
        classes,
        around: open.flatMap((o) => o.token.classes),
        words: closed.words,
        after: holders.test(name) ? token.start : token.end,
        in: { ...(entry && { entry }), ...(section && { section }) },
      });
    }
  }
  return found.map(({ in: { entry, section }, ...block }) => ({
    ...block,
    entry: entry?.id ?? '',
    section: section?.words ?? [],
  }));
}
