import { type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { PrintEntry, PrintFact, PrintSection } from '../print/print-model.js';
import { blanks, titleParagraph, toParagraphs, under } from './blocks.js';
import { toRuns } from './inlines.js';
import { bullets } from './numbering.js';
import type { DocxContext } from './setting.js';

/** Where an entry begins: its heading's level, and whether that opens a page. */
export interface Opening {
  level: number;
  newPage?: boolean;
}

const listedStyles: Readonly<Record<string, string>> = { activity: 'ActivityTitle', handout: 'HandoutTitle' };

/** A resource: its heading, its facts, its text. */
export function entryParagraphs(
  entry: PrintEntry,
  { level, newPage }: Opening,
  setting: DocxContext,
): FileChild[] {
  const { look } = setting;
  const style = level > 1 ? listedStyles[entry.kind] : undefined;
  const head = entry.letterhead.map(
    (words, i) =>
      new Paragraph({
        ...(newPage && i === 0 ? { pageBreakBefore: true } : {}),
        keepNext: true,
        children: [new TextRun({ text: words, ...(i === 0 ? { bold: true } : { style: 'Quiet' }) })],
      }),
  );
  return [
    ...head,
    titleParagraph(entry.title, {
      level,
      label: entry.label,
      anchor: entry.id,
      newPage: newPage && head.length === 0,
      ...(style ? { style } : {}),
    }),
    ...blanks(entry.nameLine, look.width),
    ...onlyParagraph(entry.only),
    ...(entry.summary === ''
      ? []
      : [new Paragraph({ style: 'Summary', children: [new TextRun(entry.summary)] })]),
    ...factParagraphs(entry.facts, setting),
    ...toParagraphs(entry.intro, under(level), setting),
    ...sectionParagraphs(entry.sections, level + 1, setting),
    ...(entry.attribution === ''
      ? []
      : [new Paragraph({ style: 'SmallPrint', children: [new TextRun(entry.attribution)] })]),
  ];
}

/** Sections, each with its heading. */
export function sectionParagraphs(
  sections: readonly PrintSection[],
  level: number,
  setting: DocxContext,
): FileChild[] {
  return sections.flatMap((section) => [
    titleParagraph(section.title, { level }),
    ...onlyParagraph(section.only),
    ...toParagraphs(section.c, under(level), setting),
  ]);
}

const onlyParagraph = (only: string) =>
  only === '' ? [] : [new Paragraph({ style: 'OnlyFor', children: [new TextRun(only)] })];

/** Facts: the short ones after each other, the long ones below. */
export function factParagraphs(facts: readonly PrintFact[], setting: DocxContext): FileChild[] {
  const label = (fact: PrintFact) => new TextRun({ text: `${fact.label}: `, style: 'FactLabel' });
  const short = facts.filter((f) => !f.wide && f.lines.length === 0);
  const long = facts.filter((f) => !short.includes(f));
  const together = short.flatMap((fact, i): ParagraphChild[] => [
    ...(i > 0 ? [new TextRun('  ·  ')] : []),
    label(fact),
    ...toRuns(fact.c, setting),
  ]);
  const paragraph = (children: ParagraphChild[], keepNext = false) =>
    new Paragraph({ style: 'Facts', ...(keepNext ? { keepNext } : {}), children });
  return [
    ...(short.length === 0 ? [] : [paragraph(together)]),
    ...long.flatMap((fact) => [
      paragraph([label(fact), ...toRuns(fact.c, setting)], fact.lines.length > 0),
      ...fact.lines.map(
        (line) =>
          new Paragraph({
            style: 'ListBullet',
            numbering: { reference: bullets(setting.look), level: 0 },
            children: toRuns(line, setting),
          }),
      ),
    ]),
  ];
}
