import { wordsOf } from '../../print/activity/run-parts.js';
import type { Inline, PrintPart } from '../../print/print-model.js';
import { beginOf } from '../../print/sessions.js';
import type { Planner } from './activity-pages.js';
import { linesHeight, mm, type Setting, textHeight } from './heights.js';
import { linesOf } from './ruler.js';

type Session = PrintPart & { type: 'session' };

/** Text on a run sheet, in the middle of its rows. */
export const sheetSetting = ({ grid, faces }: Planner): Setting => ({
  faces,
  width: (grid.width - 24 - 18 - 11.5) * mm,
  size: 10.5,
  leading: 0.62,
  spacing: 0.85,
  indent: 0,
  writing: 0,
});

/** How high the run sheet is without its picture and its prompts, in points. In step with `session-sheet` in `templates/pdf/session.typ`. */
export function sheetHeight({ front, agenda, gather, print, prepare }: Session, planner: Planner): number {
  const { grid, faces } = planner;
  const setting = sheetSetting(planner);
  const line = (setting.faces.text.capitals + setting.leading) * setting.size;
  const rows = agenda.rows.map((row) => {
    const title: Inline[] = [...row.title, { t: 'text', v: `   ${row.label}  ·  page 00` }];
    const steps = row.steps.map((s) => `${beginOf(s)} ${s.title} (${s.length})`).join('      ');
    const words = textHeight(title, { ...setting, size: 12.6 });
    const inside =
      row.steps.length === 0
        ? 0
        : 2.2 * mm + textHeight([{ t: 'text', v: steps }], { ...setting, size: 10.3, leading: 0.62 });
    return (
      Math.max(row.type === 'break' ? (row.when === '' ? 0 : 2 * line) : 8 * mm, words + inside) + 4.8 * mm
    );
  });
  const column: Setting = { ...setting, width: ((grid.width - 9) / 2) * mm };
  const list = (items: readonly { words: string; amount: string }[]) =>
    items.length === 0
      ? 0
      : 13 +
        7 +
        items.reduce((sum, { words, amount }) => {
          const width = column.width - 1.5 * column.size - 3 * mm - faces.bold.width(amount) * column.size;
          const count = linesOf([{ t: 'text', v: words }], width / column.size, faces);
          return sum + linesHeight(count, column) + 0.62 * column.size;
        }, 0);
  const plain = (x: { items: readonly { item: string; amount: string }[] }) =>
    list(x.items.map(({ item, amount }) => ({ words: item, amount })));
  const printed = list(
    print.items.map((i) => ({ words: `${wordsOf(i.title)}  ${i.label} · ${i.note}`, amount: i.amount })),
  );
  const rule =
    print.rule === '' ? 0 : 9 + textHeight([{ t: 'text', v: print.rule }], { ...column, size: 9.1 });
  const right = printed + rule + (prepare.items.length > 0 ? 4 * mm + plain(prepare) : 0);
  return (
    (front ? 5 * mm + 18 : 0) +
    7.5 +
    3.8 * mm +
    30 +
    7 * mm +
    line +
    (agenda.warning === '' ? 0 : 3 * line) +
    (agenda.rows.length > 0 ? 11 * mm : 0) +
    4 * mm +
    8 +
    4.8 * mm +
    rows.reduce((a, b) => a + b, 0) +
    5 * mm +
    Math.max(plain(gather), right)
  );
}
