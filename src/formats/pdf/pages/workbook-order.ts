import type { PrintEntry } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { columnSetting, flat, twoColumns } from './columns.js';
import { mm, type Setting, textHeight, titleHeight } from './heights.js';

/**
 * The activities of a workbook and their worksheets: as many activities as a page holds, then the worksheets of these. One after the
 * other, each activity of a few lines would have a page to itself, because a worksheet begins a new one.
 */
export function activitiesTogether(entries: readonly PrintEntry[], planner: Planner): PrintEntry[] {
  const page = planner.grid.height * mm;
  const out: PrintEntry[] = [];
  let sheets: PrintEntry[] = [];
  // What a step opens with takes about a third of its first page.
  let at = 0.3 * page;
  for (const entry of entries) {
    if (isSheet(entry)) {
      sheets.push(entry);
      continue;
    }
    const high = entryHeight(entry, planner);
    if (sheets.length > 0 && at + high > page) {
      out.push(...sheets);
      sheets = [];
      at = 0;
    }
    out.push(entry);
    at = at + high > page ? high : at + high;
  }
  return [...out, ...sheets];
}

const isSheet = ({ kind }: PrintEntry) => kind === 'handout' || kind === 'letter';

/** About how high an activity is that a participant reads. In step with `entry` in `templates/pdf/entry.typ`. */
function entryHeight(entry: PrintEntry, planner: Planner): number {
  const { grid, faces } = planner;
  const setting: Setting = { ...columnSetting(planner), width: grid.width * mm, size: 10.5, leading: 0.62 };
  const half = { ...setting, width: setting.width / 2 };
  const words = (v: string, by: Setting) => (v === '' ? 0 : textHeight([{ t: 'text', v }], by) + 10);
  const facts = entry.facts.reduce((sum, { wide, label, c, lines }) => {
    const high =
      textHeight([{ t: 'text', v: `${label}: ` }, ...c, ...lines.flat()], wide ? setting : half) + 6;
    return sum + (wide ? high : high / 2);
  }, 0);
  return (
    34 +
    titleHeight(entry.title, { faces, width: setting.width, size: 14, leading: 0.42 }) +
    words(entry.only, setting) +
    words(entry.summary, { ...setting, size: 11.3 }) +
    (facts === 0 ? 0 : facts + 36) +
    twoColumns(flat(entry), columnSetting(planner)).height
  );
}
