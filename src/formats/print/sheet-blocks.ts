import type { Element, ElementContent } from 'hast';
import { sign } from '../../art/signs.js';
import { cutoutsOf, slipsOf } from '../../compose/cut-apart.js';
import { fitsPage, type PageMeasure } from './fits-page.js';
import type { Block, Inline, SheetBlock } from './print-model.js';

/** What turns the text in a block into print. */
interface Inside {
  blocks(nodes: readonly ElementContent[]): Block[];
  words(nodes: readonly ElementContent[]): Inline[];
  page: PageMeasure;
}

/** A block of a worksheet. */
export function sheetBlock(
  name: SheetBlock['t'],
  { properties, children }: Element,
  inside: Inside,
): SheetBlock {
  const { columns, height, label, starts, options, alt } = properties as {
    starts?: string[];
    options?: string[];
  } & Record<string, unknown>;
  switch (name) {
    case 'slips':
      return {
        t: 'slips',
        slips: slipsOf(children).map(({ heading, children: below }) => {
          const c = inside.blocks(below);
          const title = heading ? inside.words(heading.children) : [];
          // `##` before the first section, `###` inside one: either is one below what stands above.
          const depth = heading ? Math.max(1, Number(heading.tagName[1]) - 2) : 0;
          return { depth, title, c, keep: fitsPage(c, inside.page, 0.9) };
        }),
        scissors: scissors(),
      };
    case 'cutouts':
      return {
        t: 'cutouts',
        columns: Number(columns ?? 2),
        height: Number(height ?? 30),
        cards: cutoutsOf(children).map(({ number, children: below }) => ({
          number,
          c: inside.blocks(below),
        })),
      };
    case 'bubbles':
      return { t: 'bubbles', starts: starts ?? [], height: Number(height ?? 20), alt: String(alt) };
    case 'circle':
      return { t: 'circle', label: String(label), options: (options ?? []).filter(Boolean) };
    case 'cut-line':
      return { t: 'cut-line', label: String(label), scissors: scissors() };
  }
}

const scissors = () => sign('cut', '#4d5358');
