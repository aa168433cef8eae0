import { frontOf } from '../../compose/front.js';
import type { Cover } from '../../compose/packet.js';
import { say } from '../../compose/strings.js';
import { readDataAddress } from '../../pictures/data-address.js';
import { typeOfMedia } from '../../pictures/picture-type.js';
import type { Font } from '../../schema/recipe.js';
import type { PrintModel } from '../print/print-model.js';
import { onlyRightToLeft } from '../written-in.js';
import { artOf, huesOf } from './art-files.js';
import { boxFamily } from './box-font.js';
import { facesFor } from './faces.js';
import type { Field } from './fields/field.js';
import { nameFields } from './fields/name-fields.js';
import { privateFamily } from './font-names.js';
import { linkWords } from './link-words.js';
import { pageGrid } from './pages/page-grid.js';
import { placeParts } from './pages/place-parts.js';

/** The typefaces of a PDF, by what the brand chose. Names are those the font files give themselves. */
const typefaces: Readonly<Record<Font, { body: string; heading: string; headingWeight: number }>> = {
  sans: { body: 'Source Sans 3', heading: 'Bricolage Grotesque', headingWeight: 700 },
  serif: { body: 'Source Serif 4', heading: 'Source Serif 4', headingWeight: 600 },
  humanist: { body: 'Source Sans 3', heading: 'Source Serif 4', headingWeight: 600 },
};

/** What is said aloud has a face of its own. */
const saidIn = 'Source Serif 4';

/** What a face lacks is taken from the next: ours with the most signs before those of the organization, and boxes last. */
const fallback = (chosen: readonly string[], [first = '', ...others]: readonly string[]) => [
  ...[...new Set([...chosen, first, 'Source Sans 3', ...others])].map(privateFamily),
  boxFamily,
];

/** What the layout in `templates/pdf` reads, and the images it names. */
export interface PdfInput {
  /**
   * The model as plain JSON, in the files that the layout reads; every text in it is data and is never read as Typst.
   * Typst hashes what a function of the layout can see whenever it is called. So `look` is all that most of them see, and
   * it is small and the same for every packet of a batch: that halves the time of a packet.
   */
  json: { look: object; packet: object; parts: unknown; anchors: readonly string[] };
  /** Images by path. */
  files: Record<string, Uint8Array>;
  /** What places to fill in are, by the keys that the layout marks them with. Absent when nothing is filled in on a screen. */
  fields?: ReadonlyMap<string, Field>;
}

/** Words that the layout itself prints. */
const printed = [
  'blankBack',
  'cardQuestion',
  'cardSteps',
  'materials',
  'myNotes',
  'ourNotes',
  'page',
  'say',
  'sheetOf',
];

/** Makes the input of the layout from a print model. `families` are further fonts to look for glyphs in, in order. */
export function pdfInput(
  model: PrintModel,
  families: readonly string[],
  fonts: readonly Uint8Array[],
): PdfInput {
  const files: Record<string, Uint8Array> = artOf(model);
  const place = (address: string, name: string): string => {
    const image = readAddress(address);
    if (!image) return '';
    const path = `/${name}.${image.ending}`;
    files[path] = image.bytes;
    return path;
  };
  const { body, heading, headingWeight } = typefaces[model.brand.font];
  const chosen = families.filter((family) => family === model.brand.typeface);
  const [lang, region] = model.language.split('-');
  const { cover } = model;
  const grid = pageGrid(model.paper);
  const images = model.images.map((address, i) => place(address, `image-${i}`));
  const front = frontOf<Omit<Cover, 'title'>>(model);
  const logo = front?.logo ? place(front.logo, 'logo') : '';
  const look = {
    paper: model.paper,
    participant: model.participant,
    layout: model.layout,
    brand: model.brand,
    images,
    lang,
    rtl: onlyRightToLeft(model.language) !== undefined,
    region: region?.length === 2 ? region : null,
    fonts: {
      body: fallback(chosen, [body, ...families]),
      heading: fallback(chosen, [heading, body, ...families]),
      said: fallback([saidIn], [body, ...families]),
      headingWeight,
    },
    strings: Object.fromEntries(printed.map((key) => [key, say(model.strings, key)])),
    grid,
    'text-width': grid.width,
    hues: huesOf(model),
  };
  const organization = front?.organization ?? '';
  const faces = facesFor(fonts, chosen[0] ?? body, heading, saidIn);
  const fronted = model.parts.map((part) =>
    part.type === 'session' && part.front ? { ...part, front: { ...part.front, logo } } : part,
  );
  const placed = placeParts({ ...model, parts: fronted }, faces);
  const named = model.layout.fillable
    ? nameFields(cover, placed, model)
    : { cover, parts: placed, fields: undefined };
  const packet = {
    cover: named.cover ?? null,
    logo,
    documentTitle: model.documentTitle,
    author: organization,
    organization,
    footer: model.footer,
  };
  const parts = withoutLostImages(withFontsInDrawings(named.parts, privateFamily(chosen[0] ?? body)), images);
  return {
    json: { look, packet, parts, anchors: [...linkWords(model.parts).keys()] },
    files,
    ...(named.fields && { fields: named.fields }),
  };
}

/** The image behind a `data:` address; undefined when it is of no type that we know. */
function readAddress(address: string): { ending: string; bytes: Uint8Array } | undefined {
  const content = readDataAddress(address);
  const type = content && typeOfMedia(content.mediaType);
  return type && { ending: type.extensions[0], bytes: content.bytes };
}

/** Text in drawings is set in the same face as the rest. */
function withFontsInDrawings<T>(value: T, family: string): T {
  return mapBlocks(value, (block) =>
    block.t === 'drawing'
      ? { ...block, svg: String(block.svg).replace('<svg ', `<svg font-family="${family}" `) }
      : block,
  );
}

/** An image that cannot be read prints its words. */
function withoutLostImages<T>(value: T, images: readonly string[]): T {
  return mapBlocks(value, (block) =>
    block.t === 'image' && images[block.image as number] === '' ? { t: 'text', v: block.alt } : block,
  );
}

type AnyFields = Record<string, unknown>;

function mapBlocks<T>(value: T, change: (piece: AnyFields) => AnyFields): T {
  if (Array.isArray(value)) return value.map((inner) => mapBlocks(inner, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  const mapped = Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, mapBlocks(inner, change)]));
  return ('t' in mapped ? change(mapped) : mapped) as T;
}
