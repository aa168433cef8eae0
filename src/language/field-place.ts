import type { FieldPath } from './schema-at.js';

/** Where a cursor is in YAML: in the name of a field or in a value, and which keys lead there. */
export interface FieldPlace {
  readonly path: FieldPath;
  readonly of: 'key' | 'value';
}

interface Line {
  /** Where its first `-` or its key begins. */
  readonly indent: number;
  readonly dashes: number;
  /** Where its key, or what stands after its dashes, begins. */
  readonly content: number;
  readonly key: string | undefined;
  /** Where its value begins. */
  readonly value: number;
}

/**
 * Where a cursor is in YAML that may not be finished. It goes by indentation and brackets, line by line, because a parser gives up on
 * what somebody is just typing. Entries of lists are all number 0: what a field may be does not depend on it.
 */
export function fieldPlace(before: string): FieldPlace {
  const lines = before.split('\n');
  const last = lines.length - 1;
  for (let at = last; at >= 0 && at > last - 60; at--) {
    const line = lineOf(lines[at]!);
    if (!line) continue;
    const flow = flowPlace([lines[at]!.slice(line.value), ...lines.slice(at + 1)].join('\n'));
    if (flow) return { path: [...pathOf(lines, at, line), ...flow.path], of: flow.of };
    if (at < last && line.key !== undefined) break;
  }
  const line = lineOf(lines[last]!) ?? emptyLine(lines[last]!.length);
  if (line.key !== undefined || line.dashes > 0) return { path: pathOf(lines, last, line), of: 'value' };
  return { path: parents(lines, last, line.content, false), of: 'key' };
}

const emptyLine = (column: number): Line => ({
  indent: column,
  dashes: 0,
  content: column,
  key: undefined,
  value: column,
});

function lineOf(text: string): Line | undefined {
  if (/^\s*(?:#|$)/.test(text)) return undefined;
  const indent = /^ */.exec(text)![0].length;
  const marks = /^(?:- +|-$)*/.exec(text.slice(indent))![0];
  const content = indent + marks.length;
  const key = /^["']?([\w-]+)["']?:(?:\s+|$)/.exec(text.slice(content));
  return {
    indent,
    dashes: marks.split('-').length - 1,
    content,
    key: key?.[1],
    value: content + (key?.[0].length ?? 0),
  };
}

/** The path of the value that a line holds. */
function pathOf(lines: readonly string[], at: number, line: Line): FieldPath {
  const key = line.key === undefined ? [] : [line.key];
  const entries = Array<number>(line.dashes).fill(0);
  return [...parents(lines, at, line.indent, line.dashes > 0), ...entries, ...key];
}

/** The keys above a line that it stands below. A dash may stand in the column of the key it belongs to. */
function parents(lines: readonly string[], at: number, column: number, dashed: boolean): FieldPath {
  const path: (string | number)[] = [];
  let [within, inList] = [column, dashed];
  for (let i = at - 1; i >= 0 && (within > 0 || inList); i--) {
    const line = lineOf(lines[i]!);
    if (!line) continue;
    if (
      line.key !== undefined &&
      (line.content < within || (inList && line.content === within && line.dashes === 0))
    ) {
      path.unshift(line.key);
      [within, inList] = [line.content, false];
    }
    if (line.dashes > 0 && line.indent < within) {
      path.unshift(...Array<number>(line.dashes).fill(0));
      [within, inList] = [line.indent, true];
    }
  }
  return path;
}

/** The place inside the brackets and braces that are open at the end of a value; undefined when none is. */
function flowPlace(value: string): FieldPlace | undefined {
  const open: { list: boolean; key?: string | undefined }[] = [];
  let word = '';
  let quote = '';
  for (const letter of value) {
    const inner = open.at(-1);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '[' || letter === '{') open.push({ list: letter === '[' });
    else if (!inner) {
      // A bracket in the midst of a text opens nothing.
      if (letter.trim() !== '') return undefined;
    } else if (letter === ']' || letter === '}') open.pop();
    else if (letter === ',') inner.key = undefined;
    else if (letter === ':' && !inner.list) inner.key = word.trim();
    else if (letter === '"' || letter === "'") quote = letter;
    word = /[\w-]/.test(letter) ? word + letter : letter === ' ' ? word : '';
  }
  const inner = open.at(-1);
  if (!inner) return undefined;
  return {
    path: open.flatMap((o): (string | number)[] => (o.list ? [0] : o.key === undefined ? [] : [o.key])),
    of: inner.list || inner.key !== undefined ? 'value' : 'key',
  };
}
