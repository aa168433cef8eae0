import type { Playbook, Reference } from '../schema/playbook.js';
import { linesWords } from './block-words.js';
import { onlyFor, type Reading, stepTitle } from './entry.js';
import type { TermFinder } from './link-terms.js';
import type { Part } from './packet.js';
import { say, sayOnly } from './strings.js';
import { valueWords } from './value-words.js';

/** Rows of the next-steps table: a page's worth. */
const nextStepRows = 8;
/** Their height in millimeters: two lines of handwriting. */
const nextStepHeight = 16;

/** The plan: every guiding question with room to write, and a table for next steps. */
export function planPart(reading: Reading): Part & { type: 'plan' } {
  const { playbook } = reading;
  const { strings } = playbook;
  const steps = playbook.steps.map((step) => ({
    id: `plan-${step.id}`,
    label: `${say(strings, 'step')} ${step.position}`,
    title: stepTitle(step, reading),
    questions: playbook.questions
      .filter((q) => q.step === step.id)
      .map((q) => ({
        id: `plan-${q.id}`,
        question: q.question,
        focus: [valueWords(strings, 'focus', q.focus), sayOnly(strings, onlyFor(q.audiences, reading))]
          .filter(Boolean)
          .join(' · '),
        lines: { count: q.space, alt: linesWords(q.space, strings) },
      })),
  }));
  return {
    type: 'plan',
    id: 'plan',
    title: say(strings, 'plan'),
    intro: say(strings, 'planIntro'),
    nameLine: [say(strings, 'who'), say(strings, 'date')],
    steps: steps.filter((s) => s.questions.length > 0),
    nextSteps: {
      id: 'next-steps',
      title: say(strings, 'nextSteps'),
      columns: ['what', 'who', 'byWhen', 'howWeKnow'].map((key) => say(strings, key)),
      rows: nextStepRows,
      height: nextStepHeight,
    },
  };
}

/** The terms that texts use. */
export function glossaryPart(
  { playbook }: Reading,
  texts: readonly string[],
  finder: TermFinder | undefined,
): Part & { type: 'glossary' } {
  const used = new Set(texts.flatMap((text) => finder?.mentioned(text) ?? []));
  const terms = playbook.glossary
    .filter((t) => used.has(t.id))
    .map(({ id, term, definition }) => ({ id, term, definition }))
    .sort((a, b) => a.term.localeCompare(b.term, playbook.info.language));
  return { type: 'glossary', id: 'glossary', title: say(playbook.strings, 'glossary'), terms };
}

/** The sources that the text cites. */
export function sourcesPart(
  references: readonly Reference[],
  strings: Playbook['strings'],
): Part & { type: 'sources' } {
  return {
    type: 'sources',
    id: 'sources',
    title: say(strings, 'sources'),
    references: references.map(({ id, apa }) => ({ id, apa })),
  };
}
