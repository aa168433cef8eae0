import type { ElementContent } from 'hast';
import { say, sayMinutes } from '../compose/strings.js';
import type { Measure } from '../schema/measure.js';
import type { Body } from '../schema/playbook.js';
import type { Survey } from '../schema/survey.js';
import { blank, choice, list, paragraph, table } from './form-tree.js';
import { scoreRange } from './person-scores.js';
import { sampleResponses } from './sample-responses.js';
import { scoreMeasure } from './score-measure.js';
import { scaleOf } from './survey-of.js';

type Strings = Readonly<Record<string, string>>;

/** A form for those who answer: why it is asked, a yes or no, a code, and the items; each twice when it asks for then and now. */
export function askingBody(measure: Measure, survey: Survey, strings: Strings, twice: boolean): Body {
  const consent = say(strings, 'measureFormConsent');
  return {
    intro: [
      paragraph(say(strings, 'measureFormWhy', { minutes: sayMinutes(strings, measure.minutes) })),
      paragraph(say(strings, 'measureFormKeep', { least: survey.smallestGroup })),
      blank(say(strings, 'measureFormAsks')),
      blank(say(strings, 'measureFormKept')),
      choice(consent, [say(strings, 'measureFormYes'), say(strings, 'measureFormNo')]),
      ...(twice
        ? []
        : [paragraph(say(strings, 'measureFormCodeHow')), blank(say(strings, 'measureFormCode'))]),
      ...survey.items.flatMap((item, i): ElementContent[] => {
        const { labels } = scaleOf(survey, item);
        const text = `${i + 1}. ${item.text}`;
        return twice
          ? [
              paragraph(text),
              choice(say(strings, 'measureFormThen'), labels),
              choice(say(strings, 'measureFormNow'), labels),
            ]
          : [choice(text, labels)];
      }),
    ],
    sections: [],
  };
}

/** What staff need: whom to ask first, how to score, the small-group rule, and a report with invented numbers. */
export function staffBody(measure: Measure, survey: Survey, strings: Strings): Body {
  const section = (key: string, children: readonly ElementContent[]) => ({
    id: key.replace('measureForm', '').toLowerCase(),
    title: say(strings, key),
    audiences: [],
    children,
  });
  return {
    intro: ['measureFormFamilies', 'measureFormUntested', 'measureFormFlattering'].map((key) =>
      paragraph(say(strings, key)),
    ),
    sections: [
      section('measureFormScoring', [
        list(scoringLines(survey, strings)),
        paragraph(say(strings, 'measureFormSmall', { least: survey.smallestGroup })),
      ]),
      section('measureFormSample', sampleReport(measure, survey, strings)),
    ],
  };
}

function scoringLines(survey: Survey, strings: Strings): string[] {
  const numbers = (ids: readonly string[]) =>
    survey.items.flatMap((item, i) => (ids.includes(item.id) ? [i + 1] : [])).join(', ');
  const points = survey.items.map((item, i) => {
    const { labels, first } = scaleOf(survey, item);
    const each = labels.map((label, l) => `${label} = ${first + l}`).join(', ');
    return say(strings, 'measureFormPoints', { item: i + 1, points: each });
  });
  const scores = survey.scores.flatMap((score) => {
    const [least, most] = scoreRange(survey, score);
    const key = score.by === 'sum' ? 'measureFormSum' : 'measureFormMean';
    const count = score.answered ?? score.items.length;
    return [
      say(strings, key, { score: score.title, items: numbers(score.items), least, most }),
      ...(count > 1 ? [say(strings, 'measureFormAnswered', { score: score.title, count })] : []),
    ];
  });
  const reversed = survey.items.filter((item) => item.reverse).map((item) => item.id);
  const turned =
    reversed.length === 0 ? [] : [say(strings, 'measureFormReversed', { items: numbers(reversed) })];
  return [...points, ...turned, ...scores];
}

function sampleReport(measure: Measure, survey: Survey, strings: Strings): ElementContent[] {
  const people = 2 * survey.smallestGroup;
  const [all] = scoreMeasure(measure, sampleResponses(survey, people)).sections;
  const told = (value: number | undefined) =>
    value === undefined ? '' : String(Math.round(value * 100) / 100);
  const rows = (all?.scores ?? []).map(({ title, figures }) => [
    title,
    told(figures.before?.mean),
    told(figures.after?.mean),
  ]);
  const head = ['measureFormScore', 'measureFormThen', 'measureFormNow'].map((key) => say(strings, key));
  return [
    paragraph(say(strings, 'measureFormSampleAbout')),
    paragraph(say(strings, 'measureFormSamplePeople', { count: people })),
    ...(rows.length > 0 ? [table(head, rows)] : []),
  ];
}
