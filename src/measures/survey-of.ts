import { mistake, sayWhat } from '../schema/guards.js';
import type { Measure } from '../schema/measure.js';
import type { AnswerScale, Survey, SurveyItem } from '../schema/survey.js';

/** A measure that can be copied and scored. */
export type SurveyMeasure = Pick<Measure, 'id' | 'title' | 'survey'>;

/** @throws TypeError for a measure without a survey. */
export function surveyOf(measure: SurveyMeasure, caller: string): Survey {
  const survey = (measure as Partial<Measure> | undefined)?.survey;
  if (survey === undefined)
    throw mistake(
      caller,
      measure?.title ? `the measure “${measure.title}”, which has no items` : sayWhat(measure),
      'a measure with a `survey`',
      'take one of `playbook.measures` that has one',
    );
  return survey;
}

/** The answers that an item offers. */
export const scaleOf = (survey: Survey, item: SurveyItem): AnswerScale => (item.scale ?? survey.scale)!;

/** The least and the most that an answer on a scale counts. */
export const rangeOf = ({ first, labels }: AnswerScale): readonly [number, number] => [
  first,
  first + labels.length - 1,
];

/** What an answer counts in a score: an item that is worded the other way round counts from the other end. Twice is as before. */
export function counted(value: number, scale: AnswerScale, reverse: boolean): number {
  const [least, most] = rangeOf(scale);
  return reverse ? least + most - value : value;
}
