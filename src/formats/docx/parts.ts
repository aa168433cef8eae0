import { type FileChild, InternalHyperlink, Paragraph, StyleLevel, TableOfContents, TextRun } from 'docx';
import type { PrintEntry, PrintPart } from '../print/print-model.js';
import { agendaSheets } from './agenda.js';
import { tick, titleParagraph } from './blocks.js';
import { cardSheetsOf } from './cards.js';
import { entryParagraphs, factParagraphs, sectionParagraphs } from './entry.js';
import { entrySheet } from './entry-sheet.js';
import { anchored, toRuns } from './inlines.js';
import { planSheets } from './plan.js';
import { posterSheets } from './poster.js';
import { glanceSheets, sessionSheets } from './sessions.js';
import { bookmarkName, type DocxContext } from './setting.js';
import { type Sheet, sheet } from './sheet.js';

/** A part as sheets. */
export function partSheets(part: PrintPart, setting: DocxContext): Sheet[] {
  const make = makers[part.type] as (part: PrintPart, setting: DocxContext) => Sheet[];
  return make(part, setting);
}

type Maker<T extends PrintPart['type']> = (part: PrintPart & { type: T }, setting: DocxContext) => Sheet[];

const title = ({ title: words, id }: { title: string; id: string }, newPage: boolean, level = 1) =>
  titleParagraph(words, { level, anchor: id, newPage });
const smallHeading = (words: string) =>
  new Paragraph({ style: 'SmallHeading', children: [new TextRun(words)] });

const makers: { readonly [T in PrintPart['type']]: Maker<T> } = {
  text: (part, setting) => [
    sheet('page', setting, (newPage) => [
      title(part, newPage),
      ...sectionParagraphs(part.sections, 2, setting),
    ]),
  ],
  contents: (part, setting) => [sheet('page', setting, (newPage) => contents(part, newPage))],
  cards: cardSheetsOf,
  poster: posterSheets,
  agenda: agendaSheets,
  glance: glanceSheets,
  session: sessionSheets,
  step: stepSheets,
  handouts: (part, setting) => [
    sheet('page', setting, (newPage) => [title(part, newPage), ...part.lines.map(handoutLine)]),
    ...part.entries.map((e) => entrySheet('right', e, 2, setting)),
  ],
  entries: (part, setting) =>
    part.entries.map((e) => entrySheet(e.kind === 'handout' ? 'right' : 'page', e, part.level, setting)),
  plan: planSheets,
  checklist: (part, setting) => [
    sheet('page', setting, (newPage) => [
      title(part, newPage),
      ...part.lists.flatMap((list) => [
        titleParagraph(list.title, { level: 2 }),
        ...list.lines.map((line) => toGather(line, setting)),
      ]),
      ...(part.rule === ''
        ? []
        : [new Paragraph({ style: 'SmallPrint', children: [new TextRun(part.rule)] })]),
    ]),
  ],
  glossary: (part, setting) => [
    sheet('page', setting, (newPage) => [title(part, newPage), ...part.terms.map(termParagraph)]),
  ],
  sources: (part, setting) => [
    sheet('page', setting, (newPage) => [
      title(part, newPage, part.level),
      ...part.references.map(
        ({ id, c }) =>
          new Paragraph({ style: 'Bibliography', children: anchored(`ref-${id}`, toRuns(c, setting)) }),
      ),
    ]),
  ],
  colophon: (part, setting) => [
    sheet('here', setting, (newPage) => [
      title(part, newPage),
      ...factParagraphs(part.facts, setting),
      new Paragraph({ style: 'SmallPrint', children: toRuns(part.license, setting) }),
      ...[part.recipe, part.changes].flatMap(({ title: heading, lines }) =>
        lines.length === 0 ? [] : [smallHeading(heading), ...lines.map((line) => bullet(line, setting))],
      ),
    ]),
  ],
};

