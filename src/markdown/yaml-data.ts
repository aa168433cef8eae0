import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Diagnostic, fault, type Locate, type Point } from '../diagnostics/diagnostic.js';

/** Plain data read from YAML, with the place of every value. */
export interface LocatedData {
  data: unknown;
  locate: Locate;
  diagnostics: Diagnostic[];
}

/**
 * Reads YAML 1.2 (JSON is YAML too). `lineOffset` is the number of lines before the text in its file.
 * Never throws: syntax faults, duplicate keys and too many aliases are diagnostics, and then `data` is undefined.
 */
export function readYaml(file: string, text: string, lineOffset = 0): LocatedData {
  const lines = new LineCounter();
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const start = { line: 1 + lineOffset, column: 1 };
  const refuse = (at: Point, message: string): LocatedData => ({
    data: undefined,
    locate: () => start,
    diagnostics: [fault('yaml-syntax', file, at, message)],
  });
  try {
    const doc = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      schema: 'core',
      version: '1.2',
    });
    if (doc.errors.length > 0) {
      return {
        ...refuse(start, ''),
        diagnostics: doc.errors.map((e) => fault('yaml-syntax', file, point(e.pos[0]), sentence(e.message))),
      };
    }
    if (doc.warnings.length > 0)
      return refuse(point(doc.warnings[0]!.pos[0]), sentence(doc.warnings[0]!.message));
    const data: unknown = doc.toJS({ maxAliasCount: 20 });
    return {
      data,
      locate: (path, of = 'value') => locate(doc.contents as Node | null, path, of, point) ?? start,
      diagnostics: [],
    };
  } catch (error) {
    return refuse(start, sentence(error instanceof Error ? error.message : String(error)));
  }
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
