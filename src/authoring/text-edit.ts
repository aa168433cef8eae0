/** A change of one place of a file: offsets in its text as it was read, and what stands there afterwards. */
export interface TextEdit {
  /** Path of the file inside its source. */
  readonly file: string;
  /** Where it begins, in UTF-16 code units from 0. */
  readonly start: number;
  /** Where it ends. The same as `start` where something is only put in. */
  readonly end: number;
  /** What stands there afterwards. */
  readonly text: string;
}

/** A text with edits made, which are those of its file. Of two that touch the same place, the one that begins first is made. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of apart(edits)) {
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return parts.join('') + text.slice(from);
}

/** Edits in order, without those that reach into one before them. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      const free = edit.start >= end;
      if (free) end = edit.end;
      return free;
    });
}
