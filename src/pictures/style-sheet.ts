import { type CssToken, cssTokens } from '../css/css-tokens.js';
import type { UsedPart } from './references.js';
import type { XmlElement } from './xml-tags.js';

/** What the style sheets of a drawing name, and for whom. */
interface Styled {
  /** By what a rule is for: `.class`, `#id` or the name of an element. */
  byKey: Map<string, UsedPart[]>;
  /** For rules that cannot be told so simply, such as `[x]` and `:not(.y)`. */
  forAll: UsedPart[];
}

/**
 * The parts that style sheets name for an element: all that they may, rather than just those that they do. Which of two rules wins is
 * nothing to count by.
 */
export function partsForElements(sheets: readonly string[]): (element: XmlElement) => Iterable<UsedPart> {
  const styled: Styled = { byKey: new Map(), forAll: [] };
  for (const sheet of sheets) if (/url\(/i.test(sheet)) readSheet(sheet, styled);
  if (styled.byKey.size === 0 && styled.forAll.length === 0) return () => [];
  return function* (element) {
    yield* styled.forAll;
    for (const key of keysOf(element)) yield* styled.byKey.get(key) ?? [];
  };
}

function keysOf({ name, attributes }: XmlElement): string[] {
  const of = (wanted: string) => attributes.find((a) => a.name === wanted && a.namespace === '')?.value ?? '';
  const classes = of('class').split(/\s+/).filter(Boolean);
  return [name, `#${of('id')}`, ...new Set(classes.map((c) => `.${c}`))];
}

function readSheet(sheet: string, { byKey, forAll }: Styled): void {
  const moves = /keyframes/i.test(sheet);
  let since: CssToken[] = [];
  let keys: string[] | undefined;
  let property = '';
  for (const token of cssTokens(sheet)) {
    const { kind, text } = token;
    if (kind === 'url' && text.startsWith('#')) {
      const part = { id: text.slice(1), property };
      if (moves || !keys) forAll.push(part);
      else for (const key of keys) addTo(byKey, key, part);
    }
    if (kind === 'mark' && text === ':') property = since.at(-1)?.text.toLowerCase() ?? '';
    if (kind === 'mark' && '{};'.includes(text)) {
      if (text === '{') keys = keysIn(since);
      if (text === '}') keys = undefined;
      since = [];
      property = '';
    } else if (kind !== 'space') since.push(token);
  }
}

function addTo(byKey: Map<string, UsedPart[]>, key: string, part: UsedPart): void {
  const known = byKey.get(key);
  if (known) known.push(part);
  else byKey.set(key, [part]);
}

/** What a selector is for, or undefined when it takes more to tell. */
function keysIn(selector: readonly CssToken[]): string[] | undefined {
  const keys: string[] = [];
  let found = false;
  for (const [i, { kind, text }] of selector.entries()) {
    if (kind === 'mark' && text === ',') {
      if (!found) return undefined;
      found = false;
    } else if (kind === 'mark' ? !'.:>+~'.includes(text) : kind !== 'word' && kind !== 'hash') {
      return undefined;
    } else if (kind !== 'mark') {
      const before = selector[i - 1];
      const mark = before?.kind === 'mark' ? before.text : '';
      if (mark === ':') continue;
      keys.push(kind === 'hash' ? `#${text}` : mark === '.' ? `.${text}` : text);
      found = true;
    }
  }
  return found ? [...new Set(keys)] : undefined;
}
