import type { Block, PrintEntry } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { flatSection } from './columns.js';
import { blocksHeight, mm, type Setting } from './heights.js';
import { linesOf } from './ruler.js';

/** The least and most that room to write may become, as shares of what was asked for. Lines never come closer together. */
const [least, most] = [0.78, 1.75];

/** A worksheet whose room to write fills its pages: it gives way a little to save one, and grows into what would be left white. */
export function filledSheet(entry: PrintEntry, planner: Planner, big: boolean): PrintEntry {
  const page = planner.grid.height * mm - 8 * mm;
  const head = headHeight(entry, planner);
  const height = (share: number) => head + contentHeight(stretched(entry, share, planner), planner, big);
  const smallest = height(least);
  const pages = Math.max(1, Math.ceil(smallest / page));
  // What must stay together leaves a gap at the end of each page but the last.
  const room = page * pages * (pages > 1 ? 0.92 : 0.985);
  if (height(most) <= room) return stretched(entry, most, planner);
  let [low, high] = [least, most];
  for (let i = 0; i < 12; i += 1) {
    const middle = (low + high) / 2;
    if (height(middle) <= room) low = middle;
    else high = middle;
  }
  return stretched(entry, low, planner);
}

/** Its label, its title and the bar below, in points. */
function headHeight({ title, nameLine, summary }: PrintEntry, { grid, faces }: Planner): number {
  const face = { text: faces.heading, bold: faces.heading };
  const width = ((grid.width - (nameLine.length > 0 ? 68 : 0)) * mm) / 22;
  const lines = linesOf([{ t: 'text', v: title }], width, face);
  return 6.6 * mm + Math.max(lines * 0.92 * 22, nameLine.length > 0 ? 14 * mm : 0) + 9.6 * mm + (summary === '' ? 0 : 30);
}

const sheetSetting = ({ grid, faces, writing }: Planner, big: boolean): Setting => ({
  faces,
  writing,
  width: grid.width * mm,
  size: big ? 18 : 10.5,
  leading: 0.6,
  spacing: 0.75,
});

function contentHeight({ intro, sections }: PrintEntry, planner: Planner, big: boolean): number {
  return blocksHeight([...intro, ...sections.flatMap(flatSection)], sheetSetting(planner, big));
}

function stretched(entry: PrintEntry, share: number, planner: Planner): PrintEntry {
  const grow = (blocks: readonly Block[]) => blocks.map((block) => grown(block, share, planner.writing));
  return {
    ...entry,
    intro: grow(entry.intro),
    sections: entry.sections.map((s) => ({ ...s, c: grow(s.c) })),
  };
}

function grown(block: Block, share: number, writing: number): Block {
  switch (block.t) {
    case 'lines':
      return { ...block, height: rounded(writing * Math.min(Math.max(1, share), 4 / 3)) };
    case 'box':
      return { ...block, height: rounded(block.height * share) };
    case 'fill':
      return { ...block, height: rounded(Math.max(Math.min(block.height, 7), block.height * share)) };
    case 'list':
      return { ...block, entries: block.entries.map((e) => ({ ...e, c: e.c.map((b) => grown(b, share, writing)) })) };
    case 'remark':
    case 'quote':
      return { ...block, c: block.c.map((b) => grown(b, share, writing)) };
    default:
      return block;
  }
}

const rounded = (length: number) => Math.round(length * 100) / 100;
