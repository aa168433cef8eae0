import type { Inline, PrintPart } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { type ColumnItem, type ColumnPair, columnPages } from './column-pages.js';
import { columnSetting, flatSection, twoColumns } from './columns.js';
import { mm, type Setting, textHeight, titleHeight } from './heights.js';

/** A part at the back: whether it begins a page, and where its short texts stand. */
export interface BackPart {
  readonly fresh: boolean;
  readonly pages?: ColumnPair<unknown>[];
}

/** What stands in columns stands nowhere else. */
const emptied = { lists: [], terms: [], references: [] };

/** Measuring leaves out small things; this share of a page stays free for them. */
const used = 0.97;
/** A part does not begin where less than this is left, in points. */
const smallest = 45 * mm;
/** Above a part that runs on, in points. */
const gap = 9 * mm;

/** Parts at the back run on after each other: lists, answers, words and sources, each in two columns that are even. */
export function backParts(parts: readonly PrintPart[], planner: Planner): Map<PrintPart, BackPart> {
  const page = planner.grid.height * mm * used;
  const placed = new Map<PrintPart, BackPart>();
  // How high the page is filled; nothing may stand below what is no part of the back.
  let at = page;
  for (const [i, part] of parts.entries()) {
    if (part.type === 'sources' && part.level > 1) {
      // Below one resource, nobody knows how high its page is filled.
      placed.set(part, { fresh: true, pages: columnPages(itemsOf(part, planner), page, page).pages });
      at = page;
      continue;
    }
    // Answers are a text that stands after a list.
    if (!isListed(part) && !(part.type === 'text' && isListed(parts[i - 1]))) {
      at = page;
      continue;
    }
    const below = at + gap + openingHeight(part.title, 20, planner);
    const begin = (fresh: boolean) => (fresh ? openingHeight(part.title, 28, planner) : below);
    if (part.type === 'text') {
      const sections = part.sections.flatMap(flatSection);
      const { height } = twoColumns(sections, { ...columnSetting(planner), heading: 1.5 });
      const fresh = below + height > page;
      placed.set(part, { fresh });
      at = begin(fresh) + height;
    } else {
      const fresh = page - below < smallest;
      const { pages, end } = columnPages(itemsOf(part, planner), page - begin(fresh), page);
      placed.set(part, { fresh, pages, ...emptied });
      at = (pages.length === 1 ? begin(fresh) : 0) + end + ruleHeight(part, planner);
    }
  }
  return placed;
}

type Listed = PrintPart & { type: 'checklist' | 'glossary' | 'sources' };

const isListed = (part: PrintPart | undefined): part is Listed =>
  part?.type === 'checklist' || part?.type === 'glossary' || part?.type === 'sources';

/** The title of a part and the line below it, in points. In step with `opening` in `templates/pdf/parts.typ`. */
const openingHeight = (title: string, size: number, { grid, faces }: Planner): number =>
  titleHeight(title, { faces, width: grid.width * mm, size, leading: 0.2 }) + 8 * mm + 2;

/** How copies are counted stands below the lists. */
const ruleHeight = (part: Listed, planner: Planner): number =>
  part.type !== 'checklist' || part.rule === ''
    ? 0
    : textHeight([plainText(part.rule)], { ...columnSetting(planner), width: planner.grid.width * mm }) + 9;

/** What stands in the columns. In step with `part-checklist`, `part-glossary` and `part-sources` in `templates/pdf/parts.typ`. */
function itemsOf(part: Listed, planner: Planner): ColumnItem<unknown>[] {
  const setting = columnSetting(planner);
  const plain = <T>(item: T, c: readonly Inline[], s: Setting, above: number): ColumnItem<T> => ({
    item,
    height: textHeight(c, s),
    gap: above * s.size,
    leads: false,
  });
  switch (part.type) {
    case 'sources': {
      const small = { ...setting, size: 8.8, leading: 0.52 };
      const hanging = { ...small, width: small.width - 1.2 * small.size };
      return part.references.map((r) => plain(r, r.c, hanging, 0.65));
    }
    case 'glossary':
      return part.terms.map((t) =>
        plain(t, [strong(t.term), { t: 'br' }, plainText(t.definition)], setting, 0.7),
      );
    case 'checklist': {
      const inner = { ...setting, width: setting.width - 1.9 * setting.size };
      return part.lists.flatMap(({ title, lines }): ColumnItem<unknown>[] => [
        { item: { title }, height: headHeight(title, planner), gap: 5 * mm, leads: true },
        ...lines.map((line) => plain(line, lineWords(line), inner, 0.55)),
      ]);
    }
  }
}

const headHeight = (title: string, { grid, faces }: Planner): number =>
  titleHeight(title, { faces, width: ((grid.width - 8) / 2) * mm, size: 12, leading: 0.36 }) + 2.6 * mm;

const plainText = (v: string): Inline => ({ t: 'text', v });
const strong = (v: string): Inline => ({ t: 'strong', c: [plainText(v)] });

type Line = (PrintPart & { type: 'checklist' })['lists'][number]['lines'][number];

const lineWords = ({ text, amount, usedBy }: Line): Inline[] => [
  ...text,
  ...(amount === '' ? [] : [strong(`: ${amount}`)]),
  ...(usedBy.length === 0 ? [] : [plainText(' · '), ...usedBy]),
];
