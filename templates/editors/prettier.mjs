// A plugin for Prettier: it keeps the blocks of a playbook as they are. Prettier does not know them, and takes a line of colons right
// below a list, a quote or a table for a part of it. With an empty line between them it stands alone, and what is printed stays the same.
import { parsers as own } from 'prettier/plugins/markdown';

const codeFence = /^\s*(`{3,}|~{3,})/;
const block = /^( *)(?:> ?)*:{2,}(?:[\w-]|\s*$)/;
const opening = /^ *(?:> ?)*:{3,}[\w-]/;

/** The column in which what a line says begins: behind the marks of lists. */
const column = (line) => /^ *(?:(?:[-*+]|\d{1,9}[.)]) +)*/.exec(line)[0].length;

/** Whether a line that stands at `indent` right below these lines would be taken for a part of them. */
const belongsTo = (above, indent) =>
  above.some((line) => column(line) > indent || /^\s*[|>]/.test(line) || /^[\s:|-]*-\s*\|/.test(line));

function withRoom(text) {
  const lines = [];
  let above = [];
  let code;
  for (const line of text.split('\n')) {
    const fence = codeFence.exec(line)?.[1];
    const isBlock = code === undefined && block.test(line);
    if (isBlock && !line.includes('>') && belongsTo(above, block.exec(line)[1].length)) lines.push('');
    if (opening.test(lines.at(-1) ?? '') && /^ *\d+[.)] /.test(line)) lines.push('');
    if (fence && code === undefined) code = fence;
    else if (fence?.startsWith(code)) code = undefined;
    above = line.trim() === '' || isBlock ? [] : [...above, line];
    lines.push(line);
  }
  return lines.join('\n');
}

export const parsers = { markdown: { ...own.markdown, preprocess: withRoom } };
