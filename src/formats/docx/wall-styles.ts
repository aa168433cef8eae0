import type { IParagraphStyleOptions } from 'docx';
import type { PosterSize } from '../../compose/poster-size.js';
import type { PrintModel } from '../print/print-model.js';
import { cardInset, cardScale, frontSizes } from './card-size.js';
import type { Look } from './look.js';
import { auto, named } from './style-parts.js';

/** Half points. */
const half = (points: number) => Math.round(points * 2);

/** The styles of what is cut out or hung up; only documents that hold such have them. */
export function wallStyles({ parts }: PrintModel, look: Look): IParagraphStyleOptions[] {
  const poster = parts.find((part) => part.type === 'poster');
  return [
    ...(parts.some((part) => part.type === 'cards') ? cardStyles(look) : []),
    ...(poster ? posterStyles(poster.size, look) : []),
  ];
}

function cardStyles(look: Look): IParagraphStyleOptions[] {
  const k = cardScale(look);
  const side = cardInset(look);
  const indent = { left: side, right: side };
  const text = (size: number, after: number) => ({
    run: { size: half(size * k) },
    paragraph: { indent, spacing: { before: 0, after, ...auto(240) } },
  });
  const strip = (id: string, name: string, color: string) =>
    named(id, name, {
      run: { bold: true, size: half(10 * k), color },
      paragraph: { indent, spacing: { before: 0, after: 0, ...auto(240) } },
    });
  return [
    named('CardNote', 'Card Note', {
      run: { size: look.large ? 26 : 19, color: look.soft },
      paragraph: { keepNext: true, spacing: { before: 0, after: 0, line: 340, lineRule: 'exact' } },
    }),
    named('CardArt', 'Card Art', { paragraph: { spacing: { before: 0, after: 0, ...auto(240) } } }),
    strip('CardStripOnDark', 'Card Strip on Dark', 'FFFFFF'),
    strip('CardStripOnLight', 'Card Strip on Light', look.ink),
    named('CardTitle', 'Card Title', {
      run: { font: look.fonts.heading, bold: true, size: half(frontSizes.title * k) },
      paragraph: { indent, spacing: { before: 20, after: 40, ...auto(228) } },
    }),
    named('CardText', 'Card Text', text(frontSizes.text, 100)),
    named('CardFact', 'Card Fact', text(frontSizes.small, 20)),
    named('CardQuiet', 'Card Quiet', {
      ...text(frontSizes.small, 60),
      run: { size: half(frontSizes.small * k), color: look.soft },
    }),
    named('CardBackTitle', 'Card Back Title', {
      run: { font: look.fonts.heading, bold: true, size: half(11.5 * k) },
      paragraph: { indent, spacing: { before: 0, after: 60, ...auto(240) } },
    }),
    named('CardBack', 'Card Back', text(9.5, 80)),
    named('CardStep', 'Card Step', text(9.5, 20)),
    named('CardSaid', 'Card Said', {
      run: { font: 'Georgia', size: half(9 * k) },
      paragraph: { indent, spacing: { before: 80, after: 80, ...auto(240) } },
    }),
  ];
}

function posterStyles({ letters }: PosterSize, look: Look): IParagraphStyleOptions[] {
  const of = (id: string, name: string, size: number, bold = false, after = 0) =>
    named(id, name, {
      run: { ...(bold ? { font: look.fonts.heading, bold } : {}), size: half(size) },
      paragraph: { spacing: { before: 0, after, ...auto(228) } },
    });
  return [
    named('PosterTitle', 'Poster Title', {
      basedOn: 'Heading1',
      run: { size: half(letters.head), color: look.ink },
      paragraph: { spacing: { before: 0, after: 120, ...auto(220) } },
    }),
    of('PosterSubtitle', 'Poster Subtitle', letters.head * 0.3, false, 240),
    of('PosterBand', 'Poster Band', letters.title, true, 80),
    of('PosterText', 'Poster Text', letters.text),
    of('PosterFoot', 'Poster Foot', letters.head * 0.19),
    named('PosterMark', 'Poster Mark', {
      paragraph: { alignment: 'center', spacing: { before: 0, after: 0, ...auto(240) } },
    }),
  ];
}
