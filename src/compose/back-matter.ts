import type { ElementContent } from 'hast';
import { sayChange, sayEdit } from '../customize/format-report.js';
import type { Tailored } from '../customize/tailor.js';
import { recipeLines } from '../recipe/recipe-lines.js';
import type { Playbook, Reference } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { linesWords } from './block-words.js';
import { onlyFor, type Reading, readersOf } from './entry.js';
import { linkNode, textNode } from './facts.js';
import type { TermFinder } from './link-terms.js';
import type { Fact, Part } from './packet.js';
import { say, sayOnly } from './strings.js';

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
    title: step.title,
    questions: playbook.questions
      .filter((q) => q.step === step.id)
      .map((q) => ({
        id: `plan-${q.id}`,
        question: q.question,
        focus: [say(strings, q.focus), sayOnly(strings, onlyFor(q.audiences, reading))]
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

/** Where this copy comes from, under which licence, and how it was made. */
export function colophonPart(
  { recipe, report, playbook }: Tailored,
  reading: Reading,
): Part & { type: 'colophon' } {
  const { info, strings } = playbook;
  const fact = (key: string, label: string, value: string | ElementContent[]): Fact[] =>
    value === ''
      ? []
      : [
          {
            key,
            label: say(strings, label),
            value: typeof value === 'string' ? [textNode(value)] : value,
            wide: false,
          },
        ];
  const edition = say(
    strings,
    recipe.edition === 'participant' ? 'editionParticipant' : 'editionFacilitator',
  );
  return {
    type: 'colophon',
    id: 'colophon',
    title: say(strings, 'colophon'),
    facts: [
      ...fact('version', 'version', say(strings, 'contentVersion', { version: info.version })),
      ...fact('audience', 'audience', readersOf(reading)),
      ...fact('edition', 'edition', edition),
      ...fact('date', 'printedDate', recipe.date ?? ''),
    ],
    license: [
      linkNode(info.licenseUrl, info.license),
      textNode(`. ${say(strings, 'sharedLicense', { attribution: info.attribution })}`),
    ],
    recipe: {
      title: say(strings, 'recipe'),
      lines: recipeLines(asHeld(recipe, playbook)).map(({ key, value }) => `${key}: ${value}`),
    },
    changes: {
      title: say(strings, 'changes'),
      lines: [
        ...report.changes.map((c) => `${c.overlay}: ${sayChange(c, strings)}`),
        ...report.edits.filter((e) => e.unused === undefined).map((e) => sayEdit(e, strings)),
      ],
    },
  };
}

/** A recipe whose sessions are those that are held. */
function asHeld(recipe: Recipe, { activities }: Playbook): Recipe {
  const kept = new Set(activities.map((a) => a.id));
  const sessions = recipe.sessions?.map((ids) => ids.filter((id) => kept.has(id)));
  return sessions ? { ...recipe, sessions: sessions.filter((ids) => ids.length > 0) } : recipe;
}
