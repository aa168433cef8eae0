import { type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { stageOf } from '../../art/step-hues.js';
import { say } from '../../compose/strings.js';
import type { PrintEntry, PrintFact, PrintSection } from '../print/print-model.js';
import { activityPage, eyebrow, hasMargin } from './activity-page.js';
import { artParagraph } from './art.js';
import { blanks, titleParagraph, toParagraphs, under } from './blocks.js';
import { factTable } from './fact-table.js';
import { afterTable } from './fixed-table.js';
import { toRuns } from './inlines.js';
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
  given: DocxContext,
): FileChild[] {
  const setting = inHue(entry, given);
  const { look } = setting;
  const style = level > 1 ? listedStyles[entry.kind] : undefined;
  if (style && hasMargin(entry, setting))
    return [
      eyebrow(entry, newPage === true, setting),
      titleParagraph(entry.title, {
        level,
        label: entry.label,
        anchor: entry.id,
        hue: entry.step?.place,
        style,
      }),
      ...onlyParagraph(entry.only),
      ...activityPage(entry, level + 1, setting),
    ];
  const hue = entry.step?.place;
  const picture = entry.kind === 'step' && hue !== undefined ? setting.art.steps.get(hue) : undefined;
  const facts =
    entry.kind === 'activity' && hue !== undefined && entry.facts.length > 0
      ? [
          factTable(entry.facts, look.steps[stageOf(hue) - 1]!, setting, (some) => factLines(some, setting)),
          afterTable(),
        ]
      : factParagraphs(entry.facts, setting);
  const head = entry.letterhead.map(
    (words, i) =>
      new Paragraph({
        ...(newPage && i === 0 ? { pageBreakBefore: true } : {}),
        keepNext: true,
        children: [new TextRun({ text: words, ...(i === 0 ? { bold: true } : { style: 'Quiet' }) })],
      }),
  );
  return [
    ...(picture ? [artParagraph(picture, say(setting.strings, 'picture'), newPage)] : []),
    ...head,
    titleParagraph(entry.title, {
      level,
      label: entry.label,
      anchor: entry.id,
      newPage: newPage && !picture && head.length === 0,
      hue,
      ...(style ? { style } : {}),
    }),
    ...blanks(entry.nameLine, look.width),
    ...onlyParagraph(entry.only),
    ...(entry.summary === ''
      ? []
      : [new Paragraph({ style: 'Summary', children: [new TextRun(entry.summary)] })]),
    ...facts,
    ...toParagraphs(entry.intro, under(level), setting),
    ...sectionParagraphs(entry.sections, level + 1, setting, hue),
    ...(entry.attribution === ''
      ? []
      : [new Paragraph({ style: 'SmallPrint', children: [new TextRun(entry.attribution)] })]),
  ];
}

/** A setting in which tables and frames have the hue of the entry's step. Styles, which staff may change, keep the brand's. */
function inHue({ step }: PrintEntry, setting: DocxContext): DocxContext {
  const colors = step && setting.look.steps[stageOf(step.place) - 1];
  if (!colors) return setting;
  const { look } = setting;
  return { ...setting, look: { ...look, primary: colors.solid, tint: look.tint && colors.tint } };
}

/** Sections, each with its heading. */
export function sectionParagraphs(
  sections: readonly PrintSection[],
  level: number,
  setting: DocxContext,
  hue?: number,
): FileChild[] {
  return sections.flatMap((section) => [
    titleParagraph(section.title, { level, hue }),
    ...onlyParagraph(section.only),
    ...toParagraphs(section.c, under(level), setting),
  ]);
}

const onlyParagraph = (only: string) =>
  only === '' ? [] : [new Paragraph({ style: 'OnlyFor', children: [new TextRun(only)] })];

/** Facts: the short ones after each other, the long ones below. */
export function factParagraphs(facts: readonly PrintFact[], setting: DocxContext): Paragraph[] {
  const short = facts.filter((f) => !f.wide && f.lines.length === 0);
  const together = short.flatMap((fact, i): ParagraphChild[] => [
    ...(i > 0 ? [new TextRun('  ·  ')] : []),
    factLabel(fact),
    ...toRuns(fact.c, setting),
  ]);
  return [
    ...(short.length === 0 ? [] : [factParagraph(together)]),
    ...factLines(
      facts.filter((f) => !short.includes(f)),
      setting,
    ),
  ];
}

/** Facts, each on a line of its own with what it lists below. */
const factLines = (facts: readonly PrintFact[], setting: DocxContext): Paragraph[] =>
  facts.flatMap((fact) => [
    factParagraph([factLabel(fact), ...toRuns(fact.c, setting)], fact.lines.length > 0),
    ...fact.lines.map(
      (line) =>
        new Paragraph({
          style: 'ListBullet',
          numbering: { reference: setting.lists.bullets, level: 0 },
          children: toRuns(line, setting),
        }),
    ),
  ]);

const factLabel = (fact: PrintFact) => new TextRun({ text: `${fact.label}: `, style: 'FactLabel' });

const factParagraph = (children: ParagraphChild[], keepNext = false) =>
  new Paragraph({ style: 'Facts', ...(keepNext ? { keepNext } : {}), children });
