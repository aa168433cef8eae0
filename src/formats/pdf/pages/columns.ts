import type { Block, PrintEntry, PrintSection } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { blocksHeight, mm, type Setting } from './heights.js';

/** Between two columns, in millimeters. */
const gutter = 8;

/** Text in one of two columns. */
export const columnSetting = ({ grid, faces, writing }: Planner): Setting => ({
  faces,
  writing,
  width: ((grid.width - gutter) / 2) * mm,
  size: 9.5,
  leading: 0.54,
  spacing: 0.62,
  indent: 1.2,
});

/** All that a resource says, with the titles of its sections as headings. */
export const flat = ({ intro, sections }: Pick<PrintEntry, 'intro' | 'sections'>): Block[] => [
  ...intro,
  ...sections.flatMap(flatSection),
];

export const flatSection = ({ title, only, c }: PrintSection): Block[] => [
  { t: 'heading', depth: 1, c: [{ t: 'text', v: title }] },
  ...(only === '' ? [] : [{ t: 'p', c: [{ t: 'strong', c: [{ t: 'text', v: only }] }] } satisfies Block]),
  ...c.map((block): Block => (block.t === 'heading' ? { ...block, depth: block.depth + 1 } : block)),
];

/** Blocks in two columns as even as they can be, and how high the higher is, in points. No column ends in a heading. */
export function twoColumns(
  blocks: readonly Block[],
  setting: Setting,
): { columns: [Block[], Block[]]; height: number } {
  let best = { at: blocks.length, height: blocksHeight(blocks, setting) };
  for (let at = 1; at < blocks.length; at += 1) {
    if (blocks[at - 1]!.t === 'heading') continue;
    const [left, right] = [blocks.slice(0, at), blocks.slice(at)];
    const height = Math.max(blocksHeight(left, setting), blocksHeight(right, setting));
    if (height < best.height) best = { at, height };
  }
  return { columns: [blocks.slice(0, best.at), blocks.slice(best.at)], height: best.height };
}
