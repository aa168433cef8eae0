import { cardSheets } from '../../compose/card-sheets.js';
import { linkTargets } from '../../compose/link-targets.js';
import type { ChecklistItem, Entry, EntrySection, Fact, Packet, Part } from '../../compose/packet.js';
import { requireDrawable } from '../../compose/packet-fault.js';
import { partLevel } from '../../compose/part-level.js';
import { posterSize } from '../../compose/poster-size.js';
import { writtenMinutes } from '../../compose/run-steps.js';
import type { Paper } from '../../schema/recipe.js';
import { cleanTexts } from './clean-text.js';
import { fitsPage, pageMeasure } from './fits-page.js';
import type { Block, PrintEntry, PrintFact, PrintModel, PrintPart, PrintSection } from './print-model.js';
import { linkedList, toGlance, toSession, toSessionSheet } from './sessions.js';
import { type PrintContext, toBlocks, toInlines } from './to-blocks.js';

/** Turns a packet into the model that PDF and DOCX are written from. Its texts hold nothing that cannot be set. */
export function toPrint(packet: Packet): PrintModel {
  requireDrawable(packet);
  const images: string[] = [];
  const targets = linkTargets(packet);
  const context: PrintContext = {
    strings: packet.strings,
    largePrint: packet.layout.largePrint,
    hasTarget: (id) => targets.has(id),
    image(address) {
      const known = images.indexOf(address);
      return known >= 0 ? known : images.push(address) - 1;
    },
    page: pageMeasure(packet.layout.largePrint, packet.layout.lineHeight),
  };
  const { title, documentTitle, language, paper, layout, brand, footer, cover, strings } = packet;
  return cleanTexts({
    title,
    documentTitle,
    language,
    paper,
    participant: packet.edition === 'participant',
    layout,
    brand,
    footer,
    cover,
    parts: packet.parts.map((part, i) =>
      makePart(part, { ...context, paper, level: partLevel(packet, i, 1) }),
    ),
    images,
    strings,
  });
}

/** What turning a part needs: also the level of its heading. */
interface PartContext extends PrintContext {
  level: number;
  paper: Paper;
}

function makePart(part: Part, context: PartContext): PrintPart {
  const make = makers[part.type] as (part: Part, context: PartContext) => PrintPart;
  return make(part, context);
}

type Maker<T extends Part['type']> = (
  part: Part & { type: T },
  context: PartContext,
) => PrintPart & { type: T };

const makers: { readonly [T in Part['type']]: Maker<T> } = {
  text: ({ type, id, title, sections }, context) => ({
    type,
    id,
    title,
    sections: sections.map((s) => toSection(s, context)),
  }),
  contents: ({ type, id, title, lines }) => ({
    type,
    id,
    title,
    lines: lines.map((line) => ({ level: line.level, text: `${line.label} ${line.title}`.trim() })),
  }),
  agenda: ({ type, id, title, sheet, columns, sessions }, context) => ({
    type,
    id,
    title,
    sheet,
    columns,
    sessions: sessions.map((s) => toSession(s, context)),
  }),
  glance: (part, context) => ({ type: 'glance', id: part.id, title: part.title, ...toGlance(part, context) }),
  session: (part, context) => ({
    type: 'session',
    id: part.id,
    title: part.title,
    ...toSessionSheet(part, context),
    entries: part.entries.map((e) => toEntry(e, context)),
    handouts: part.handouts.map((e) => toEntry(e, context)),
  }),
  step: ({ type, id, title, entry, groups }, context) => ({
    type,
    id,
    title,
    entry: toEntry(entry, context),
    groups: groups.map((g) => ({ ...g, entries: g.entries.map((e) => toEntry(e, context)) })),
  }),
  handouts: ({ type, id, title, lines, entries }, context) => ({
    type,
    id,
    title,
    lines,
    entries: entries.map((e) => toEntry(e, context)),
  }),
  entries: ({ type, id, title, entries }, context) => ({
    type,
    id,
    title,
    level: context.level,
    entries: entries.map((e) => toEntry(e, context)),
  }),
  cards: (part, { strings }) => {
    const { type, id, title, perPage, howTo, feet } = part;
    return { type, id, title, perPage, howTo, feet, sheets: cardSheets(part, strings) };
  },
  poster: (part, { paper }) => ({ ...part, size: posterSize(part, paper) }),
  plan: ({ type, id, title, intro, nameLine, steps, nextSteps }) => ({
    type,
    id,
    title,
    intro,
    nameLine,
    steps: steps.map((step) => ({
      ...step,
      questions: step.questions.map((q) => ({ ...q, lines: { t: 'lines', label: '', ...q.lines } })),
    })),
    nextSteps: {
      title: nextSteps.title,
      table: {
        t: 'fill',
        columns: nextSteps.columns,
        weights: nextSteps.columns.map((_, i) => (i === 0 ? 2 : 1)),
        rows: nextSteps.rows,
        height: nextSteps.height,
        first: [],
      },
    },
  }),
  checklist: ({ type, id, title, rule, lists }, context) => ({
    type,
    id,
    title,
    rule,
    lists: lists.map((l) => ({ title: l.title, lines: l.items.map((i) => toLine(i, context)) })),
  }),
  glossary: ({ type, id, title, terms }) => ({ type, id, title, terms }),
  sources: ({ type, id, title, references }, context) => ({
    type,
    id,
    title,
    level: context.level,
    references: references.map((r) => ({ id: r.id, c: toInlines(r.apa, context) })),
  }),
  colophon: ({ type, id, title, facts, license, recipe, changes }, context) => ({
    type,
    id,
    title,
    facts: facts.map((f) => toFact(f, context)),
    license: toInlines(license, context),
    recipe,
    changes,
  }),
};

function toEntry(entry: Entry, context: PrintContext): PrintEntry {
  const { id, kind, label, title, writable, nameLine, only, summary, attribution } = entry;
  const intro = toBlocks(entry.intro, context);
  const sections = entry.sections.map((s) => toSection(s, context));
  return {
    id,
    kind,
    label,
    title,
    writable,
    letterhead: entry.letterhead ?? [],
    nameLine,
    summary,
    attribution,
    only,
    ...(entry.step && { step: entry.step }),
    facts: entry.facts.map((f) => toFact(f, context)),
    intro,
    sections,
    keep: fitsPage([...intro, ...sections.flatMap((s): Block[] => [headingOf(s.title), ...s.c])], {
      ...context.page,
      lines: context.page.lines * 0.7,
    }),
  };
}

const headingOf = (title: string): Block => ({ t: 'heading', depth: 1, c: [{ t: 'text', v: title }] });

const toSection = ({ id, title, only, children }: EntrySection, context: PrintContext): PrintSection => ({
  id,
  title,
  only,
  minutes: id === 'run-it' ? writtenMinutes(children, context.strings) : [],
  c: toBlocks(children, context),
});

function toFact({ key, label, value, wide }: Fact, context: PrintContext): PrintFact {
  const listed = value.flatMap((n) => (n.type === 'element' && n.tagName === 'ul' ? n.children : []));
  const lines = listed.map((li) => toInlines([li], context));
  return { key, label, c: lines.length === 0 ? toInlines(value, context) : [], lines, wide };
}

function toLine({ id, text, amount, usedBy }: ChecklistItem, context: PrintContext) {
  return { text: linkedList([{ id, title: text }], context), amount, usedBy: linkedList(usedBy, context) };
}
