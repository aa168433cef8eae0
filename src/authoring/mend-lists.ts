import { kindInfo } from '../schema/kinds.js';
import { titlesOf } from './mend-headings.js';
import { inLine, type Mend } from './mending.js';

/** Marks at the beginning of a line that Markdown does not take as such: pasted bullets, and marks without a plain blank behind them. */
export const mendMark: Mend = (faulty) => {
  const { line, lines, at, diagnostic } = faulty;
  const from = diagnostic.column - 1;
  const rest = line.text.slice(from);
  const first = blanks.exec(rest)![0].length;
  const replaced = (marks: string, put: string) => [
    inLine(line, from + first, from + first + marks.length, put),
  ];
  const behind = rest.slice(first);
  const bullet = /^[•◦▪‣●∙·][^\S\n]*/.exec(behind)?.[0];
  if (bullet !== undefined) return replaced(bullet, '- ');
  const task = /^-\[([ xX]?)\][^\S\n]*/.exec(behind);
  if (task) return replaced(task[0], `- [${task[1] || ' '}] `);
  const heading = /^(#{1,6})\s*/.exec(behind);
  if (heading) return mayStand(faulty, behind) ? replaced(heading[0], `${heading[1]} `) : [];
  const mark = unspaced(behind);
  if (!mark) return [];
  // The fault tells the first of several such lines.
  const below = lines.slice(at + 1).findIndex(({ text }) => text.trim() === '');
  const paragraph = lines.slice(at + 1, below < 0 ? undefined : at + 1 + below);
  return [
    ...replaced(mark.found, `${mark.plain} `),
    ...paragraph.flatMap((other) => {
      const indent = blanks.exec(other.text)![0].length;
      const next = unspaced(other.text.slice(indent));
      const same = next && /\d/.test(next.plain) === /\d/.test(mark.plain);
      return same ? [inLine(other, indent, indent + next.found.length, `${next.plain} `)] : [];
    }),
  ];
};

/** The mark of an entry without a plain blank behind it. */
function unspaced(text: string): { found: string; plain: string } | undefined {
  const [found, plain] = /^([-+*]|\d{1,2}[.)])\u00a0?/.exec(text) ?? [];
  if (found === undefined || plain === undefined) return undefined;
  return found !== plain || /\p{L}/u.test(text.charAt(found.length)) ? { found, plain } : undefined;
}

const blanks = /^[^\S\n]*/;

/** Whether a heading may stand in its file: a `##` opens a section, and most kinds have those of theirs only. */
function mayStand({ kind, headings }: Parameters<Mend>[0], line: string): boolean {
  if (kind === undefined || kindInfo(kind).free || !/^##(?!#)/.test(line)) return true;
  const words = line.replace(/^#+\s*/, '').trim();
  return titlesOf({ kind, headings }).includes(words);
}
