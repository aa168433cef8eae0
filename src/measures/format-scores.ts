import type { ItemResult, MeasureReport, ScoreResult, Section } from './report.js';
import { type Wave, waves } from './response.js';

/** A report as lines for a terminal or an e-mail. */
export function formatScores(report: MeasureReport): string {
  const { title, smallestGroup, tooFew, compares, heldBack, by } = report;
  if (tooFew)
    return `${title}\n\nFewer than ${smallestGroup} people answered, so no figure is given. Talk about what they said with the group itself.\n`;
  const how =
    compares === 'pairs'
      ? 'The same people before and after, matched by their codes. Who answered once is left out.'
      : `Before and after are told apart: fewer than ${smallestGroup} people could be matched by their codes.`;
  const held =
    heldBack.length === 0
      ? []
      : [
          `Held back: ${heldBack.join(', ')}. A group of fewer than ${smallestGroup} has no figures, and others are held back with it so that nobody can get them by subtraction.`,
        ];
  const closing = 'A rise does not show that the program caused it.';
  const sections = report.sections.map((s) => sectionLines(s, by));
  return `${[title, how, ...sections, ...held, closing].join('\n\n')}\n`;
}

function sectionLines(section: Section, by: string | undefined): string {
  const people = waves.flatMap((when) =>
    section.people[when] === undefined ? [] : [`${section.people[when]} ${when}`],
  );
  const name = section.group === '' ? 'All' : `${by}: ${section.group}`;
  return [
    `${name} (${people.join(', ')})`,
    ...section.scores.map((score) => `  ${scoreLine(score)}`),
    ...section.items.flatMap((item) => itemLines(item).map((line) => `  ${line}`)),
  ].join('\n');
}

function scoreLine({ title, range, figures, alike, change }: ScoreResult): string {
  const told = waves.flatMap((when) => {
    const figure = figures[when];
    if (alike.includes(when)) return [`${when}: held back, as everybody reached the same`];
    return figure ? [`${when} ${round(figure.mean)} (spread ${round(figure.spread)})`] : [];
  });
  const more = change === undefined ? '' : `, change ${signed(change)}`;
  return `${title}, ${round(range[0])} to ${round(range[1])}: ${told.join(', ')}${more}`;
}

function itemLines({ text, answers, counts, alike }: ItemResult): string[] {
  const told = (when: Wave, names: readonly string[]) => {
    if (alike.includes(when)) return [`    ${when}: held back, as everybody answered alike`];
    const of = counts[when];
    return of ? [`    ${when}: ${names.map((name, i) => `${name} ${of[i]}`).join(', ')}`] : [];
  };
  return [text, ...waves.flatMap((when) => told(when, [...answers, 'skipped']))];
}

const round = (value: number) => String(Math.round(value * 100) / 100 || 0);
const signed = (value: number) => (Number(round(value)) > 0 ? `+${round(value)}` : round(value));
