/** A line of a file of content, and the audiences that read it. */
export interface ReadLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly audiences: readonly string[];
}

/**
 * The lines of a file that people read, each with the audiences of `:::for` passages around it. In frontmatter, lists in brackets
 * are ids. A file that has been checked has whole passages, so they are read by their colons.
 */
export function lineReaders(lines: readonly string[], audiences: readonly string[]): ReadLine[] {
  const bodyAt = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const open: { colons: number; audiences: readonly string[] }[] = [];
  return lines.flatMap((text, i): ReadLine[] => {
    const line = (reach: readonly string[]) => [{ number: i + 1, text, audiences: reach }];
    if (i <= bodyAt)
      return /: (?:\[|\{)/.test(text) && !text.trimStart().startsWith('-') ? [] : line(audiences);
    const around = open.at(-1)?.audiences ?? audiences;
    const [, colons = '', name = ''] = /^\s*(:{3,})(\S*)/.exec(text) ?? [];
    if (colons === '') return line(around);
    if (name === '') open.splice(open.findLastIndex((block) => block.colons === colons.length));
    else open.push({ colons: colons.length, audiences: readersOf(text, around) });
    return [];
  });
}

/** Who among the readers around it reads a block. */
function readersOf(opening: string, around: readonly string[]): readonly string[] {
  const [, named] = /:for\{audience="([^"]*)"/.exec(opening) ?? [];
  return named === undefined ? around : around.filter((a) => named.split(/\s+/).includes(a));
}
