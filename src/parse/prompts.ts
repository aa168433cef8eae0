import type { Nodes, Root } from 'mdast';
import type { Point } from '../diagnostics/diagnostic.js';
import type { Report } from '../diagnostics/reporter.js';

/** What a comment begins with that says what is still to be written. */
const promptMark = 'unfinished:';

const inBody = /^<!--\s*unfinished:/;
const inFields = /^\s*#\s*unfinished:/;

/** Reports each comment of a body that asks for something, and returns where they stand. Comments are never printed. */
export function checkPrompts(root: Root, report: Report): Point[] {
  const found: Point[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'html' && inBody.test(node.value)) {
      const at = node.position!.start;
      found.push(at);
      tell(node.value.slice('<!--'.length).split('-->')[0]!, at, report);
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return found;
}

/** Reports each line of YAML that is such a comment; `lineOffset` lines stand before the text. */
export function checkFieldPrompts(text: string, lineOffset: number, report: Report): void {
  if (!text.includes(promptMark)) return;
  for (const [i, line] of text.split('\n').entries())
    if (inFields.test(line)) {
      const column = line.indexOf('#');
      tell(line.slice(column + 1), { line: i + 1 + lineOffset, column: column + 1 }, report);
    }
}

/** A prompt is a sentence or two, and all of it helps. */
const longest = 400;

const tell = (words: string, at: Point, report: Report): void => {
  const asked = words.trim().slice(promptMark.length).trim().replace(/\s+/g, ' ').slice(0, longest);
  const sentence = asked === '' ? 'it does not say what.' : /[.?!…]$/.test(asked) ? asked : `${asked}.`;
  report('unfinished', at, `Found something still to be written: ${sentence}`);
};
