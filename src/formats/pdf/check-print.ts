import { cardsIn } from '../../compose/card-sheets.js';
import type { PrintModel, PrintPart } from '../print/print-model.js';
import { familyOf } from './font-names.js';
import { missingGlyphs } from './glyphs.js';

/** Something to know about a PDF before it is handed out. */
export interface PdfNotice {
  /** `glyph`: characters that none of the fonts can show. `alt`: a picture without words. `heading`: a level is skipped. `title`: there is none. `typeface`: the brand's own has no file; `booklet`: it has more sheets than fold well; `card`: cards have no room for something; these three keep nobody from reading. */
  readonly code: 'glyph' | 'alt' | 'heading' | 'title' | 'typeface' | 'booklet' | 'card';
  /** What was found, and what to do, in a sentence or two. */
  readonly message: string;
}

/** Whether a notice is of something that keeps somebody from reading. */
export const keepsFromReading = ({ code }: PdfNotice): boolean =>
  code !== 'typeface' && code !== 'booklet' && code !== 'card';

/** What is seen in the place of a character that no font can show. The letter itself stays in the text of the file. */
const unshown = '□';

/** Everything in a model that would keep its PDF from being readable by everybody. Empty when it may call itself PDF/UA-1. */
export function checkPrint(model: PrintModel, fonts: readonly Uint8Array[]): PdfNotice[] {
  const missing = missingGlyphs(textsIn(model), fonts);
  return [
    ...(model.title.trim() === '' ? [{ code: 'title', message: 'The packet has no title.' } as const] : []),
    ...(missing.size > 0 ? [glyphNotice(missing)] : []),
    ...piecesWithoutWords(model).map(
      (what): PdfNotice => ({
        code: 'alt',
        message: `Found ${what} without words for those who do not see it; give it an alternative text.`,
      }),
    ),
    ...skippedHeadings(model.parts),
    ...typefaceNotice(model.brand.typeface, fonts),
    ...cardNotice(model.parts),
  ];
}

function typefaceNotice(typeface: string | undefined, fonts: readonly Uint8Array[]): PdfNotice[] {
  const families = [...new Set(fonts.map((font) => familyOf(font)))];
  if (typeface === undefined || families.includes(typeface)) return [];
  const had = families.filter((family) => family !== undefined).map((family) => `\`${family}\``);
  const message = `\`brand.typeface\` is \`${typeface}\`, and none of the fonts calls itself so: they are ${had.join(', ')}. Add its files with \`--font\`.`;
  return [{ code: 'typeface', message }];
}

/** One notice for all cards. */
function cardNotice(parts: readonly PrintPart[]): PdfNotice[] {
  const cards = parts
    .flatMap((part) => (part.type === 'cards' ? cardsIn(part.sheets) : []))
    // A packet that was stored by an earlier version does not say so.
    .filter(({ omitted = [] }) => omitted.length > 0);
  if (cards.length === 0) return [];
  const told = [...new Set(cards.map(({ omitted }) => omitted.join(', ')))].map((what) => {
    const labels = cards.filter(({ omitted }) => omitted.join(', ') === what).map(({ label }) => label);
    const more = labels.length > 6 ? ` and ${labels.length - 6} more` : '';
    return `${what} (${labels.slice(0, 6).join(', ')}${more})`;
  });
  const message = `Cards have no room for all: ${told.join('; ')}. It stands in the activity itself.`;
  return [{ code: 'card', message }];
}

function glyphNotice(missing: ReadonlyMap<string, number>): PdfNotice {
  const shown = [...missing].slice(0, 12).map(([c, count]) => {
    const point = c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `${c} (U+${point}${count > 1 ? `, ${count} times` : ''})`;
  });
  const more = missing.size > shown.length ? ` and ${missing.size - shown.length} more` : '';
  return {
    code: 'glyph',
    message: `No font can show ${shown.join(', ')}${more}; ${unshown} stands in their place. Add a TrueType font that has them with \`--font\`.`,
  };
}

/** Every text of a print model that is set. Addresses, ids and drawings' code are not. */
function* textsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (key === 'svg') yield* [...value.matchAll(/>([^<]+)</g)].map((m) => m[1]!);
    else if (!unset.has(key)) yield value;
  } else if (Array.isArray(value)) for (const inner of value) yield* textsIn(inner, key);
  else if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) if (name !== 'strings') yield* textsIn(inner, name);
}

const unset = new Set([
  'id',
  'to',
  't',
  'key',
  'kind',
  'type',
  'images',
  'logo',
  'alt',
  'changes',
  'primary',
  'accent',
  'typeface',
  'omitted',
]);

function piecesWithoutWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(piecesWithoutWords);
  if (value === null || typeof value !== 'object') return [];
  const piece = value as Record<string, unknown>;
  const own =
    ['image', 'drawing', 'lines', 'box'].includes(String(piece.t)) && String(piece.alt).trim() === '';
  return [
    ...(own ? [`a ${piece.t === 'image' ? 'picture' : String(piece.t)}`] : []),
    ...Object.values(piece).flatMap(piecesWithoutWords),
  ];
}

/** In one run of blocks a heading may go one deeper than the one before it, not two. */
function skippedHeadings(value: unknown): PdfNotice[] {
  if (value === null || typeof value !== 'object') return [];
  const found = Object.values(value).flatMap(skippedHeadings);
  if (!Array.isArray(value)) return found;
  let before = 0;
  for (const piece of value as { t?: string; depth?: number }[]) {
    if (piece?.t !== 'heading') continue;
    if (piece.depth! > before + 1)
      found.push({
        code: 'heading',
        message: `Found a heading of depth ${piece.depth} after one of depth ${before}; a level is skipped.`,
      });
    before = piece.depth!;
  }
  return found;
}
