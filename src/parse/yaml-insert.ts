import { isMap, isScalar, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';

/** A key to set in a map of a YAML text. */
export interface KeyToSet {
  /** Where the map is. */
  path: readonly (string | number)[];
  key: string;
  value: string;
  /** A key that the map has, after which a new one is written. */
  after: string;
}

/** A text with keys set, and the keys for which that could be done. */
interface KeysSet {
  text: string;
  set: KeyToSet[];
}

/**
 * Sets keys, and leaves all else as somebody wrote it: comments, quotes, the layout of lines. A map that comes out of an alias
 * stands for several, and stays as it is.
 */
export function setKeys(text: string, keys: readonly KeyToSet[]): KeysSet {
  const { contents } = parseDocument(text);
  const edits = keys.flatMap((key) => {
    const map = key.path.length === 0 ? contents : (contents as YAMLMap | null)?.getIn(key.path, true);
    const edit = isMap(map) ? editOf(text, map, key) : undefined;
    return edit ? [{ ...edit, key }] : [];
  });
  edits.sort((a, b) => b.from - a.from);
  return {
    text: edits.reduce((now, { from, to, put }) => now.slice(0, from) + put + now.slice(to), text),
    set: edits.map((edit) => edit.key),
  };
}

interface Edit {
  from: number;
  to: number;
  put: string;
}

function editOf(text: string, map: YAMLMap, { key, value, after }: KeyToSet): Edit | undefined {
  const quoted = JSON.stringify(value);
  const there = rangeOf(pairOf(map, key)?.value);
  if (there) return { from: there[0], to: there[1], put: quoted };
  const pair = pairOf(map, after);
  const [start] = rangeOf(pair?.key) ?? [];
  const [, end] = rangeOf(pair?.value) ?? [];
  if (start === undefined || end === undefined) return undefined;
  if (map.flow) return { from: end, to: end, put: `, ${key}: ${quoted}` };
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const stop = text.indexOf('\n', end);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  // The lines of a block scalar end nobody knows where, so a new key goes before it.
  if (isScalar(pair!.value) && isBlock(pair!.value))
    return { from: start, to: start, put: `${key}: ${quoted}${ending}${indent}` };
  const at = stop < 0 ? text.length : text[stop - 1] === '\r' ? stop - 1 : stop;
  return { from: at, to: at, put: `${ending}${indent}${key}: ${quoted}` };
}

const isBlock = ({ type }: Scalar) => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

const rangeOf = (node: unknown) => (node as Node | null | undefined)?.range;
