import { invisibleIn, replaceInvisible } from '../diagnostics/invisible.js';
import { show } from '../diagnostics/show.js';

/** A mistake in a line of YAML that people often make, and the line as it should be. */
export interface MendedLine {
  /** From 0. */
  column: number;
  message: string;
  line: string;
}

/** What is wrong with a line that YAML could not read; undefined where it is no mistake of those that are known here. `above` are the lines before it. */
export function mendLine(line: string, above: readonly string[]): MendedLine | undefined {
  return tab(line) ?? invisible(line) ?? entry(line, above) ?? field(line) ?? indent(line, above);
}

function tab(line: string): MendedLine | undefined {
  const [, before = '', tabs] = /^( *)(\t[\t ]*)/.exec(line) ?? [];
  if (tabs === undefined) return undefined;
  const mended = before + tabs.replace(/\t/g, '  ') + line.slice(before.length + tabs.length);
  return {
    column: before.length,
    message: 'Found a tab at the beginning of the line, expected blanks.',
    line: mended,
  };
}

/** Blanks that YAML does not know as such, up to the value. In a value they are text. */
function invisible(line: string): MendedLine | undefined {
  const head = /^[^:"'[{#]*:?\W?/.exec(line)![0];
  const found = invisibleIn(head);
  if (!found) return undefined;
  const mended =
    replaceInvisible(head, (char) => (/\s/.test(char) && char !== '\ufeff' ? ' ' : '')) +
    line.slice(head.length);
  return {
    column: found.offset,
    message: `Found ${found.name}, expected a plain blank or nothing.`,
    line: mended,
  };
}

function entry(line: string, above: readonly string[]): MendedLine | undefined {
  const at = line.search(/\S/);
  if (line[at] !== '-' || at + 1 === line.length || /^[\s-]/.test(line.slice(at + 1))) return undefined;
  const inList = above.findLast((other) => other.trim() !== '');
  if (inList !== undefined && !/^ *- /.test(inList) && !inList.trimEnd().endsWith(':')) return undefined;
  return {
    column: at,
    message: 'Found `-` without a blank behind it.',
    line: `${line.slice(0, at)}- ${line.slice(at + 1)}`,
  };
}

function field(line: string): MendedLine | undefined {
  const before = /^\s*(?:- +)?/.exec(line)![0];
  const name = /^[A-Za-z][\w-]*/.exec(line.slice(before.length))?.[0] ?? '';
  const behind = line.slice(before.length + name.length);
  const rest = behind.trimStart();
  if (name === '' || rest === '') return undefined;
  const column = before.length + name.length;
  const as = (value: string) => `${before}${name}: ${value}`;
  if (rest.startsWith('='))
    return {
      column,
      message: `Found \`=\` behind \`${name}\`, expected \`:\`.`,
      line: as(rest.slice(1).trim()),
    };
  if (rest.startsWith(':') && /^:\S/.test(rest) && !rest.startsWith('://'))
    return { column, message: `Found no blank behind \`${name}:\`.`, line: as(rest.slice(1)) };
  if (!rest.includes(':') && rest !== behind)
    return { column, message: `Found no \`:\` behind \`${name}\`.`, line: as(rest) };
  if (!rest.startsWith(': ')) return undefined;
  const value = rest.slice(2).trim();
  const from = line.length - rest.length + 2 + (rest.slice(2).length - rest.slice(2).trimStart().length);
  const wrong = faultIn(value);
  return wrong && { column: from + (wrong.at ?? 0), message: wrong.message, line: as(wrong.value) };
}

/** What is wrong with a value, and the value as it should be. */
function faultIn(value: string): { message: string; value: string; at?: number } | undefined {
  const [first = ''] = value;
  if (value.startsWith('{{'))
    return {
      message: 'Found a value that begins with `{{`, expected it in quotation marks.',
      value: quoted(value),
    };
  if (first === '"' || first === "'") {
    const inside = value.slice(1);
    const end = inside.replace(/\\.|''/g, '  ').indexOf(first);
    if (end < 0)
      return { message: `Found a quotation mark \`${first}\` that does not close.`, value: quoted(inside) };
    const behind = inside.slice(end + 1).trim();
    if (behind === '' || behind.startsWith('#')) return undefined;
    const words = value.endsWith(first) ? value.slice(1, -1) : value;
    return {
      message: `Found words behind a closing \`${first}\`: those between the outer marks may not have the same.`,
      value: quoted(words),
      at: end + 2,
    };
  }
  if (first === '[' || first === '{') {
    const close = first === '[' ? ']' : '}';
    if (!value.includes(close))
      return { message: `Found \`${first}\` without \`${close}\`.`, value: value + close };
    const behind = value.slice(value.lastIndexOf(close) + 1).trim();
    const balanced = value.split(first).length === value.split(close).length;
    if (behind === '' && !balanced)
      return {
        message: `Found more of \`${first}\` and \`${close}\` than belong together.`,
        value: value.split(first).length > value.split(close).length ? value + close : value.slice(0, -1),
      };
    return behind === '' || behind.startsWith('#')
      ? undefined
      : {
          message: `Found words behind \`${close}\`, expected the value in quotation marks.`,
          value: quoted(value),
        };
  }
  if (/^[@`%&*!,\]}#]|^- /.test(value) || (/^[|>]/.test(value) && /\w{3}/.test(value)))
    return {
      message: `Found a value that begins with ${first === '`' ? 'a backtick' : `\`${first}\``}, which means something else in YAML, expected it in quotation marks.`,
      value: quoted(value),
    };
  const colon = /:(?= |$)/.exec(value);
  return colon
    ? {
        message: 'Found a second `:` in the line, expected the value in quotation marks.',
        value: quoted(value),
      }
    : undefined;
}

/** A line further in or out than those of its kind. */
function indent(line: string, above: readonly string[]): MendedLine | undefined {
  const depth = (text: string) => text.length - text.trimStart().length;
  const isEntry = /^\s*- /.test(line);
  if (!isEntry && !/^\s*[\w-]+:(?: |$)/.test(line)) return undefined;
  const before = above.filter((other) => other.trim() !== '' && !/^\s*#/.test(other));
  const last = before.at(-1);
  const sibling = isEntry ? before.findLast((other) => /^\s*- /.test(other)) : last;
  const wanted =
    sibling === undefined
      ? 0
      : depth(/^\s*- /.test(sibling) && !isEntry ? sibling.replace('-', ' ') : sibling);
  // Of two lines the first is the odd one, unless it is where it has to be.
  if (depth(line) === 0 && before.length === 1) return undefined;
  if (depth(line) === wanted || (!isEntry && last !== undefined && /:\s*$/.test(last))) return undefined;
  const found = depth(line) === 1 ? 'one blank' : `${depth(line)} blanks`;
  return {
    column: depth(line),
    message: `Found ${found} before \`${show(line.trim().split(':')[0]!)}\`, expected ${wanted === 0 ? 'none' : `${wanted}, as above`}.`,
    line: ' '.repeat(wanted) + line.trimStart(),
  };
}

/** A text in the marks that it does not hold itself. */
const quoted = (value: string): string =>
  value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value.replace(/["\\]/g, '\\$&')}"`;
