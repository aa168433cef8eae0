/** A line of a text as it stands in its file, without its end. */
export interface SourceLine {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
}

/** The lines of a text, which may end as Windows ends them. A byte order mark belongs to no line. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const end of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ text: text.slice(start, end.index), start });
    start = end.index + end[0].length;
  }
  return [...lines, { text: text.slice(start), start }];
}
