import type { Layout } from '../../compose/packet.js';
import { linesOf, pageMeasure } from './fits-page.js';
import type { Block, PrintEntry, PrintPart, PrintSection } from './print-model.js';

/** Text fills its lines better than `fitsPage` dares to trust; found by comparing with pages as set. */
const fill = 0.6;

type Part<T extends PrintPart['type']> = PrintPart & { type: T };

/** Functions that say about how many lines over the whole width something takes. */
export interface LineCounter {
  entry: (entry: PrintEntry) => number;
  sections: (sections: readonly PrintSection[]) => number;
  agenda: (part: Part<'agenda'>) => number;
  glance: (part: Part<'glance'>, pair: number) => number;
  session: (part: Part<'session'>) => number;
  plan: (part: Part<'plan'>, pair: number) => number;
  checklist: (part: Part<'checklist'>) => number;
  glossary: (part: Part<'glossary'>) => number;
}

/** `pair` is what is left of a length that is set in two columns. */
export function lineCounter({ largePrint, lineHeight }: Layout): LineCounter {
  const page = pageMeasure(largePrint, lineHeight);
  const blocks = (list: readonly Block[]) => linesOf(list, page) * fill;
  const space = (block: Block) => linesOf([block], page);
  const text = (words: string) => Math.ceil(words.length / page.letters);
  const sum = <T>(list: readonly T[], lines: (of: T) => number) => list.reduce((all, x) => all + lines(x), 0);
  const sections = (list: readonly PrintSection[]) => sum(list, (s) => 1.9 + blocks(s.c));
  return {
    sections,
    entry: ({ kind, nameLine, summary, facts, intro, sections: list }) => {
      const factLines = sum(facts, (f) => Math.max(1, f.lines.length));
      const shown = factLines === 0 ? 0 : kind === 'activity' ? factLines * 0.7 + 2 : 2;
      const head = 2.4 + (nameLine.length > 0 ? 2.5 : 0) + (summary ? text(summary) + 1 : 0) + shown;
      return head + blocks(intro) + sections(list);
    },
    agenda: ({ sessions }) => 3 + sum(sessions, (s) => 4 + s.rows.length * 2.4),
    glance: ({ rows, rest }, pair) =>
      8 +
      sum(rows, (r) => 1.5 + r.activities.length * pair + r.needs.length) +
      rest.lines.length * 1.1 * pair,
    session: ({ agenda, gather, print, prepare, after }) =>
      (agenda.rows.length === 0 ? 5 : 12) +
      sum(agenda.rows, (r) => 2 + r.steps.length * 1.1) +
      (gather.items.length + print.items.length + prepare.items.length) * 1.2 +
      sum(after.prompts, (p) => 1.6 + space(p.lines)),
    plan: ({ steps, nextSteps }, pair) =>
      8 +
      sum(
        steps,
        (s) => 2.5 + pair * sum(s.questions, (q) => 2.6 + text(q.question) / pair + space(q.lines)),
      ) +
      space(nextSteps.table),
    checklist: ({ lists }) => sum(lists, (l) => 2 + l.lines.length * 1.1),
    glossary: ({ terms }) => sum(terms, (t) => 1.9 + text(t.definition)),
  };
}
