import {
  BorderStyle,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { PrintModel } from '../print/print-model.js';
import type { Look, Typeface } from './look.js';
import { pageCharacters, pageStyles } from './page-styles.js';
import { auto, hair, named } from './style-parts.js';
import { remarkBoxes, textStyles } from './text-styles.js';
import { wallStyles } from './wall-styles.js';

/** What a thin line takes, in twips: half a point. */
const lineWidth = 10;

/** All styles of a packet. Everything that staff may want to change has one of its own, with a plain name. */
export function stylesOf(given: Look, model: PrintModel, coverOnPaper: boolean): IStylesOptions {
  // Below a picture, the words of the cover stand on paper; without one, on a band in the color of the brand.
  const look = coverOnPaper ? { ...given, onFill: given.ink } : given;
  return {
    default: {
      document: {
        run: {
          font: look.fonts.body,
          size: look.body,
          color: look.ink,
          language: { value: model.language },
        },
        paragraph: { spacing: { after: 110, ...auto(259) } },
      },
      title: {
        run: { font: look.fonts.heading, size: look.large ? 60 : 72, bold: true, color: look.onFill },
        paragraph: { spacing: { before: 120, after: 160, ...auto(228) } },
      },
      ...headings(look),
      hyperlink: { run: { color: look.primary, underline: {} } },
      footnoteText: { run: { size: look.small }, paragraph: { spacing: { after: 40, ...auto(240) } } },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      ...titleStyles(look),
      ...remarkBoxes(look),
      ...textStyles(look),
      ...pageStyles(look),
      ...furniture(look),
      ...wallStyles(model, look),
    ],
    characterStyles: [...characterStyles(look), ...pageCharacters(look)],
  };
}

function headings(look: Look) {
  const [one, two, three, four, five] = look.large ? [52, 46, 42, 39, 36] : [42, 32, 28, 23, 21];
  const of = (size: number, before: number) => ({
    run: { font: look.fonts.heading as Typeface, size, bold: true, color: look.primary },
    paragraph: { spacing: { before, after: 100, ...auto(240) }, keepNext: true, keepLines: true },
  });
  return {
    heading1: of(one!, 0),
    heading2: of(two!, 260),
    heading3: of(three!, 240),
    heading4: of(four!, 190),
    heading5: of(five!, 160),
  };
}

/** Headings that the contents list, and the words of the cover. */
function titleStyles(look: Look): IParagraphStyleOptions[] {
  const onCover = (size: number, bold: boolean) => ({ run: { size, bold, color: look.onFill } });
  return [
    named('ActivityTitle', 'Activity Title', {
      basedOn: 'Heading3',
      next: 'Normal',
      run: { size: look.large ? 52 : 46, color: look.ink },
      paragraph: { spacing: { before: 0, after: 100, ...auto(240) } },
    }),
    named('HandoutTitle', 'Handout Title', {
      basedOn: 'Heading2',
      next: 'Normal',
      run: { size: look.large ? 50 : 42, color: look.ink },
    }),
    named('ContentsTitle', 'Contents Title', {
      run: { font: look.fonts.heading, size: look.large ? 52 : 42, bold: true, color: look.primary },
      paragraph: { keepNext: true },
    }),
    named('Subtitle', 'Subtitle', onCover(look.large ? 36 : 28, false)),
    named('CoverOrganization', 'Cover Organization', onCover(look.large ? 36 : 28, true)),
    named('CoverFacts', 'Cover Facts', { paragraph: { spacing: { after: 80, ...auto(264) } } }),
    ...[1, 2].map((level) =>
      named(`TOC${level}`, `toc ${level}`, {
        quickFormat: undefined,
        run: level === 1 ? { bold: true, color: look.primary } : {},
        paragraph: {
          indent: { left: level === 1 ? 0 : look.listStep },
          spacing: { before: level === 1 ? 100 : 0, after: 30, ...auto(240) },
        },
      }),
    ),
  ];
}

/** What stands around the text, and room to write. */
function furniture(look: Look): IParagraphStyleOptions[] {
  const edge = { run: { size: look.large ? 24 : 17, color: look.soft } };
  return [
    named('RunningHead', 'Running Head', {
      ...edge,
      quickFormat: undefined,
      // LibreOffice begins some pages right below the head: it keeps its own distance.
      paragraph: { border: { bottom: hair(look, 4, 3) }, spacing: { after: 240, ...auto(240) } },
    }),
    named('RunningFoot', 'Running Foot', {
      ...edge,
      quickFormat: undefined,
      paragraph: { spacing: { after: 0, ...auto(240) } },
    }),
    named('NameAndDate', 'Name and Date', {
      paragraph: { keepNext: true, spacing: { before: 140, after: 160, ...auto(252) } },
    }),
    named('WritingLabel', 'Writing Label', {
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 120, after: 0, ...auto(252) } },
    }),
    named('Question', 'Question', {
      run: { bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { after: 40, ...auto(252) } },
    }),
    named('QuestionLabel', 'Question Label', {
      run: { size: look.small, bold: true, color: look.accent },
      paragraph: { keepNext: true, spacing: { before: 240, after: 60, ...auto(240) } },
    }),
    named('WritingLine', 'Writing Line', {
      paragraph: {
        // A border stands outside the line it is below.
        spacing: { before: 0, after: 0, line: look.writing - lineWidth, lineRule: LineRuleType.EXACT },
        border: { bottom: hair(look, 4), between: hair(look, 4) },
      },
    }),
    named('CutLine', 'Cut Line', {
      run: { size: look.small, color: look.soft },
      paragraph: {
        border: { bottom: { style: BorderStyle.DASHED, size: 8, color: look.soft, space: 1 } },
        spacing: { before: 160, after: 160, ...auto(240) },
      },
    }),
    named('Bubble', 'Bubble', {
      run: { bold: true },
      paragraph: { spacing: { after: 0, ...auto(240) } },
    }),
    named('CircleOne', 'Circle One', {
      paragraph: { spacing: { before: 100, after: 160, ...auto(400) } },
    }),
    named('AfterTable', 'After Table', {
      quickFormat: undefined,
      paragraph: {
        keepNext: false,
        spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT },
      },
    }),
  ];
}

