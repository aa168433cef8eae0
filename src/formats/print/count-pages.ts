import type { Packet } from '../../compose/packet.js';
import { requirePacket } from '../../schema/guards.js';
import { linesOf, pageMeasure } from './fits-page.js';
import type { Block, PrintEntry, PrintPart, PrintSection } from './print-model.js';
import { toPrint } from './to-print.js';

/** Text fills its lines better than `fitsPage` dares to trust; found by comparing with pages as set. */
const fill = 0.6;

/**
 * About how many pages a packet has when it is printed, without setting it: quick enough for every change of a recipe. On
 * the packets that come along it is off by a tenth at most. Duplex adds empty left-hand pages that are not counted.
 */
export function countPages(packet: Packet): number {
  requirePacket(packet, 'countPages');
  const model = toPrint(packet);
  const { largePrint, lineHeight } = model.layout;
  const sure = pageMeasure(largePrint, lineHeight);
  const page = largePrint ? { ...sure, lines: sure.lines * 1.25 } : sure;
  const blocks = (list: readonly Block[]) => linesOf(list, page) * fill;
  const text = (words: string) => Math.ceil(words.length / page.letters);
  const section = (s: PrintSection) => 1.9 + blocks(s.c);
  const entry = (e: PrintEntry): number => {
    const facts = e.facts.reduce((sum, f) => sum + Math.max(1, f.lines.length), 0);
    const factLines = e.kind === 'activity' ? facts * 0.7 + 2 : facts > 0 ? 2 : 0;
    const head = 2.4 + (e.nameLine.length > 0 ? 2.5 : 0) + (e.summary ? text(e.summary) + 1 : 0) + factLines;
    return head + blocks(e.intro) + e.sections.reduce((sum, s) => sum + section(s), 0);
  };
  const pages = (lines: number) => Math.max(1, Math.ceil(lines / page.lines));
  const apart = (entries: readonly PrintEntry[]) => entries.reduce((sum, e) => sum + pages(entry(e)), 0);
  const flow = (entries: readonly PrintEntry[]) => entries.reduce((sum, e) => sum + entry(e) + 2, 0);

  const pagesOf = (part: PrintPart): number => {
    switch (part.type) {
      case 'contents':
        return pages(contentsLines(model.parts) * 1.12 + 3);
      case 'text':
        return pages(3 + part.sections.reduce((sum, s) => sum + section(s), 0));
      case 'agenda':
        return pages(3 + part.sessions.reduce((sum, s) => sum + 4 + s.rows.length * 2.4, 0));
      case 'glance':
        return pages(
          6 +
            part.rows.reduce((sum, r) => sum + 2 + r.activities.length + r.needs.length, 0) +
            part.rest.lines.length * 1.1,
        );
      case 'session': {
        const { agenda, gather, print, prepare, after } = part;
        const rows = agenda.rows.reduce((sum, r) => sum + 2 + r.steps.length * 1.1, 0);
        const notes = after.prompts.reduce((sum, p) => sum + 1.6 + blocks([p.lines]) / fill, 0);
        const head =
          6 + rows + (gather.items.length + print.items.length + prepare.items.length) * 1.2 + 6 + notes;
        return pages(head) + apart(part.entries) + apart(part.handouts);
      }
      case 'step': {
        const work = part.groups.filter((g) => g.kind === 'activity').flatMap((g) => g.entries);
        const activities = work.filter((e) => e.kind === 'activity');
        const sheets = work.filter((e) => e.kind === 'handout');
        const others = part.groups.filter((g) => g.kind !== 'activity').flatMap((g) => g.entries);
        const run = model.participant ? pages(flow(activities)) : apart(activities);
        const isLast = part.groups.at(-1)?.kind === 'activity';
        const bare = model.participant && part.entry.sections.length === 0 && others.length === 0;
        const rest = bare ? 0 : (entry(part.entry) + flow(others)) / page.lines;
        return (
          run + apart(sheets) + (isLast || activities.length === 0 ? Math.ceil(rest) : Math.ceil(rest + 0.5))
        );
      }
      case 'handouts':
        return pages(3 + part.entries.length * 1.3) + apart(part.entries);
      case 'entries':
        return apart(part.entries);
      case 'cards':
        return part.sheets.length;
      case 'plan': {
        const question = (q: { question: string; lines: Block }) =>
          2.6 + text(q.question) + blocks([q.lines]) / fill;
        const all = part.steps.reduce(
          (sum, s) => sum + 2.5 + s.questions.reduce((n, q) => n + question(q), 0),
          0,
        );
        return pages((5 + all) * 1.05 + 3 + blocks([part.nextSteps.table]) / fill);
      }
      case 'checklist':
        return pages(3 + part.lists.reduce((sum, l) => sum + 2 + l.lines.length * 1.5, 0));
      case 'glossary':
        return pages(3 + part.terms.reduce((sum, t) => sum + 1.9 + text(t.definition), 0));
      case 'sources':
        return pages(3 + part.references.length * 2.9);
      case 'colophon':
        return 0;
    }
  };
  return (model.cover ? 1 : 0) + model.parts.reduce((sum, part) => sum + pagesOf(part), 0);
}

const contentsLines = (parts: readonly PrintPart[]): number =>
  parts.reduce((sum, part) => {
    if (part.type === 'step')
      return sum + 1.5 + part.groups.filter((g) => g.kind === 'activity').flatMap((g) => g.entries).length;
    return sum + 1.5 + (part.type === 'handouts' ? part.entries.length : 0);
  }, 0);
