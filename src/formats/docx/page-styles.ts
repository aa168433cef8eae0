import type { ICharacterStyleOptions, IParagraphStyleOptions } from 'docx';
import { type Look, twips } from './look.js';
import { auto, named } from './style-parts.js';

/** How wide the margin column of an activity is. */
export const marginWidth = twips(52);

/** What stands on the pages of activities: their eyebrow, margin, run and bar of minutes. */
export function pageStyles(look: Look): IParagraphStyleOptions[] {
  const heading = look.fonts.heading;
  const bar = (id: string, name: string, color: string) =>
    named(id, name, {
      run: { bold: true, size: look.small, color },
      paragraph: { alignment: 'center', spacing: { before: 0, after: 0, ...auto(240) } },
    });
  return [
    named('Eyebrow', 'Eyebrow', {
      run: { bold: true, size: 17 },
      paragraph: {
        keepNext: true,
        spacing: { before: 0, after: 40, ...auto(240) },
      },
    }),
    named('MarginText', 'Margin Text', {
      run: { size: 18 },
      paragraph: { spacing: { after: 50, ...auto(252) } },
    }),
    named('MarginHeading', 'Margin Heading', {
      basedOn: 'Heading4',
      next: 'MarginText',
      run: { font: heading, size: 21 },
      paragraph: { spacing: { before: 160, after: 50, ...auto(240) } },
    }),
    named('RunStep', 'Run Step', {
      next: 'RunText',
      run: { font: heading, bold: true, size: 23 },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: 150, after: 30, ...auto(240) },
      },
    }),
    named('RunText', 'Run Text', {
      paragraph: { indent: { left: look.listStep }, spacing: { after: 70, ...auto(252) } },
    }),
    named('RunTitle', 'Run Title', {
      basedOn: 'TableText',
      run: { font: heading, bold: true, size: look.large ? look.body : 24 },
      paragraph: { keepNext: true },
    }),
    named('TableTime', 'Table Time', { basedOn: 'TableText', run: { bold: true } }),
    bar('BarOnDark', 'Bar on Dark', 'FFFFFF'),
    bar('BarOnLight', 'Bar on Light', look.ink),
  ];
}

/** The hue of a step in large letters, and in labels of facts. */
export const pageCharacters = (look: Look): ICharacterStyleOptions[] =>
  look.steps.flatMap(({ solid }, i): ICharacterStyleOptions[] => [
    {
      id: `Step${i + 1}Minutes`,
      name: ['Step', i + 1, 'Minutes'].join(' '),
      quickFormat: true,
      run: { font: look.fonts.heading, bold: true, size: 44, color: solid },
    },
    {
      id: `Step${i + 1}Fact`,
      name: ['Step', i + 1, 'Fact'].join(' '),
      quickFormat: true,
      run: { bold: true, color: solid },
    },
  ]);