const characterStyles = (look: Look): ICharacterStyleOptions[] => [
  {
    id: 'EntryLabel',
    name: 'Entry Label',
    quickFormat: true,
    run: { color: look.accent, font: look.fonts.body, size: look.large ? 32 : 20 },
  },
  ...look.steps.flatMap(({ solid }, i): ICharacterStyleOptions[] => [
    {
      id: `Step${i + 1}Label`,
      name: ['Step', i + 1, 'Label'].join(' '),
      basedOn: 'EntryLabel',
      quickFormat: true,
      run: { color: solid },
    },
    {
      id: `Step${i + 1}Color`,
      name: ['Step', i + 1, 'Color'].join(' '),
      quickFormat: true,
      run: { color: solid },
    },
  ]),
  { id: 'FactLabel', name: 'Fact Label', quickFormat: true, run: { bold: true, color: look.primary } },
  {
    id: 'RemarkTitle',
    name: 'Remark Title',
    quickFormat: true,
    run: { bold: true, size: look.small, color: look.primary },
  },
  {
    id: 'CautionTitle',
    name: 'Caution Title',
    quickFormat: true,
    run: { bold: true, size: look.small, color: look.accent },
  },
  { id: 'Code', name: 'Code', quickFormat: true, run: { font: 'Consolas' } },
  { id: 'InsideLink', name: 'Inside Link', quickFormat: true, run: { color: look.primary } },
  {
    id: 'TermLink',
    name: 'Term Link',
    quickFormat: true,
    run: { underline: { type: 'dotted', color: look.soft } },
  },
  { id: 'PlaceholderText', name: 'Placeholder Text', run: { color: look.rule } },
  { id: 'Quiet', name: 'Quiet', quickFormat: true, run: { color: look.soft, size: look.small } },
];
