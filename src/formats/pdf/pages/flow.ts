import type { Block, Inline, PrintEntry, PrintFact } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { columnSetting, flat, twoColumns } from './columns.js';
import { blocksHeight, mm, type Setting, textHeight, titleHeight } from './heights.js';

/** An entry that runs on from the one before it: its text in pairs of columns, each pair after the first on a new page. */
export interface Flowed {
  /** Whether it begins a new page. */
  readonly fresh: boolean;
  readonly pairs: readonly [Block[], Block[]][];
}

/** Measuring leaves out small things; this share of a page stays free for them. */
const used = 0.965;
/** Less than this is no part of an entry to begin or to end a page with, in points. */
const smallest = 38 * mm;
/** Above an entry, in points. */
const gap = 8 * mm;

/** Puts entries one after the other, over as few pages as they take. `begin` is what the first page holds already. */
export function flowed(
  entries: readonly PrintEntry[],
  planner: Planner,
  begin: number,
): { flowed: Flowed[]; end: number } {
  const setting = columnSetting(planner);
  const page = planner.grid.height * mm * used;
  let at = begin;
  const out = entries.map((entry): Flowed => {
    const head = headHeight(entry, planner);
    const blocks = flat(entry);
    const whole = twoColumns(blocks, setting);
    const above = at === 0 ? 0 : gap;
    if (at + above + head + whole.height <= page) {
      at += above + head + whole.height;
      return { fresh: false, pairs: [whole.columns] };
    }
    const room = page - at - above - head;
    const cut = room < smallest ? 0 : cutAt(blocks, room, setting);
    if (cut > 0) {
      const [first, rest] = [
        twoColumns(blocks.slice(0, cut), setting),
        twoColumns(blocks.slice(cut), setting),
      ];
      at = continued + rest.height;
      return { fresh: false, pairs: [first.columns, rest.columns] };
    }
    at = head + whole.height;
    return { fresh: true, pairs: [whole.columns] };
  });
  return { flowed: out, end: at };
}

/** The line that says what goes on, in points. */
const continued = 9 * mm;

/** After how many blocks a page ends; 0 when what is left for either page would be too little. */
function cutAt(blocks: readonly Block[], room: number, setting: Setting): number {
  for (let at = blocks.length - 1; at > 1; at -= 1) {
    if (blocks[at - 1]!.t === 'heading') continue;
    if (blocksHeight(blocks.slice(at), setting) / 2 < smallest / 2) continue;
    if (twoColumns(blocks.slice(0, at), setting).height <= room) return at;
  }
  return 0;
}

/** Title, what it is for, and its facts, in points. In step with `briefing` in `templates/pdf/parts.typ`. */
function headHeight({ title, only, summary, facts, attribution }: PrintEntry, planner: Planner): number {
  const { grid, faces } = planner;
  const width = grid.width * mm;
  const setting: Setting = { faces, width, size: 10.5, leading: 0.62, spacing: 0.85, indent: 0, writing: 0 };
  const facting = { ...setting, size: 8.4, leading: 0.52 };
  return (
    titleHeight(title, { faces, width, size: 14, leading: 0.36 }) +
    1.5 * mm +
    (only === '' ? 0 : 14) +
    (summary === '' ? 0 : textHeight([{ t: 'text', v: summary }], setting) + 0.6 * 10.5) +
    (facts.length === 0 ? 0 : textHeight(factWords(facts), facting) + 0.8 * 8.4 + 0.6 * 10.5 + 1.2 * mm) +
    0.8 * 8.4 +
    (attribution === '' ? 0 : 16)
  );
}

/** Facts as they stand behind each other in one run. */
export const factWords = (facts: readonly PrintFact[]): Inline[] =>
  facts.flatMap((f): Inline[] => [
    { t: 'strong', c: [{ t: 'text', v: `${f.label.replaceAll(' ', '\u00a0')}: ` }] },
    ...f.c,
    ...f.lines.flat(),
    { t: 'text', v: '\u00a0\u00a0\u00a0\u00a0' },
  ]);
