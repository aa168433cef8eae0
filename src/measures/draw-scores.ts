import { xmlText } from '../formats/xml.js';
import type { MeasureReport, ScoreResult } from './report.js';
import { type Wave, waves } from './response.js';

const width = 720;
const left = 240;
const right = 40;
const top = 84;
const rowHeight = 46;

/** One line of the picture. */
interface Row {
  readonly label: string;
  readonly score: ScoreResult;
}

/**
 * Draws the scores of a report before and after, as an SVG with a title and a description in words. An open circle is before and
 * a full one after, so that it reads without colors.
 *
 * @throws RangeError for a report without a figure to draw.
 */
export function drawScores(report: MeasureReport): string {
  const rows = report.sections.flatMap((section) =>
    section.scores
      .filter(({ figures }) => Object.keys(figures).length > 0)
      .map(
        (score): Row => ({
          label: section.group === '' ? score.title : `${section.group}: ${score.title}`,
          score,
        }),
      ),
  );
  if (rows.length === 0)
    throw new RangeError(
      'drawScores: found a report without figures to draw, expected one with a score that is not held back.',
    );
  const height = top + rows.length * rowHeight + 24;
  const title = `${report.title}: before and after`;
  const description = rows.map((row) => inWords(row)).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="14" fill="#1b1b1b">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="desc">${xmlText(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="28" font-size="17" font-weight="bold">${xmlText(shortened(title, 76))}</text>`,
    `<circle cx="${left}" cy="52" r="7" fill="#ffffff" stroke="#1f4e79" stroke-width="2"/><text x="${left + 14}" y="57">before</text>`,
    `<circle cx="${left + 90}" cy="52" r="7" fill="#1f4e79" stroke="#1f4e79" stroke-width="2"/><text x="${left + 104}" y="57">after</text>`,
    ...rows.map((row, i) => drawRow(row, top + i * rowHeight + rowHeight / 2)),
    '</svg>',
    '',
  ].join('\n');
}

function drawRow({ label, score }: Row, y: number): string {
  const [least, most] = score.range;
  const at = (value: number) => near(left + ((value - least) / (most - least)) * (width - left - right));
  const { before, after } = score.figures;
  const point = (when: Wave) => {
    const figure = score.figures[when];
    if (!figure) return '';
    const above = when === 'before' ? y - 12 : y + 22;
    return `<circle cx="${at(figure.mean)}" cy="${y}" r="7" fill="${when === 'before' ? '#ffffff' : '#1f4e79'}" stroke="#1f4e79" stroke-width="2"/><text x="${at(figure.mean)}" y="${above}" font-size="12" text-anchor="middle">${near(figure.mean)}</text>`;
  };
  return [
    `<text x="16" y="${y + 5}">${xmlText(shortened(label, 30))}</text>`,
    `<line x1="${left}" y1="${y}" x2="${width - right}" y2="${y}" stroke="#767676"/>`,
    before && after
      ? `<line x1="${at(before.mean)}" y1="${y}" x2="${at(after.mean)}" y2="${y}" stroke="#1f4e79" stroke-width="4"/>`
      : '',
    ...waves.map(point),
  ].join('');
}

function inWords({ label, score }: Row): string {
  const told = waves.flatMap((when) => {
    const figure = score.figures[when];
    return figure ? [`${when} ${near(figure.mean)}`] : [];
  });
  return `${label}: ${told.join(', ')}, on a scale from ${near(score.range[0])} to ${near(score.range[1])}.`;
}

const near = (value: number) => Math.round(value * 100) / 100;

const shortened = (text: string, most: number) => {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
};
