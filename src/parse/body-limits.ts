import { limits } from '../diagnostics/limits.js';
import type { Report } from '../diagnostics/reporter.js';

/** Numbers of one passage: a run of lines without an empty one. */
interface Passage {
  lines: number;
  /** Marks of emphasis, links and code, and those among them that the parser holds against each other. */
  marks: number;
  pairing: number;
  /** These, and those of images, entities and attributes. */
  all: number;
  /** The most `|` in one of its lines, and whether one of them can stand below the head of a table. */
  widest: number;
  table: boolean;
}

const noLines: Passage = { lines: 0, marks: 0, pairing: 0, all: 0, widest: 0, table: false };

/**
 * What keeps a text from being parsed: more of something than the parser takes in reasonable time. It walks through the
 * text once, and finds the first line that is too much. Returns whether there is none.
 */
export function checkAmounts(body: string, lineOffset: number, report: Report): boolean {
  let passage = noLines;
  const sofar = { containers: 0, cells: 0, pairs: 0, marks: 0 };
  for (const [i, line] of body.split('\n').entries()) {
    const at = { line: lineOffset + i + 1, column: 1 };
    if (i >= limits.bodyLines) {
      const message = `Found more than ${limits.bodyLines} lines of text, expected at most so many in one file.`;
      report('file-too-large', at, message);
      return false;
    }
    if (line.trim() === '') {
      sofar.pairs += passage.pairing ** 2;
      sofar.marks += passage.all;
      if (passage.table) sofar.cells += cellsOf(passage);
      passage = noLines;
      continue;
    }
    passage = withLine(passage, line);
    sofar.containers += containerMarks(line);
    const message = tooMuch(passage, sofar);
    if (message === undefined) continue;
    report(passage.marks > limits.marks ? 'nesting-too-deep' : 'file-too-large', at, message);
    return false;
  }
  return true;
}

function tooMuch(
  passage: Passage,
  { containers, cells, pairs, marks }: { containers: number; cells: number; pairs: number; marks: number },
): string | undefined {
  if (passage.marks > limits.marks)
    return `Found more than ${limits.marks} marks such as \`*\` and \`[\` without an empty line.`;
  if (containers > limits.containers)
    return `Found more than ${limits.containers} marks of lists and quotes, expected at most so many in one text.`;
  if (passage.table && cells + cellsOf(passage) > limits.cells)
    return `Found more than ${limits.cells} cells of tables, expected at most so many in one text.`;
  if (marks + passage.all > limits.textMarks)
    return `Found more than ${limits.textMarks} marks such as \`*\`, \`[\`, \`!\`, \`&\` and \`=\`, expected at most so many in one text.`;
  if (pairs + passage.pairing ** 2 > limits.markPairs)
    return `Found too many passages with hundreds of marks such as \`*\` and \`[\`: the squares of their numbers come to more than ${limits.markPairs}.`;
  return undefined;
}

/** A row of a table is as wide as its widest, because what it lacks is filled up. */
const cellsOf = ({ lines, widest }: Passage) => lines * widest;

function withLine(before: Passage, line: string): Passage {
  const { marks, pairing, all, pipes } = countMarks(line);
  return {
    lines: before.lines + 1,
    marks: before.marks + marks,
    pairing: before.pairing + pairing,
    all: before.all + all,
    widest: Math.max(before.widest, pipes),
    table: before.table || (line.includes('-') && /^[\s>|:-]*$/.test(line)),
  };
}

const isMark = new Uint8Array(128);
for (const mark of '*_[]`~<:{') isMark[mark.charCodeAt(0)] = 1;
const [brace, pipe] = ['{'.charCodeAt(0), '|'.charCodeAt(0)];
const others = [...'&=!'].map((c) => c.charCodeAt(0));

function countMarks(text: string): { marks: number; pairing: number; all: number; pipes: number } {
  let [marks, braces, pipes, more] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    marks += isMark[code] ?? 0;
    if (code === brace) braces += 1;
    else if (code === pipe) pipes += 1;
    else if (others.includes(code)) more += 1;
  }
  return { marks, pairing: marks - braces, all: marks + more, pipes };
}

/** How many lists and quotes a line begins or goes on with. */
function containerMarks(line: string): number {
  if (!/^[\s>*+\-\d]/.test(line)) return 0;
  const prefix = /^(?:[>\s]|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))*/.exec(line)![0];
  return prefix.match(/>|[-*+]|\d{1,9}[.)]/g)?.length ?? 0;
}
