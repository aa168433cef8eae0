import type { Nodes, Root } from 'mdast';

/** What is said of a conflict. */
export const conflictMessage =
  'Found the marks that git leaves where two changes meet, so two texts stand here at once.';

/** The number of the first line, from 0, that opens such a conflict; undefined when there is none. */
export function conflictLine(lines: readonly string[]): number | undefined {
  const first = lines.findIndex(opens);
  return first >= 0 && closes(lines, first) ? first : undefined;
}

/** The same in a body, where code may show a conflict. */
export function conflictInBody(root: Root, lines: readonly string[]): number | undefined {
  const first = conflictLine(lines);
  if (first === undefined) return undefined;
  const code = codeLines(root);
  const found = lines.findIndex((line, i) => opens(line) && !code.some(([from, to]) => from <= i && i <= to));
  return found >= 0 && closes(lines, found) ? found : undefined;
}

const opens = (line: string) => line.startsWith('<<<<<<<') && /^<{7}(?: |$)/.test(line);

const closes = (lines: readonly string[], from: number) =>
  lines.some((line, i) => i > from && /^(?:={7}|>{7}(?: .*)?)$/.test(line));

/** The first and the last line of each block of code. */
function codeLines(node: Nodes): [number, number][] {
  if (node.type === 'code') return [[node.position!.start.line - 1, node.position!.end.line - 1]];
  return 'children' in node ? node.children.flatMap((child) => codeLines(child as Nodes)) : [];
}