const contents = ({ id, title: words }: { id: string; title: string }, newPage: boolean): FileChild[] => [
  new Paragraph({
    style: 'ContentsTitle',
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: anchored(id, [new TextRun(words)]),
  }),
  new TableOfContents(words, {
    hyperlink: true,
    headingStyleRange: '1-1',
    stylesWithLevels: [new StyleLevel('Activity Title', 2), new StyleLevel('Handout Title', 2)],
  }),
];

type Line = (PrintPart & { type: 'checklist' })['lists'][number]['lines'][number];

const toGather = ({ text, amount, usedBy }: Line, setting: DocxContext) =>
  new Paragraph({
    style: 'Task',
    keepLines: true,
    children: [
      ...tick(false, setting),
      ...toRuns(text, setting),
      ...(amount === '' ? [] : [new TextRun({ text: `: ${amount}`, bold: true })]),
      ...(usedBy.length === 0
        ? []
        : [new TextRun({ text: ' · ', style: 'Quiet' }), ...toRuns(usedBy, setting)]),
    ],
  });

const termParagraph = ({ id, term, definition }: { id: string; term: string; definition: string }) =>
  new Paragraph({
    style: 'GlossaryTerm',
    children: anchored(`term-${id}`, [
      new TextRun({ text: term, bold: true }),
      new TextRun({ break: 1, text: definition }),
    ]),
  });

const bullet = (words: string, { lists }: DocxContext) =>
  new Paragraph({
    style: 'ListBullet',
    numbering: { reference: lists.bullets, level: 0 },
    children: [new TextRun(words)],
  });

const handoutLine = ({ label, title: words, id }: { label: string; title: string; id: string }) =>
  new Paragraph({
    children: [
      new InternalHyperlink({
        anchor: bookmarkName(id),
        children: [
          ...(label === '' ? [] : [new TextRun({ text: `${label}\u2002`, style: 'EntryLabel' })]),
          new TextRun({ text: words, style: 'InsideLink' }),
        ],
      }),
    ],
  });

type Step = PrintPart & { type: 'step' };

/**
 * A step's page, its resources, and its activities, each on a page; learners' copies let activities follow each other, up to a
 * worksheet, which has a page of its own.
 */
function stepSheets({ entry, groups }: Step, setting: DocxContext): Sheet[] {
  // A step that has nothing but its title needs no page of its own.
  const isBare = setting.participant && entry.sections.length === 0;
  // What is handed out or sent has its page to itself.
  const beginsPage = (kind: PrintEntry['kind'], i: number) =>
    kind === 'activity'
      ? !(isBare && i === 0)
      : ['handout', 'letter'].includes(groups[i - 1]?.entries.at(-1)?.kind ?? '');
  return [
    entrySheet('right', entry, 1, setting),
    ...groups.flatMap(({ kind, title: words, entries }, i): Sheet[] => {
      const apart = kind === 'activity' && !setting.participant;
      // A letter has a page of its own, as it is sent.
      const each = entries.map((e) => [e]);
      const [first = [], ...others] = kind === 'letter' ? [[], ...each] : apart ? each : runsOf(entries);
      return [
        sheet(beginsPage(kind, i) ? 'page' : 'here', setting, (newPage) => [
          titleParagraph(words, { level: 2, newPage }),
          ...first.flatMap((e) => entryParagraphs(e, { level: 3 }, setting)),
        ]),
        ...others.map((run) =>
          sheet('page', setting, (newPage) =>
            run.flatMap((e, i) => entryParagraphs(e, { level: 3, newPage: newPage && i === 0 }, setting)),
          ),
        ),
      ];
    }),
  ];
}

/** Entries that follow each other on a page. */
function runsOf(entries: readonly PrintEntry[]): PrintEntry[][] {
  const runs: PrintEntry[][] = [];
  entries.forEach((entry, i) => {
    const alone = entry.kind === 'handout' || entries[i - 1]?.kind === 'handout';
    if (i === 0 || alone) runs.push([entry]);
    else runs.at(-1)!.push(entry);
  });
  return runs;
}
