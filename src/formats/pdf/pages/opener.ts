import type { Block, PrintEntry } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { columnSetting, flat, twoColumns } from './columns.js';
import { factWords } from './flow.js';
import { mm, type Setting, textHeight, titleHeight } from './heights.js';

/** What a step opens with: a picture as high as its words leave, in millimeters, and its text in pairs of columns, each on a page. */
export interface Opener {
  readonly picture: number;
  readonly pairs: readonly [Block[], Block[]][];
}

/** How high the picture is at most. */
export const tallest = 62;
/** How high it is at least where there is one. */
const lowest = 24;
/** Below the picture, in millimeters. */
const below = 4;
/** Measuring leaves out small things; this share of a page stays free for them. */
const used = 0.985;
/** Letters of headings in ems of the text, and the sizes that one page is tried in, as shares of the usual one. */
const heading = 1.5;
const scales = [1, 0.96, 0.93];

/** A step on one page, if need be in smaller letters and without its picture; else on two that are as full as each other. */
export function opener(entry: PrintEntry, planner: Planner): Opener & { readonly scale: number } {
  const usual = { ...columnSetting(planner), heading };
  const blocks = flat(entry);
  const room = planner.grid.height * mm * used - headHeight(entry, planner);
  const picture = (free: number) => {
    const high = Math.min(tallest, Math.floor(free / mm) - below);
    return high < lowest ? 0 : high;
  };
  for (const scale of scales) {
    const { columns, height } = twoColumns(blocks, { ...usual, size: usual.size * scale });
    if (height <= room) return { picture: picture(room - height), pairs: [columns], scale };
  }
  const half = halfOf(blocks, usual);
  const [first, rest] = [twoColumns(blocks.slice(0, half), usual), twoColumns(blocks.slice(half), usual)];
  return { picture: picture(room - first.height), pairs: [first.columns, rest.columns], scale: 1 };
}

/** After how many blocks the first of two pages ends. */
function halfOf(blocks: readonly Block[], setting: Setting): number {
  const [first] = twoColumns(blocks, setting).columns;
  const at = Math.max(1, first.length);
  return blocks[at - 1]?.t === 'heading' ? Math.max(1, at - 1) : at;
}

/** Number, title, what it is for, and its facts, in points. In step with `opener` in `templates/pdf/parts.typ`. */
function headHeight({ title, only, summary, facts, attribution }: PrintEntry, planner: Planner): number {
  const { grid, faces } = planner;
  const width = grid.width * mm;
  const setting: Setting = { faces, width, size: 10.5, leading: 0.62, spacing: 0.85, indent: 0, writing: 0 };
  const number = 54;
  const beside = { faces, width: width - 0.7 * number - 5 * mm, size: 26, leading: 0.2 };
  const words = 8 + 2.6 * mm + titleHeight(title, beside);
  const lede: Setting = { ...setting, width: width * 0.92, size: 12.5 };
  const facting: Setting = { ...setting, size: 10.5 * 0.95 };
  return (
    Math.max(words, number * faces.heading.capitals) +
    (only === '' ? 0 : 16) +
    4 * mm +
    (summary === '' ? 0 : textHeight([{ t: 'text', v: summary }], lede)) +
    3 * mm +
    (facts.length === 0 ? 0 : textHeight(factWords(facts), facting) + 1.9 * setting.size) +
    (attribution === '' ? 0 : 16)
  );
}
