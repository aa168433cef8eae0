import { createTwoFilesPatch } from 'diff';

/** What changes in a file, as `diff -u` and git show it. Empty when nothing does. `to` is its path afterwards, when it moves. */
export function textDiff(file: string, before: string, after: string, to: string = file): string {
  if (before === after) return '';
  const lines = createTwoFilesPatch(file, to, before, after, '', '', { context: 3 }).split('\n');
  const head = lines.findIndex((line) => line.startsWith('--- '));
  return lines
    .slice(head)
    .map((line, i) => (i < 2 ? line.trimEnd() : line))
    .join('\n');
}
