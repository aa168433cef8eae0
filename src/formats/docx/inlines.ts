import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline } from '../print/print-model.js';
import { pictureRun } from './pictures.js';
import { bookmarkName, type DocxContext } from './setting.js';

/** How a run of text looks, by what stands around it. */
export type Marks = Partial<IRunOptions>;

const added: Readonly<Record<'strong' | 'em' | 'del' | 'sub' | 'sup', Marks>> = {
  strong: { bold: true },
  em: { italics: true },
  del: { strike: true },
  sub: { subScript: true },
  sup: { superScript: true },
};

/** Text with its marks, links and footnotes. */
export function toRuns(
  inlines: readonly Inline[],
  setting: DocxContext,
  marks: Marks = {},
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.t) {
      case 'text':
        return [new TextRun({ ...marks, text: inline.v })];
      case 'code':
        return [new TextRun({ ...marks, style: 'Code', text: inline.v })];
      case 'br':
        return [new TextRun({ ...marks, break: 1 })];
      case 'link': {
        const style = inline.term ? 'TermLink' : 'InsideLink';
        const children = toRuns(inline.c, setting, { ...marks, style });
        return [new InternalHyperlink({ anchor: bookmarkName(inline.to), children })];
      }
      case 'url': {
        const children = toRuns(inline.c, setting, { ...marks, style: 'Hyperlink' });
        return [new ExternalHyperlink({ link: encodeAddress(inline.to), children })];
      }
      case 'footnote':
        return [
          new FootnoteReferenceRun({
            children: [new Paragraph({ style: 'FootnoteText', children: toRuns(inline.c, setting) })],
          }),
        ];
      case 'image': {
        const picture = setting.images[inline.image];
        return [picture ? pictureRun(picture, inline.alt, 8) : new TextRun({ ...marks, text: inline.alt })];
      }
      default:
        return toRuns(inline.c, setting, { ...marks, ...added[inline.t] });
    }
  });
}

/** Children of a paragraph that links lead to. */
export const anchored = (anchor: string, children: ParagraphChild[]): ParagraphChild[] =>
  anchor === '' ? children : [new Bookmark({ id: bookmarkName(anchor), children })];

/** An address as Word takes it: a blank or a quotation mark in one makes it refuse the file. */
function encodeAddress(address: string): string {
  return address.replace(/[\s"<>\\^`{|}]/g, (c) => encodeURIComponent(c));
}
