import type { ErrorCode, YAMLParseError, YAMLWarning } from 'yaml';
import { conflictLine, conflictMessage } from './conflict-markers.js';
import { mendLine } from './mend-yaml.js';

/** What is wrong with a text of YAML: a line and a column from 0, a sentence of ours, and how to mend it. */
export interface YamlFault {
  line: number;
  column: number;
  message: string;
  hint?: string;
  conflict?: boolean;
}

/** Parses a text and gives back what the parser could not read. */
type Parse = (text: string) => readonly (YAMLParseError | YAMLWarning)[];

/** How often a text is mended and read again, to tell of mistakes in several lines in one run. */
const most = 8;

/**
 * Says in words of ours why a text of YAML cannot be read: one fault for each line, with the line as it should be. A line is mended,
 * and the text read again, so what follows from a mistake is not told as another one.
 */
export function yamlFaults(text: string, errors: ReturnType<Parse>, parse: Parse): YamlFault[] {
  const lines = text.split('\n');
  const conflict = conflictLine(lines);
  if (conflict !== undefined)
    return [{ line: conflict, column: 0, message: conflictMessage, conflict: true }];
  const found: YamlFault[] = [];
  let left = errors;
  while (left.length > 0 && found.length < most) {
    const mended = isJson(text) ? undefined : firstMended(lines, left[0]!);
    if (!mended || found.some(({ line }) => line === mended.at)) break;
    found.push({
      line: mended.at,
      column: mended.column,
      message: mended.message,
      hint: writeHint(mended.line),
    });
    lines[mended.at] = mended.line;
    left = parse(lines.join('\n'));
  }
  const [next] = left;
  if (!next || (found.length > 0 && found.some(({ line }) => line >= placeOf(lines, next.pos[0]).line - 1)))
    return found;
  return [
    ...found,
    {
      ...placeOf(lines, next.pos[0]),
      message: sentences[next.code] ?? 'Found something that cannot be read as YAML.',
      ...(isJson(text) && {
        hint: 'Add the comma, the bracket or the quotation mark that is missing there or on the line above.',
      }),
    },
  ];
}

/** What is wrong with one line of a text that could be read, and says something else than its author meant. */
export function faultInLine(text: string, line: number): YamlFault | undefined {
  const lines = text.split('\n');
  const mended = isJson(text)
    ? undefined
    : mendLine(lines[line] ?? '', lines.slice(Math.max(0, line - 50), line));
  return mended && { line, column: mended.column, message: mended.message, hint: writeHint(mended.line) };
}

/** The hint that shows a line as it should be. */
export const writeHint = (line: string) => `Write \`${line.trim()}\`.`;

const isJson = (text: string) => /^\s*[[{]/.test(text);

/** The line that explains an error: the one it begins in, those above it that it may follow from, or the one below. */
function firstMended(lines: readonly string[], { code, pos }: YAMLParseError | YAMLWarning) {
  const { line } = placeOf(lines, pos[0]);
  const last = placeOf(lines, pos[1]).line;
  // A quotation mark that does not close goes on to the end.
  const opened = lines.findIndex((text) => /^\s*(?:- +)?[\w-]+: +(?:"[^"]*|'[^']*)$/.test(text));
  const first =
    code === 'MISSING_CHAR' ? opened : /^\s*-[^\s-]/.test(lines[line - 1] ?? '') ? line - 1 : line;
  for (const at of [first, line, line - 1, line + 1, last]) {
    const text = lines[at];
    const mended =
      text === undefined || text.trim() === ''
        ? undefined
        : mendLine(text, lines.slice(Math.max(0, at - 50), at));
    if (mended && mended.line !== text) return { ...mended, at };
  }
  return undefined;
}

function placeOf(lines: readonly string[], offset: number): { line: number; column: number } {
  let left = offset;
  for (const [line, text] of lines.entries()) {
    if (left <= text.length) return { line, column: left };
    left -= text.length + 1;
  }
  return { line: Math.max(0, lines.length - 1), column: 0 };
}

/** What the parser means, for people. */
const sentences: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'Found `&` or `!` before an alias `*…`, expected the alias alone.',
  BAD_ALIAS: 'Found an alias `*…` with a name that none can have.',
  BAD_COLLECTION_TYPE: 'Found a list or fields with a mark `!…` of another type.',
  BAD_DIRECTIVE: 'Found a line that begins with `%`, expected a field.',
  BAD_DQ_ESCAPE:
    'Found `\\` before a letter that it does not belong to, expected `\\\\` for the sign itself.',
  BAD_INDENT:
    'Found a line that is not as far in as the value it belongs to, or a bracket above it that does not close.',
  BAD_PROP_ORDER: 'Found `&` or `!` in a place where it says nothing.',
  BAD_SCALAR_START: 'Found a value that begins with a sign of YAML, expected it in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'Found a second `:` in a line, expected the value in quotation marks.',
  BLOCK_IN_FLOW: 'Found a field or an entry where a comma or a closing bracket is missing before it.',
  DUPLICATE_KEY: 'Found a field a second time.',
  KEY_OVER_1024_CHARS: 'Found a field with a name of more than 1,024 characters.',
  MISSING_CHAR: 'Found the end of a value before its comma, its bracket or its quotation mark.',
  MULTILINE_IMPLICIT_KEY: 'Found a line without `: `, expected a field such as `title: The walk`.',
  MULTIPLE_ANCHORS: 'Found `&` twice before one value.',
  MULTIPLE_DOCS: 'Found a line of `---` among the fields, expected it only above and below them.',
  MULTIPLE_TAGS: 'Found `!` twice before one value.',
  TAB_AS_INDENT: 'Found a tab before a value, expected blanks.',
  TAG_RESOLVE_FAILED: 'Found a value that begins with `!`, expected it in quotation marks.',
  UNEXPECTED_TOKEN:
    'Found something behind the end of a value, or a line that is further in or out than it may be.',
};
