import type { Survey } from '../schema/survey.js';
import { type Response, waves } from './response.js';
import { scaleOf } from './survey-of.js';

/** Invented answers for a report that shows what one looks like: the same each time, since they follow from the survey alone. */
export function sampleResponses(survey: Survey, people: number): Response[] {
  return waves.flatMap((when, wave) =>
    Array.from(
      { length: people },
      (_, person): Response => ({
        code: `X${person + 1}`,
        when,
        groups: {},
        answers: Object.fromEntries(
          survey.items.map((item, i) => {
            const { labels, first } = scaleOf(survey, item);
            const drawn = (person * 7 + i * 5 + Math.floor((person * (i + 2)) / 3)) % labels.length;
            const risen = wave === 1 && (person + i) % 3 === 0 ? 1 : 0;
            return [item.id, first + Math.min(labels.length - 1, drawn + risen)];
          }),
        ),
      }),
    ),
  );
}
