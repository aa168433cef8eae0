import type { PrintPart } from '../print/print-model.js';
import type { DocxContext } from './setting.js';

type Session = PrintPart & { type: 'session' };

/** Millimeters in twips. */
const mm = 1440 / 25.4;

/** About how many millimeters a run sheet takes without its lines to write on: title, bar, a row for each activity, and two lists. */
function takenBy({ agenda, gather, print, prepare, front }: Session): number {
  const rows = agenda.rows.map(({ steps }) => {
    const letters = steps.reduce((sum, s) => sum + s.title.length + s.length.length + 12, 0);
    return 10 + 5.4 * Math.ceil(letters / 80);
  });
  const beside = print.items.length + prepare.items.length + 5;
  const lists = 14 + 6.8 * Math.max(gather.items.length, beside);
  return 26 + (front ? 24 : 0) + 20 + rows.reduce((a, b) => a + b, 0) + lists + 12;
}

/** How many lines there is room for below a question after the session, so that a run sheet stays on its page. */
export function promptLines(part: Session, asked: number, { look }: DocxContext): number {
  const count = part.after.prompts.length;
  const free = look.height / mm - takenBy(part);
  const each = (free / Math.max(1, count) - 10) / (look.writing / mm);
  return Math.min(asked, Math.max(1, Math.floor(each)));
}
