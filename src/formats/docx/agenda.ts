import { type FileChild, Paragraph, TextRun } from 'docx';
import { say } from '../../compose/strings.js';
import type { Block, PrintAgendaRow, PrintPart, PrintSession } from '../print/print-model.js';
import { titleParagraph, toParagraphs, under } from './blocks.js';
import { glyphRun } from './glyphs.js';
import { toRuns } from './inlines.js';
import type { DocxContext } from './setting.js';
import { type Sheet, sheet } from './sheet.js';
import { gridTable } from './tables.js';

type Agenda = PrintPart & { type: 'agenda' };

/** The agenda. Sessions of a run sheet stand on a page each; short ones stay whole, one below the other. */
export function agendaSheets(part: Agenda, setting: DocxContext): Sheet[] {
  const opening = (newPage: boolean) => titleParagraph(part.title, { level: 1, anchor: part.id, newPage });
  const [first, ...others] = part.sessions;
  if (!part.sheet || !first)
    return [
      sheet('page', setting, (newPage) => [
        opening(newPage),
        ...part.sessions.flatMap((s) => sessionParagraphs(s, part, false, setting)),
      ]),
    ];
  return [
    sheet('page', setting, (newPage) => [
      opening(newPage),
      ...sessionParagraphs(first, part, false, setting),
    ]),
    ...others.map((session) =>
      sheet('page', setting, (newPage) => sessionParagraphs(session, part, newPage, setting)),
    ),
  ];
}

function sessionParagraphs(
  session: PrintSession,
  { sheet: isSheet, columns }: Agenda,
  newPage: boolean,
  setting: DocxContext,
): FileChild[] {
  return [
    ...(session.title === '' ? [] : [titleParagraph(session.title, { level: 2, newPage })]),
    ...timesOf(session, { isSheet, columns }, setting),
    new Paragraph({ spacing: { before: 100 }, children: [new TextRun(session.total)] }),
  ];
}

/** The table of times, under a warning where there is one. */
function timesOf(
  session: PrintSession,
  { isSheet, columns }: { isSheet: boolean; columns: readonly string[] },
  setting: DocxContext,
): FileChild[] {
  const { look } = setting;
  // In large print, a column for notes would leave no room for the steps.
  const notes = !(isSheet && look.large);
  const weights = [...(isSheet ? [26, 52] : [28, 40]), ...(notes ? [isSheet ? 22 : 32] : [])];
  const head = columns.slice(0, weights.length).map((words) => ({ runs: [new TextRun(words)], head: true }));
  const rows = session.rows.map((row) => {
    const shaded = row.type === 'break';
    const label = row.label === '' ? [] : [new TextRun({ text: `\u2002${row.label}`, style: 'EntryLabel' })];
    const place = row.step?.place;
    const glyph =
      place === undefined ? [] : [...glyphRun(place, 5, setting, row.step!.name), new TextRun(' ')];
    const what = {
      ...(row.type === 'break' ? {} : { style: 'RunTitle' }),
      runs: [...glyph, ...toRuns(row.title, setting), ...label],
      more: rowDetails(row, setting),
      shaded,
    };
    const cells = [{ runs: [new TextRun(row.time)], shaded }, what];
    return { cells: notes ? [...cells, { shaded }] : cells };
  });
  return [
    ...warningParagraphs(session.warning, setting),
    gridTable(weights, { cells: head }, rows, look, { keep: !isSheet }),
  ];
}

/** The steps inside an activity, and what to have ready for it. */
function rowDetails({ steps, needs }: PrintAgendaRow, setting: DocxContext): Paragraph[] {
  const numbering = { reference: setting.lists.numbers(1), level: 0, instance: setting.next() };
  return [
    ...steps.map(
      ({ when, length, title }) =>
        new Paragraph({
          style: 'TableText',
          numbering,
          children: [
            ...(when === '' ? [] : [new TextRun({ text: `${when} `, style: 'FactLabel' })]),
            new TextRun(`${title} (${length})`),
          ],
        }),
    ),
    ...needsParagraphs({ needs }, setting),
  ];
}

/** What to have ready, in a line for each kind. */
export const needsParagraphs = ({ needs }: Pick<PrintAgendaRow, 'needs'>, setting: DocxContext) =>
  needs.map(
    ({ label, items }) =>
      new Paragraph({
        style: 'TableText',
        spacing: { before: 40 },
        children: [new TextRun({ text: `${label}: `, bold: true }), ...toRuns(items, setting)],
      }),
  );

/** A warning in a box; nothing without one. */
export const warningParagraphs = (warning: string, setting: DocxContext): FileChild[] =>
  warning === '' ? [] : toParagraphs([warningOf(warning, setting.strings)], under(2), setting);

const warningOf = (warning: string, strings: DocxContext['strings']): Block => ({
  t: 'remark',
  kind: 'caution',
  title: say(strings, 'caution'),
  keep: true,
  c: [{ t: 'p', c: [{ t: 'text', v: warning }] }],
});
