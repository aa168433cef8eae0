import type { Survey, SurveyItem, SurveyScore } from '../schema/survey.js';
import { personScore, scoreRange } from './person-scores.js';
import type { ItemResult, ScoreFigure, ScoreResult, Section } from './report.js';
import { type Response, type Wave, waves } from './response.js';
import { scaleOf } from './survey-of.js';

/** The responses of some people at each time that may be told of. */
export type People = { readonly [W in Wave]?: readonly Response[] };

/** All figures of some people. */
export function scoreSection(survey: Survey, group: string, people: People, paired: boolean): Section {
  return {
    group,
    people: eachWave(people, (list) => list.length),
    scores: survey.scores.map((score) => scoreResult(survey, score, people, paired)),
    items: survey.items.map((item) => itemResult(survey, item, people)),
  };
}

function scoreResult(survey: Survey, score: SurveyScore, people: People, paired: boolean): ScoreResult {
  const all = eachWave(people, (list) =>
    figureOf(list.map((response) => personScore(survey, score, response)!)),
  );
  const { before, after } = all;
  const told = eachWave(all, (figure) => (figure.spread === 0 ? undefined : figure));
  return {
    id: score.id,
    title: score.title,
    range: scoreRange(survey, score),
    figures: told,
    alike: waves.filter((when) => all[when]?.spread === 0),
    ...(paired && told.before && told.after ? { change: tidy(after!.mean - before!.mean) } : {}),
  };
}

/** Sorted first, so that the order of rows does not show in the last digits. */
function figureOf(values: readonly number[]): ScoreFigure {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = sorted.reduce((a, b) => a + b, 0) / sorted.length;
  const around = sorted.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, sorted.length - 1);
  return { mean: tidy(mean), spread: sorted[0] === sorted.at(-1) ? 0 : tidy(Math.sqrt(around)) };
}

/** Without the last digits, in which sums differ from machine to machine. */
const tidy = (value: number) => Math.round(value * 1e6) / 1e6;

function itemResult(survey: Survey, item: SurveyItem, people: People): ItemResult {
  const { labels, first } = scaleOf(survey, item);
  const all = eachWave(people, (list) => {
    const counts = labels.map((_, i) => list.filter((r) => r.answers[item.id] === first + i).length);
    return [...counts, list.filter((r) => r.answers[item.id] === undefined).length];
  });
  const isAlike = (counts: readonly number[]) => counts.filter((n) => n > 0).length === 1;
  return {
    id: item.id,
    text: item.text,
    answers: labels,
    counts: eachWave(all, (counts) => (isAlike(counts) ? undefined : counts)),
    alike: waves.filter((when) => all[when] && isAlike(all[when])),
  };
}

/** The same of each time that is there; a time for which it gives nothing is left out. */
function eachWave<T, R>(
  of: { readonly [W in Wave]?: T },
  make: (value: T) => R | undefined,
): { readonly [W in Wave]?: R } {
  const made = waves.flatMap((when) => {
    const value = of[when];
    const result = value === undefined ? undefined : make(value);
    return result === undefined ? [] : [[when, result] as const];
  });
  return Object.fromEntries(made) as { readonly [W in Wave]?: R };
}
