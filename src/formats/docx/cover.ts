import { type FileChild, Paragraph, type Table, TextRun } from 'docx';
import type { Cover } from '../../compose/packet.js';
import { say } from '../../compose/strings.js';
import { artParagraph } from './art.js';
import { blanks } from './blocks.js';
import { fixedTable } from './fixed-table.js';
import { toRuns } from './inlines.js';
import { twips } from './look.js';
import { type Picture, pictureRun } from './pictures.js';
import type { DocxContext } from './setting.js';
import { hair } from './style-parts.js';

/** The front: a picture above logo, organization and title, or these in a band of the brand's color; below, what this copy is. */
export function coverParagraphs(cover: Cover, setting: DocxContext): FileChild[] {
  const band = [
    ...(setting.logo ? [logoParagraph(setting.logo, cover.organization)] : []),
    ...coverLine(cover.organization, 'CoverOrganization'),
    new Paragraph({ style: 'Title', children: [new TextRun(cover.title)] }),
    ...coverLine(cover.subtitle, 'Subtitle'),
  ];
  const facts = cover.facts.map((fact) => coverFact(fact, setting));
  const names = blanks(cover.nameLine, setting.look.width);
  const { cover: picture } = setting.art;
  if (picture) return [artParagraph(picture, say(setting.strings, 'picture')), ...band, ...names, ...facts];
  return [bandTable(band, setting), new Paragraph({ children: [] }), ...names, ...facts];
}

/** A line of the cover; nothing without words. */
export const coverLine = (text: string, style: string) =>
  text === '' ? [] : [new Paragraph({ style, children: [new TextRun(text)] })];

/** What this copy is, in a line. */
export const coverFact = ({ label, value, href }: Cover['facts'][number], setting: DocxContext) =>
  new Paragraph({
    style: 'CoverFacts',
    children: [
      new TextRun({ text: `${label}: `, style: 'FactLabel' }),
      ...(href === ''
        ? [new TextRun(value)]
        : toRuns([{ t: 'url', to: href, c: [{ t: 'text', v: value }] }], setting)),
    ],
  });

/** A logo stands on white, whatever the color of the band. */
export const logoParagraph = (logo: Picture, organization: string) =>
  new Paragraph({
    spacing: { before: 0, after: 240, line: 240, lineRule: 'auto' },
    children: [pictureRun(logo, organization, 24, 100)],
  });

function bandTable(children: Paragraph[], { look }: DocxContext): Table {
  const padding = twips(9);
  const cell = {
    c: children,
    margins: { top: padding, bottom: padding, left: padding, right: padding },
    stands: 'bottom',
    fill: look.fill,
  } as const;
  const row = { cells: [cell], height: { least: look.height * 0.5 } };
  return fixedTable([look.width], [row], look.fill ? {} : { borders: { bottom: hair(look, 24) } });
}
