import { nearest, orList } from '../diagnostics/nearest.js';
import { show } from '../diagnostics/show.js';
import type { Survey, SurveyItem } from '../schema/survey.js';
import { scaleOf } from './survey-of.js';

/** What a cell says: what the answer counts, nothing when it was skipped, or a sentence about what is wrong. */
export function readAnswer(
  survey: Survey,
  item: SurveyItem,
  cell: string,
): { value?: number; message?: string } {
  if (cell === '') return {};
  const { labels, first } = scaleOf(survey, item);
  const same = (label: string) => label.toLowerCase() === cell.toLowerCase();
  // Words come before numbers: “1” may be the second of “0 · 1 · 2 or 3”, and both read as the same then.
  const said = labels.findIndex(same);
  if (said >= 0) return { value: first + said };
  const last = first + labels.length - 1;
  const value = /^\d{1,3}(?:[.,]0+)?$/.test(cell) ? Number.parseInt(cell, 10) : Number.NaN;
  if (value >= first && value <= last) return { value };
  const choices = `${first} to ${last}, or ${orList(labels)}`;
  if (isDate(cell))
    return {
      message: `Found \`${show(cell)}\` for \`${item.id}\`, which a spreadsheet has made a date of; expected ${choices}.`,
    };
  const near = nearest(cell, labels);
  const meant = near === undefined ? '.' : `; did you mean \`${near}\`?`;
  return { message: `Found \`${show(cell)}\` for \`${item.id}\`, expected ${choices}${meant}` };
}

/** How spreadsheets write a day: 2/3/2026, 2026-03-02, 2.3.2026, 2-Mar, Mar-26; or as days since 1900. */
const isDate = (cell: string) =>
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/.test(cell) ||
  /^(?:\d{1,2}-[a-z]{3}|[a-z]{3}-\d{2})(?:-\d{2,4})?$/i.test(cell) ||
  /^[45]\d{4}$/.test(cell);
