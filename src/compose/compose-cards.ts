import type { Element, ElementContent } from 'hast';
import { ownNote } from '../customize/note-block.js';
import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import type { Activity } from '../schema/activity.js';
import { fitsBack, fitsFront, ownTypeface } from '../schema/card-budget.js';
import { durationRange } from '../schema/duration.js';
import { requireWhole } from '../schema/guards.js';
import { valuesOf } from '../schema/own-values.js';
import { onlyFor, type Reading } from './entry.js';
import { factsOf, material } from './facts.js';
import { footerOf, frame, numberActivities, readingOf } from './frame.js';
import { toLinkedData } from './linked-data.js';
import { plainText } from './node-text.js';
import type { ActivityCard, Packet } from './packet.js';
import { runSteps } from './run-steps.js';
import { say, sayMinutes, sayOnly } from './strings.js';
import { valueWords } from './value-words.js';

/** The facts on the front of a card. */
const cardFacts = ['duration', 'prep', 'groupSize', 'setting', 'devices'];

/**
 * Composes a card for every activity: its front to choose it by, its back to run it by. PDF, HTML and Word print them four
 * to a page with marks to cut along, each page of backs behind its fronts when the printer flips on the long edge; in large
 * print two to a page. Other formats list them.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError for participants' copies, which leave out what the backs say.
 */
export function composeCards(tailored: Tailored): Packet {
  requireTailored(tailored, 'composeCards');
  requireWhole(tailored.playbook, 'composeCards');
  const { playbook, recipe } = tailored;
  if (recipe.edition === 'participant')
    throw new RangeError(
      'Cards tell facilitators how to run activities; participants’ copies leave that out. Make them in the facilitator edition.',
    );
  const { strings, info } = playbook;
  const reading = readingOf(tailored);
  const numbers = numberActivities(reading);
  const title = say(strings, 'cards');
  const feet = { front: footerOf(tailored), back: `${info.title} · ${info.license}` };
  const share = recipe.brand?.typeface === undefined ? 1 : ownTypeface;
  const cards = playbook.activities
    .map((a) => toCard(a, numbers.get(a.id) ?? '', reading))
    .map((card) =>
      withFront(withBack(card, { strings, foot: feet.back, share }), { strings, foot: feet.front, share }),
    );
  const large = recipe.layout?.largePrint === true;
  return frame(tailored, {
    subject: 'cards',
    title: `${info.title}: ${title}`,
    parts: [
      {
        type: 'cards',
        id: 'cards',
        title,
        perPage: large ? 2 : 4,
        howTo: say(strings, large ? 'cardHowToWide' : 'cardHowTo'),
        feet,
        cards,
      },
    ],
    strings,
    linkedData: () => toLinkedData(tailored),
    // Cards have backs where they are cut out, and nothing to write on.
    layout: { booklet: false, fillable: false },
  });
}

function toCard(activity: Activity, number: string, reading: Reading): ActivityCard {
  const { playbook } = reading;
  const { strings } = playbook;
  const step = playbook.steps.find((s) => s.id === activity.step);
  return {
    id: activity.id,
    label: `${say(strings, 'activity')} ${number}`,
    title: activity.title,
    step: {
      label: `${say(strings, 'step')} ${step?.position ?? ''}`.trim(),
      title: step?.title ?? '',
      place: step?.place ?? 0,
    },
    who: activity.participants.includes(valuesOf(playbook).readers[0]!)
      ? ''
      : sayOnly(
          strings,
          activity.participants.map((who) => valueWords(strings, 'participants', who)),
        ),
    summary: activity.summary,
    only: sayOnly(strings, onlyFor(activity.audiences, reading)),
    facts: factsOf(activity, playbook)
      .filter((f) => cardFacts.includes(f.key))
      .map(({ key, label, value }) => ({ key, label, value: plainText(value) })),
    materials: activity.materials.map((m) => material(m, strings)),
    steps: stepsOf(activity, strings),
    bar: barOf(activity, strings),
    question: firstQuestion(activity),
    said: firstSaid(activity),
    left: '',
    omitted: [],
  };
}

