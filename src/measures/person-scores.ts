import type { Survey, SurveyScore } from '../schema/survey.js';
import type { Response } from './response.js';
import { counted, rangeOf, scaleOf } from './survey-of.js';

/** What one person reached in a score; undefined when too few of its items were answered. */
export function personScore(survey: Survey, score: SurveyScore, { answers }: Response): number | undefined {
  const items = survey.items.filter((item) => score.items.includes(item.id));
  const points = items.flatMap((item) => {
    const value = answers[item.id];
    return value === undefined ? [] : [counted(value, scaleOf(survey, item), item.reverse)];
  });
  if (points.length === 0 || points.length < (score.answered ?? items.length)) return undefined;
  const mean = points.reduce((a, b) => a + b, 0) / points.length;
  return score.by === 'mean' ? mean : mean * items.length;
}

/** Whether every score of the survey can be told of somebody. All figures rest on the same people, so that none is got by subtraction. */
export const isComplete = (survey: Survey, response: Response): boolean =>
  survey.scores.every((score) => personScore(survey, score, response) !== undefined) &&
  (survey.scores.length > 0 || survey.items.some((item) => response.answers[item.id] !== undefined));

/** The least and the most that a score can be. */
export function scoreRange(survey: Survey, score: SurveyScore): readonly [number, number] {
  const ranges = survey.items
    .filter((item) => score.items.includes(item.id))
    .map((item) => rangeOf(scaleOf(survey, item)));
  const [least, most] = [0, 1].map((end) => ranges.reduce((sum, range) => sum + range[end as 0 | 1], 0));
  return score.by === 'sum' ? [least!, most!] : [least! / ranges.length, most! / ranges.length];
}
