import type { Block, Inline, ListEntry } from '../print-model.js';

/** A step of the run: its name and minutes have places of their own on the page. */
export interface RunPart {
  number: number;
  title: string;
  /** As written: “5 min”. Empty when it says none. */
  minutes: string;
  c: Block[];
}

/** The sections of a run: what stands before its steps, the steps, and what comes after them. */
export function runParts(blocks: readonly Block[]): { before: Block[]; steps: RunPart[]; after: Block[] } {
  const at = blocks.findIndex((b) => b.t === 'list' && b.ordered);
  const list = blocks[at];
  if (list?.t !== 'list') return { before: [...blocks], steps: [], after: [] };
  return {
    before: blocks.slice(0, at),
    steps: list.entries.map((entry, i) => ({ number: list.start + i, ...partOf(entry) })),
    after: blocks.slice(at + 1),
  };
}

/** A step begins with a bold name and its minutes: “**Meet the three** (5 min). …”. */
function partOf({ c }: ListEntry): Omit<RunPart, 'number'> {
  const [first, ...rest] = c;
  const [name, next, ...more] = first?.t === 'p' ? first.c : [];
  if (name?.t !== 'strong') return { title: '', minutes: '', c: [...c] };
  const time = next?.t === 'text' ? timeIn(next.v) : undefined;
  const tail: Inline[] = [...(time ? [{ t: 'text', v: time.rest } as const] : next ? [next] : []), ...more];
  return {
    title: wordsOf(name.c).replace(/[.:]$/, ''),
    minutes: time?.minutes ?? '',
    c: wordsOf(tail).trim() === '' ? rest : [{ t: 'p', c: tail }, ...rest],
  };
}

/** “(5 min). Read on.” as its minutes and what follows them. */
function timeIn(words: string): { minutes: string; rest: string } | undefined {
  const from = words.trimStart();
  const end = from.indexOf(')');
  const minutes = from.slice(1, end);
  if (!from.startsWith('(') || end < 0 || !/\d/.test(minutes)) return undefined;
  return {
    minutes,
    rest: from
      .slice(end + 1)
      .replace(/^[.:]/, '')
      .trimStart(),
  };
}

/** The words of a run of text. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((n) => ('v' in n ? n.v : 'c' in n ? wordsOf(n.c) : ' ')).join('');
