import { BorderStyle, type IParagraphStyleOptions, ShadingType } from 'docx';
import type { RemarkKind } from '../print/print-model.js';
import type { Look } from './look.js';
import { auto, named } from './style-parts.js';

/** Space after the edge of a remark, before its text. */
export const remarkIndent = 200;
/** The paragraph styles of remarks, by kind. */
export const remarkStyles: Readonly<Record<RemarkKind, string>> = {
  say: 'Say',
  filled: 'Filled',
  note: 'NoteBox',
  'own-note': 'NoteBox',
  tip: 'Tip',
  caution: 'Caution',
  facilitator: 'Facilitator',
  for: 'ForAudience',
};

/** The boxes and bars of remarks. */
export function remarkBoxes(look: Look): IParagraphStyleOptions[] {
  const box = (id: string, name: string, color: string, size: number, filled: boolean, dashed = false) =>
    named(id, name, {
      paragraph: {
        border: {
          left: { style: dashed ? BorderStyle.DASHED : BorderStyle.SINGLE, size, color, space: 8 },
        },
        ...(filled && look.tint ? { shading: { type: ShadingType.CLEAR, fill: look.tint } } : {}),
        indent: { left: remarkIndent },
        spacing: { before: 140, after: 140, ...auto(264) },
        contextualSpacing: true,
      },
    });
  return [
    // A voice has a face: a frame around it, and the only serif of the page.
    named('Say', 'Say', {
      run: { font: 'Georgia' },
      paragraph: {
        border: Object.fromEntries(
          ['top', 'bottom', 'left', 'right'].map((side) => [
            side,
            { style: BorderStyle.SINGLE, size: 8, color: look.rule, space: 6 },
          ]),
        ),
        indent: { left: remarkIndent, right: remarkIndent },
        spacing: { before: 140, after: 140, ...auto(264) },
        contextualSpacing: true,
      },
    }),
    box('NoteBox', 'Note Box', look.primary, 24, true),
    box('Filled', 'Filled Example', look.soft, 12, true, true),
    box('Tip', 'Tip', look.primary, 24, true),
    box('Caution', 'Caution', look.accent, 28, true),
    box('Facilitator', 'Facilitator', look.primary, 24, true),
    box('ForAudience', 'For Audience', look.primary, 16, false, true),
  ];
}

/** Everything that is text: lists, tables, sources, small print. */
export function textStyles(look: Look): IParagraphStyleOptions[] {
  const tight = (after: number) => ({ spacing: { after, ...auto(252) } });
  const small = { run: { size: look.small } };
  return [
    named('Summary', 'Summary', { run: { size: look.body + 2 }, paragraph: { keepNext: true } }),
    named('Facts', 'Facts', { paragraph: tight(60) }),
    named('OnlyFor', 'Only For', { run: { bold: true, color: look.accent }, paragraph: { keepNext: true } }),
    named('ListBullet', 'List Bullet', { paragraph: tight(60) }),
    named('ListNumber', 'List Number', { paragraph: tight(60) }),
    named('ListContinue', 'List Continue', { paragraph: tight(60) }),
    named('Task', 'Task', {
      paragraph: { indent: { left: look.listStep + 40, hanging: look.listStep + 40 }, ...tight(60) },
    }),
    named('Quote', 'Quote', {
      run: { italics: true },
      paragraph: {
        indent: { left: 400 },
        border: { left: { style: BorderStyle.SINGLE, size: 16, color: look.rule, space: 8 } },
      },
    }),
    named('Preformatted', 'Preformatted', { paragraph: tight(0) }),
    named('TableText', 'Table Text', { paragraph: tight(0) }),
    named('TableHead', 'Table Head', {
      basedOn: 'TableText',
      run: { bold: true, color: look.primary },
      paragraph: { keepNext: true },
    }),
    named('GlossaryTerm', 'Glossary Term', { paragraph: { keepLines: true } }),
    named('Bibliography', 'Bibliography', {
      paragraph: { indent: { left: look.listStep, hanging: look.listStep }, keepLines: true },
    }),
    named('SmallPrint', 'Small Print', small),
    named('SmallHeading', 'Small Heading', {
      run: { size: look.body, bold: true, color: look.primary },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60, ...auto(240) } },
    }),
  ];
}
