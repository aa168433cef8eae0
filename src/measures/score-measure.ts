import { isComplete } from './person-scores.js';
import type { MeasureReport } from './report.js';
import { requireResponses } from './require-responses.js';
import { type Response, type Wave, waves } from './response.js';
import { type People, scoreSection } from './score-section.js';
import { shownGroups } from './shown-groups.js';
import { type SurveyMeasure, surveyOf } from './survey-of.js';

/** What may be asked of {@link scoreMeasure}. */
export interface ScoreOptions {
  /** A column of `groups`, to score each of its groups by itself. */
  by?: string | undefined;
}

/**
 * Scores responses to a measure: counts, means and spread, before and after, for all and for each group. Where enough people
 * answered both times under the same code, all figures are theirs alone; else those of each time stand apart. Small groups are
 * held back, with as many others as it takes that nobody gets theirs by subtraction. The order of responses changes nothing.
 *
 * @throws TypeError for a measure without a survey, or what is no list of responses.
 * @throws RangeError when a code answered twice at one time, or an answer is not on its scale; `readResponses` tells where.
 */
export function scoreMeasure(
  measure: SurveyMeasure,
  responses: readonly Response[],
  { by }: ScoreOptions = {},
): MeasureReport {
  const survey = surveyOf(measure, 'scoreMeasure');
  const least = survey.smallestGroup;
  requireResponses(survey, responses, 'scoreMeasure');
  const complete = responses.filter((response) => isComplete(survey, response));
  const pairs = pairedOnly(complete);
  const paired = pairs.length >= 2 * least;
  const used = paired ? pairs : complete;
  const told = waves.filter((when) => used.filter((r) => r.when === when).length >= least);
  const groupOf = groupReader(used, by, paired);
  const names = by === undefined ? [] : [...new Set(used.map(groupOf))].sort();
  const sizes = names.map((name) => ({
    name,
    sizes: told.map((when) => used.filter((r) => r.when === when && groupOf(r) === name).length),
  }));
  const shown = told.length === 0 ? [] : shownGroups(sizes, least);
  const section = (group: string, list: readonly Response[]) =>
    scoreSection(survey, group, peopleAt(told, list), paired);
  return {
    measure: measure.id,
    title: measure.title,
    compares: paired ? 'pairs' : 'apart',
    smallestGroup: least,
    tooFew: told.length === 0,
    ...(by === undefined ? {} : { by }),
    sections:
      told.length === 0
        ? []
        : [
            section('', used),
            ...shown.map((name) =>
              section(
                name,
                used.filter((r) => groupOf(r) === name),
              ),
            ),
          ],
    heldBack: names.filter((name) => !shown.includes(name)),
  };
}

const peopleAt = (told: readonly Wave[], list: readonly Response[]): People =>
  Object.fromEntries(told.map((when) => [when, list.filter((r) => r.when === when)]));

/** Responses of people who answered both times. */
function pairedOnly(responses: readonly Response[]): Response[] {
  const codes = waves.map((when) => new Set(responses.filter((r) => r.when === when).map((r) => r.code)));
  return responses.filter(({ code }) => code !== '' && codes.every((known) => known.has(code)));
}

/** The group somebody is in. A pair is in one group: that of the first time, also when somebody has moved since. */
function groupReader(
  responses: readonly Response[],
  by: string | undefined,
  paired: boolean,
): (of: Response) => string {
  if (by === undefined) return () => '';
  const own = (r: Response) => r.groups[by]?.trim() || '—';
  if (!paired) return own;
  const first = new Map(responses.filter((r) => r.when === 'before').map((r) => [r.code, own(r)]));
  return (r) => first.get(r.code) ?? own(r);
}
