import { composeSheets } from '../compose/sheets/compose-sheets.js';
import type { Sheet, Workbook } from '../compose/sheets/workbook.js';
import type { Tailored } from '../customize/tailor.js';
import { surveyColumns } from '../schema/survey.js';
import { type SurveyMeasure, scaleOf, surveyOf } from './survey-of.js';

/**
 * An empty table to type responses in, as CSV: a column for the code, for `before` or `after`, for a group, and for each item.
 * @throws TypeError for a measure without a survey.
 */
export const responseTable = (measure: SurveyMeasure): string => `${columnsOf(measure).join(',')}\n`;

const columnsOf = (measure: SurveyMeasure): string[] => [
  ...surveyColumns,
  'group',
  ...surveyOf(measure, 'responseTable').items.map((item) => item.id),
];

/**
 * The same table as a workbook for `writeXlsx`, with a second sheet that says what each answer counts.
 * @throws TypeError for a measure without a survey, or what `customize` did not return as its value.
 */
export function responseWorkbook(tailored: Tailored, measure: SurveyMeasure): Workbook {
  const survey = surveyOf(measure, 'responseWorkbook');
  const answers: Sheet = {
    name: 'answers',
    columns: [
      { title: 'item', width: 18 },
      { title: 'text', width: 60 },
      { title: 'answer', width: 30 },
      { title: 'value', width: 8 },
    ],
    rows: survey.items.flatMap((item) => {
      const { labels, first } = scaleOf(survey, item);
      return labels.map((label, i) => [item.id, item.text, label, first + i]);
    }),
    writable: false,
  };
  const responses: Sheet = {
    name: 'responses',
    columns: columnsOf(measure).map((title) => ({ title, width: 14 })),
    rows: [],
    writable: false,
  };
  const frame = composeSheets(tailored);
  return { ...frame, title: measure.title, sheets: [responses, answers] };
}
