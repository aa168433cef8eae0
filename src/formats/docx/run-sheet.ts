import { type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { stageOf } from '../../art/step-hues.js';
import { wordsOf } from '../print/activity/run-parts.js';
import type { PrintAgendaRow, PrintPart } from '../print/print-model.js';
import { beginOf } from '../print/sessions.js';
import { needsParagraphs, warningParagraphs } from './agenda.js';
import { afterTable } from './fixed-table.js';
import { glyphRun } from './glyphs.js';
import { toRuns } from './inlines.js';
import type { DocxContext } from './setting.js';
import { type Cell, gridTable } from './tables.js';
import { timeBar } from './time-bar.js';

type Session = PrintPart & { type: 'session' };

/** The times of a session: its minutes to scale, and a row for each activity with the clock times of its steps in a line. */
export function runSheet({ agenda, columns }: Session, setting: DocxContext): FileChild[] {
  const { rows, warning } = agenda;
  if (rows.length === 0) return [];
  const { look } = setting;
  const timed = rows.some(({ when }) => when !== '');
  const parts = rows.map(({ type, title, minutes, step }) => ({
    minutes,
    text: type === 'break' ? `${wordsOf(title)} ${minutes}` : String(minutes),
    step: step?.place,
  }));
  const bar = look.large ? [] : timeBar(parts, { width: look.width, height: 9 }, look);
  const [time = '', what = ''] = columns;
  const heads = [...(timed ? [time, what] : [what]), timed ? '' : time];
  const weights = [...(timed ? [18, 67] : [85]), 15];
  return [
    ...warningParagraphs(warning, setting),
    ...bar,
    ...(bar.length > 0 ? [afterTable()] : []),
    gridTable(
      weights,
      { cells: heads.map((words): Cell => ({ runs: [new TextRun(words)], head: true, align: 'start' })) },
      rows.map((row) => ({ cells: cellsOf(row, timed, setting) })),
      look,
      { lines: 'across' },
    ),
    afterTable(),
  ];
}

function cellsOf(row: PrintAgendaRow, timed: boolean, setting: DocxContext): Cell[] {
  const place = row.step?.place;
  const label =
    row.label === '' ? [] : [new TextRun({ text: `\u2002${row.label}`, style: labelStyle(place) })];
  const glyph =
    place === undefined ? [] : [...glyphRun(place, 7, setting, row.step!.name), new TextRun('\u2002')];
  const what: Cell =
    row.type === 'break'
      ? { runs: toRuns(row.title, setting, { style: 'Quiet' }) }
      : {
          style: 'RunTitle',
          runs: [...glyph, ...toRuns(row.title, setting), ...label],
          more: [...stepsLine(row), ...needsParagraphs(row, setting)],
        };
  return [
    ...(timed ? [{ style: 'TableTime', runs: [new TextRun(row.when)] }] : []),
    what,
    { style: 'TableTime', runs: [new TextRun(row.length)], align: 'right' as const },
  ];
}

const labelStyle = (place: number | undefined) =>
  place === undefined ? 'EntryLabel' : `Step${stageOf(place)}Label`;

/** “10:00 Open (1 min)   10:01 People here (4 min)”: what belongs together is not cut in two. */
function stepsLine({ steps, step }: PrintAgendaRow): Paragraph[] {
  if (steps.length === 0) return [];
  const style = step ? `Step${stageOf(step.place)}Fact` : 'FactLabel';
  return [
    new Paragraph({
      style: 'TableText',
      children: steps.flatMap(({ when, length, title }, i): ParagraphChild[] => [
        ...(i > 0 ? [new TextRun('\u2003')] : []),
        ...(when === '' ? [] : [new TextRun({ text: `${beginOf({ when })}\u00a0`, style })]),
        new TextRun(title),
        new TextRun({ text: `\u00a0(${length})`, style: 'Quiet' }),
      ]),
    }),
  ];
}
