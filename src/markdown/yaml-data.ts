import { type Document, isCollection, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { type Diagnostic, fault, type Locate, type Point } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import { deepPlace } from './yaml-depth.js';

/** Plain data read from YAML, with the place of every value. */
export interface LocatedData {
  data: unknown;
  locate: Locate;
  diagnostics: Diagnostic[];
}

const options = { prettyErrors: false, uniqueKeys: true, schema: 'core', version: '1.2' } as const;

/**
 * Reads YAML 1.2 (JSON is YAML too). `lineOffset` is the number of lines before the text in its file.
 * Never throws: syntax faults, duplicate keys and too many aliases are diagnostics, and then `data` is undefined.
 */
export function readYaml(file: string, text: string, lineOffset = 0): LocatedData {
  // Found out when the first place is asked for: sound files never ask.
  let starts: number[] | undefined;
  const point = (offset: number): Point => {
    starts ??= lineStarts(text);
    const at = Math.min(offset, text.length);
    const line = lineOf(starts, at);
    return { line: line + 1 + lineOffset, column: at - starts[line]! + 1 };
  };
  const start = { line: 1 + lineOffset, column: 1 };
  const refuse = (faults: readonly { message: string; pos: readonly [number, number] }[]): LocatedData => ({
    data: undefined,
    locate: () => start,
    diagnostics: faults.map((f) => fault('yaml-syntax', file, point(f.pos[0]), sentence(f.message))),
  });
  const deep = deepPlace(text);
  if (deep !== undefined) {
    const message = `Found more than ${limits.depth} levels of fields and lists inside each other.`;
    const diagnostics = [fault('nesting-too-deep', file, point(deep), message)];
    return { data: undefined, locate: () => start, diagnostics };
  }
  try {
    const doc = parseDocument(text, options);
    if (doc.errors.length > 0) return refuse(doc.errors);
    if (doc.warnings.length > 0) return refuse(doc.warnings.slice(0, 1));
    // A key that is no scalar is written with `?`, ends with a bracket, or stands alone as in `{{learner}}`.
    const key = /(?:^|[\s{,[])\?\s|[\]}]\s*:|[{,]\s*[{[]/m.test(text) ? collectionKey(doc) : undefined;
    if (key) return refuse([{ message: 'Found a list or fields as a key, expected a name', pos: key }]);
    const data: unknown = doc.toJS({ maxAliasCount: 20 });
    // The tree is parsed again when a place is asked for: sound files never ask, and a thousand trees are heavy to keep.
    let root: Node | null | undefined;
    const places = () => {
      root ??= parseDocument(text, options).contents as Node | null;
      return root;
    };
    return {
      data,
      locate: (path, of = 'value') => locate(places(), path, of, point) ?? start,
      diagnostics: [],
    };
  } catch (error) {
    return refuse([{ message: error instanceof Error ? error.message : String(error), pos: [0, 0] }]);
  }
}

/** The place of a key that is itself a list or fields. No content needs one, and 300 inside each other take 15 s to write out. */
function collectionKey(doc: Document): [number, number] | undefined {
  let found: [number, number] | undefined;
  visit(doc as Document.Parsed, {
    Pair: (_, { key }) => {
      if (!isCollection(key)) return undefined;
      found = [key.range?.[0] ?? 0, key.range?.[1] ?? 0];
      return visit.BREAK;
    },
  });
  return found;
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

function sentence(message: string): string {
  const first = message.split('\n')[0]!.trim();
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** Walks to the deepest node of the path that exists, so a missing field is reported at its parent. */
function locate(
  root: Node | null,
  path: readonly PropertyKey[],
  of: 'key' | 'value',
  point: (offset: number) => Point,
): Point | undefined {
  let node: unknown = root;
  let at = root?.range?.[0];
  for (const [i, step] of path.entries()) {
    const last = i === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((p) => String(isScalar(p.key) ? p.key.value : p.key) === String(step));
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
  return at === undefined ? undefined : point(at);
}
