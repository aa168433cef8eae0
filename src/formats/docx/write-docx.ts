import { Document } from 'docx';
import { frontOf } from '../../compose/front.js';
import type { Cover, Packet } from '../../compose/packet.js';
import { requirePacket } from '../../schema/guards.js';
import type { PrintModel } from '../print/print-model.js';
import { toPrint } from '../print/to-print.js';
import type { Rasterize } from '../rasterize.js';
import { artOf } from './art.js';
import { coverParagraphs } from './cover.js';
import { filesOf } from './document-files.js';
import { lookOf } from './look.js';
import { listsOf } from './numbering.js';
import { partSheets } from './parts.js';
import { drawingsOf, drawnPicture, type Picture, readPicture } from './pictures.js';
import { repack } from './repack.js';
import { sectionsOf } from './sections.js';
import type { DocxContext } from './setting.js';
import { stylesOf } from './styles.js';

/**
 * `later` leaves the page numbers of the contents to Word, which asks on opening whether it may fill them in; until then, and in
 * other programs, the contents are a list of links. `exact` lays out the pages as Word does, which takes a fifth of a second a page;
 * it comes as far as the first activity that takes more than a page, and leaves the numbers behind that one to Word.
 */
export type PageNumbers = 'later' | 'exact';

/** What writing a Word document may be given. */
export interface DocxOptions {
  /**
   * Turns an SVG document into a PNG image so many pixels wide, for programs that do not show SVG. `resvgRasterizer` makes
   * one of `@resvg/resvg-wasm`. Without it such programs show an empty place with the drawing's words behind it.
   */
  rasterize?: Rasterize | undefined;
  /** The page numbers in the contents. Default: `later`. */
  pageNumbers?: PageNumbers | undefined;
  /** Told in a sentence what could not be put into the document. */
  remark?: ((sentence: string) => void) | undefined;
}

/**
 * A packet as a Word document (`.docx`) that staff can edit: real headings, lists and tables, a plan with fields to fill in,
 * boxes to tick. The same packet gives the same bytes.
 *
 * @throws TypeError for another `pageNumbers` than `later` and `exact`.
 * @throws RangeError for a packet that `packetFault` finds fault with.
 */
export async function writeDocx(packet: Packet, options: DocxOptions = {}): Promise<Uint8Array> {
  requirePacket(packet, 'writeDocx');
  const exact = wantsExact(options.pageNumbers);
  const model = toPrint(packet);
  const setting = await settingOf(model, options);
  const sheets = model.parts.flatMap((part) => partSheets(part, setting));
  const cover = model.cover ? coverParagraphs(model.cover, setting) : [];
  const front = frontOf<Omit<Cover, 'title'>>(model);
  const organization = front?.organization ?? '';
  const description = front?.subtitle ?? '';
  const listed = model.parts.some((part) => part.type === 'contents');
  const layout = exact && listed ? await import('docx/layout') : undefined;
  const document = new Document({
    title: model.documentTitle,
    description,
    creator: organization === '' ? model.title : organization,
    lastModifiedBy: 'networks-playbook',
    styles: stylesOf(setting.look, model, setting.art.cover !== undefined),
    ...(layout ? { pageNumbers: layout.estimatePageNumbers } : {}),
    sections: sectionsOf(cover, sheets, model, setting),
  });
  return repack(filesOf(document), {
    language: model.language,
    mirrored: setting.look.margin.mirrored,
  });
}

function wantsExact(asked: PageNumbers = 'later'): boolean {
  if (asked !== 'later' && asked !== 'exact')
    throw new TypeError(`\`pageNumbers\` is \`${String(asked)}\`, expected \`later\` or \`exact\`.`);
  return asked === 'exact';
}

async function settingOf(model: PrintModel, { rasterize, remark }: DocxOptions) {
  const look = lookOf(model);
  const images: (Picture | undefined)[] = [];
  for (const address of model.images) images.push(await readPicture(address, rasterize));
  const drawings = new Map<string, Picture>();
  for (const drawing of drawingsOf(model)) {
    if (!drawings.has(drawing.svg))
      drawings.set(drawing.svg, await drawnPicture(drawing, look.fonts.body.ascii, look.ink, rasterize));
  }
  const address = frontOf<Omit<Cover, 'title'>>(model)?.logo ?? '';
  const logo = address === '' ? undefined : await readPicture(address, rasterize);
  if (address !== '' && !logo)
    remark?.('The logo is left out: Word shows PNG, JPEG, GIF and SVG images, and this is none of them.');
  if (!rasterize && (drawings.size > 0 || images.some((image) => image?.type === 'svg')))
    remark?.(
      'Programs that do not show SVG leave its drawings empty; with `npm install @resvg/resvg-wasm` they get pictures.',
    );
  let count = 0;
  const setting: DocxContext = {
    look,
    strings: model.strings,
    participant: model.participant,
    images,
    drawings,
    lists: listsOf(look),
    art: await artOf(model, look, rasterize),
    logo,
    next: () => {
      count += 1;
      return count;
    },
  };
  return setting;
}