function stepsOf(activity: Activity, strings: Readonly<Record<string, string>>): ActivityCard['steps'] {
  const [least, most] = durationRange(activity.duration);
  const short = runSteps(activity, least, strings);
  return runSteps(activity, most, strings).map(({ title, minutes }, i) => ({
    title,
    minutes: sayMinutes(strings, [short[i]?.minutes ?? minutes, minutes]),
  }));
}

const barOf = (activity: Activity, strings: Readonly<Record<string, string>>): number[] => {
  const minutes = runSteps(activity, durationRange(activity.duration)[1], strings).map((s) => s.minutes);
  return minutes.length > 1 ? minutes : [];
};

function firstQuestion({ body }: Activity): string {
  const asked = findFirst(body.sections.find((s) => s.id === 'debrief')?.children ?? [], 'li');
  if (!asked) return '';
  return plainText((findFirst(asked.children, 'p') ?? asked).children).trim();
}

function firstSaid({ body }: Activity): string {
  const said = findFirst(body.sections.find((s) => s.id === 'run-it')?.children ?? [], 'pb-say');
  return said ? plainText(said.children).replaceAll(/\s+/g, ' ').trim() : '';
}

function findFirst(nodes: readonly ElementContent[], tagName: string): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element' || node.tagName === ownNote) continue;
    const found = node.tagName === tagName ? node : findFirst(node.children, tagName);
    if (found) return found;
  }
  return undefined;
}

/** What decides how much there is room for on a side. */
interface Room {
  strings: Readonly<Record<string, string>>;
  /** What stands at the foot. */
  foot: string;
  /** What is left of the width of a line. */
  share: number;
}

/**
 * A card whose back has room. What is said first goes first: the activity has it in its place. Then go its materials, its question,
 * and steps from the last on; and the card says so.
 */
function withBack(card: ActivityCard, { strings, foot, share }: Room): ActivityCard {
  const without = (lost: Partial<ActivityCard>, steps = 0): ActivityCard => {
    const what = [
      ...(lost.materials && card.materials.length > 0 ? [say(strings, 'cardLeftMaterials')] : []),
      ...(lost.question === '' && card.question !== '' ? [say(strings, 'cardLeftQuestion')] : []),
      ...(steps > 0 ? [say(strings, 'cardLeftSteps', { count: steps })] : []),
      ...(card.steps.length === 0 ? [say(strings, 'cardLeftRun')] : []),
    ];
    const unsaid = card.said !== '' && !lost.said;
    return {
      ...card,
      said: '',
      ...lost,
      omitted: unsaid ? [say(strings, 'cardLeftSaid'), ...what] : what,
      steps: card.steps.slice(0, card.steps.length - steps),
      bar: steps === 0 ? card.bar : [],
      left: what.length === 0 ? '' : notHere(strings, what),
    };
  };
  const bare = { materials: [], question: '' };
  const tries = [
    without({ said: card.said }),
    without({}),
    without({ materials: [] }),
    without(bare),
    ...card.steps.map((_, i) => without(bare, i + 1)),
  ];
  const hasRoom = ({ title, materials, steps, question, said, left }: ActivityCard) => {
    return fitsBack(
      { title, materials, steps: steps.map((x) => x.title), question, said, left },
      foot,
      share,
    );
  };
  return tries.find(hasRoom) ?? tries.at(-1)!;
}

/** A card whose front has room: where words of an organization make its summary too long, it says that there is one. */
function withFront(card: ActivityCard, { strings, foot, share }: Room): ActivityCard {
  const { title, summary, facts } = card;
  const front = { title, step: card.step.title, only: card.only, summary, facts };
  if (fitsFront(front, foot, share)) return card;
  const lost = say(strings, 'cardLeftSummary');
  return { ...card, summary: notHere(strings, [lost]), omitted: [...card.omitted, lost] };
}

const notHere = (strings: Readonly<Record<string, string>>, what: readonly string[]) =>
  say(strings, 'cardLeft', { what: what.join(', ') });
