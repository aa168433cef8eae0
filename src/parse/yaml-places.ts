import { isMap, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { type Locate, type Point, plainPath } from '../diagnostics/diagnostic.js';
import { keyName } from './yaml-values.js';

/** Turns offsets in a text into places in the file it comes from, `lineOffset` lines further down. */
export function pointsOf(text: string, lineOffset: number): (offset: number) => Point {
  // Found out when the first place is asked for: sound files never ask.
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const at = Math.min(offset, text.length);
    const line = lineOf(starts, at);
    return { line: line + 1 + lineOffset, column: at - starts[line]! + 1 };
  };
}

/**
 * Finds the place of a value, or of its key. A missing field is where its parent is; what comes out of an alias is where the
 * alias is, because that is where it is used. The tree is made when the first place is asked for, and each map in it is
 * indexed when it is first walked through, so a thousand faults take no longer than their number.
 */
export function placesIn(tree: () => Node | null, point: (offset: number) => Point, start: Point): Locate {
  let root: { node: Node | null } | undefined;
  const indexes = new Map<YAMLMap, Map<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string) => {
    const index = indexes.get(map) ?? new Map(map.items.map((pair) => [keyName(pair.key), pair]));
    indexes.set(map, index);
    return index.get(key);
  };
  return (path, of = 'value') => {
    root ??= { node: tree() };
    let node: unknown = root.node;
    let at = root.node?.range?.[0];
    for (const [i, step] of path.entries()) {
      const last = i === path.length - 1;
      if (isMap(node)) {
        const pair = pairOf(node, String(step));
        if (!pair) break;
        const key = (pair.key as Node | null)?.range?.[0];
        const value = (pair.value as Node | null)?.range?.[0];
        at = last && of === 'key' ? key : (value ?? key);
        node = pair.value;
      } else if (isSeq(node)) {
        const child = node.items[Number(step)] as Node | undefined;
        if (!child) break;
        at = child.range?.[0] ?? at;
        node = child;
      } else break;
    }
    return { ...(at === undefined ? start : point(at)), path: plainPath(path) };
  };
}

/** Offsets at which lines begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that begins at or before an offset, from 0. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
