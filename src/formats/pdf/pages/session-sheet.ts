import type { EntryStep } from '../../../compose/packet.js';
import { wordsOf } from '../../print/activity/run-parts.js';
import type { PrintModel, PrintPart } from '../../print/print-model.js';
import { beginOf } from '../../print/sessions.js';
import type { SessionEnd } from './session-end.js';

type Session = PrintPart & { type: 'session' };
type Glance = PrintPart & { type: 'glance' };

/**
 * What a run sheet draws beside its words: its minutes to scale, how many lines there is room for after each prompt, and what
 * stands at its foot.
 */
export function placeSession(part: Session, model: PrintModel, { picture, lines, beside, foot }: SessionEnd) {
  const { rows } = part.agenda;
  const total = rows.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    band: rows.map(({ type, title, minutes, step }) => ({
      minutes,
      step: step?.place ?? 0,
      title: type === 'break' ? wordsOf(title) : '',
    })),
    // None is so narrow that its number would not fit.
    least: Math.max(1, total * 0.05),
    picture,
    'prompt-lines': lines,
    beside,
    foot: foot?.columns ?? [],
    of: model.title,
    timed: rows.some(({ when }) => when !== ''),
    agenda: {
      ...part.agenda,
      rows: rows.map((row) => ({
        ...row,
        steps: row.steps.map((step) => ({ ...step, from: beginOf(step) })),
      })),
    },
  };
}

/** The steps that the sessions draw from, in order. */
export function stepsOf({ rows }: Glance): EntryStep[] {
  const all = new Map(
    rows.flatMap((row) => row.activities).flatMap(({ step }) => (step ? [[step.number, step]] : [])),
  );
  return [...all.values()].sort((a, b) => a.number - b.number);
}
