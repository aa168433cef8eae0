import { type Block, blocksOf } from './html-tokens.js';
import type { SourcePlace } from './place-in-source.js';
import type { Fault } from './read-folders.js';

/** A fault, the resource it is in, and what it is about there. */
export interface LocatedFault {
  readonly fault: Fault;
  /** Id of the resource. */
  readonly entry: string;
  readonly place: SourcePlace;
}

/** How much of two texts must be alike to be the same paragraph: an author is in the middle of changing one. */
const alike = 0.4;
/** What standing under the same heading counts. */
const sameSection = 0.15;

/** Writes notes behind what faults are about. Gives back which of them have found a place. */
export function placeFaults(
  html: string,
  faults: readonly LocatedFault[],
  noteOf: (fault: Fault) => string,
): { html: string; placed: ReadonlySet<Fault> } {
  if (faults.length === 0) return { html, placed: new Set() };
  const blocks = blocksOf(html);
  const notes = faults.flatMap(({ fault, entry, place }) => {
    const block = blockOf(
      blocks.filter((b) => b.entry === entry),
      place,
    );
    return block ? [{ fault, at: block.after }] : [];
  });
  let out = '';
  let from = 0;
  for (const { fault, at } of notes.toSorted((a, b) => a.at - b.at)) {
    out += html.slice(from, at) + noteOf(fault);
    from = at;
  }
  return { html: out + html.slice(from), placed: new Set(notes.map((n) => n.fault)) };
}

function blockOf(blocks: readonly Block[], { field, words, section }: SourcePlace): Block | undefined {
  if (field !== undefined) return blocks.find((b) => isField(b, field));
  const scored = blocks.map((block) => {
    const near = section.length > 0 && sameWords(block.section, section) ? sameSection : 0;
    return { block, score: likeness(block.words, words) + near };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), {
    block: undefined as Block | undefined,
    score: 0,
  });
  if (best.score >= alike + sameSection || (best.score >= alike && words.length > 2)) return best.block;
  return blocks.find((b) => /^h\d$/.test(b.name) && section.length > 0 && sameWords(b.words, section));
}

const isField = ({ classes, around, name }: Block, field: string): boolean => {
  if (field === 'title' || field === 'question') return classes.includes('pb-title');
  if (field === 'summary') return classes.includes('pb-summary');
  return name === 'dd' && around.at(-1) !== undefined && around.includes(`pb-fact-${field}`);
};

const sameWords = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ');

/** Words that both have, of all that they have: from 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [ours, theirs] = [new Set(a), new Set(b)];
  const both = [...ours].filter((word) => theirs.has(word));
  return (2 * both.length) / (ours.size + theirs.size);
}
