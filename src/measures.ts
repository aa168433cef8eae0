export { composeMeasureForm, type MeasureForm, measureForms } from './measures/compose-measure-form.js';
export { drawScores } from './measures/draw-scores.js';
export { formatScores } from './measures/format-scores.js';
export { readResponses } from './measures/read-responses.js';
export type {
  ItemResult,
  MeasureReport,
  ScoreFigure,
  ScoreResult,
  Section as ScoredSection,
} from './measures/report.js';
export type { Response, Wave } from './measures/response.js';
export { responseTable, responseWorkbook } from './measures/response-table.js';
export { type ScoreOptions, scoreMeasure } from './measures/score-measure.js';
export type { SurveyMeasure } from './measures/survey-of.js';
export type { AnswerScale, Survey, SurveyItem, SurveyScore } from './schema/survey.js';
