import { mistake, sayWhat } from '../schema/guards.js';
import type { Survey } from '../schema/survey.js';
import { type Response, waves } from './response.js';
import { rangeOf, scaleOf } from './survey-of.js';

/**
 * @throws TypeError for what is no list of responses.
 * @throws RangeError when the same code answered twice at one time, or an answer is not on its scale.
 */
export function requireResponses(survey: Survey, responses: readonly Response[], caller: string): void {
  if (!Array.isArray(responses))
    throw mistake(
      caller,
      sayWhat(responses),
      'a list of responses',
      'pass the `value` of what `readResponses` resolves to',
    );
  const seen = new Set<string>();
  for (const { code, when, answers } of responses) {
    if (!waves.includes(when))
      throw new RangeError(`${caller}: found \`${when}\` for \`when\`, expected \`before\` or \`after\`.`);
    const key = `${when} ${code}`;
    if (code !== '' && seen.has(key))
      throw new RangeError(
        `${caller}: found the code \`${code}\` twice with \`${when}\`, expected it once. Give one of the two another code.`,
      );
    seen.add(key);
    for (const item of survey.items) {
      const value = answers[item.id];
      const [least, most] = rangeOf(scaleOf(survey, item));
      if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most))
        throw new RangeError(
          `${caller}: found \`${value}\` for \`${item.id}\`, expected a whole number from ${least} to ${most}.`,
        );
    }
  }
}
