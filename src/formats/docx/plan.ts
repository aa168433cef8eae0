import { type FileChild, Paragraph, TextRun } from 'docx';
import { say } from '../../compose/strings.js';
import type { PrintPart } from '../print/print-model.js';
import { blanks, titleParagraph, writingLines } from './blocks.js';
import { answerControl, inlineControl, placeholder } from './controls.js';
import { afterTable } from './fixed-table.js';
import { anchored } from './inlines.js';
import type { DocxContext } from './setting.js';
import { type Sheet, sheet } from './sheet.js';
import { fillTable } from './tables.js';

type Plan = PrintPart & { type: 'plan' };
type Question = Plan['steps'][number]['questions'][number];

/** The plan, to be filled in on paper or on screen: a field under each question, and one in each cell of the next steps. */
export function planSheets(part: Plan, setting: DocxContext): Sheet[] {
  const { strings, look, next } = setting;
  const { table, title } = part.nextSteps;
  const hint = say(strings, 'writeHere');
  const rows = fillTable(table, setting, (row, column) => {
    const field = { name: `${column} ${row + 1}`, tag: `next-step-${row + 1}`, id: next() };
    return [inlineControl(field, row === 0 ? hint : blank)];
  });
  return [
    sheet('right', setting, (newPage) => [
      titleParagraph(part.title, { level: 1, anchor: part.id, newPage }),
      ...blanks(part.nameLine, look.width),
      new Paragraph({ children: [new TextRun(part.intro)] }),
      ...part.steps.flatMap((step) => [
        titleParagraph(step.title, { level: 2, label: step.label, anchor: step.id }),
        ...step.questions.flatMap((q) => questionParagraphs(q, hint, setting)),
      ]),
    ]),
    sheet('page', setting, (newPage) => [titleParagraph(title, { level: 2, newPage }), rows, afterTable()]),
  ];
}

/** Room to click into; on paper it stays empty. */
const blank = '\u00a0'.repeat(12);

/** A question with lines below it. On screen the lines give way to what is typed. */
function questionParagraphs(
  { id, focus, question, lines }: Question,
  hint: string,
  setting: DocxContext,
): FileChild[] {
  const room = writingLines(lines.count, { keep: true, first: [placeholder(hint)] });
  return [
    new Paragraph({ style: 'QuestionLabel', children: [new TextRun(focus)] }),
    new Paragraph({ style: 'Question', children: anchored(id, [new TextRun(question)]) }),
    answerControl({ name: question, tag: id, id: setting.next() }, room),
  ];
}
