import type { ElementContent } from 'hast';
import type { Tailored } from '../customize/tailor.js';
import type { Activity } from '../schema/activity.js';
import type { Handout } from '../schema/handout.js';
import { editionOfSection } from '../schema/kinds.js';
import type { Playbook } from '../schema/playbook.js';
import { heldSessions } from './agenda.js';
import { type Reading, stepTitle } from './entry.js';
import { pageLink } from './inside-link.js';
import { plainText } from './node-text.js';
import { h } from './nodes.js';
import type { EntrySection, Part } from './packet.js';
import { sayTree } from './say-tree.js';
import { say } from './strings.js';

/** The pages that make participants' copies a book of their own: before the steps, and after them. */
export interface Workbook {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

export function workbookOf(reading: Reading, tailored: Tailored): Workbook {
  const tasks = whatWeWillDo(reading, tailored);
  return { before: [...(tasks ? [tasks] : []), goals(reading)], after: [whatIKeep(reading)] };
}

/** The handouts that each activity is the first to use, in print order, by its id. What is `placed` stands elsewhere. */
export function besideActivities(
  { activities, handouts }: Playbook,
  elsewhere: { has(id: string): boolean },
): Map<string, Handout[]> {
  const beside = new Map<string, Handout[]>();
  const placed = new Set<Handout>();
  for (const { id, handouts: used } of activities.filter((a) => !elsewhere.has(a.id))) {
    const own = handouts.filter(
      (handout) => used.includes(handout.id) && !placed.has(handout) && !elsewhere.has(handout.id),
    );
    for (const handout of own) placed.add(handout);
    beside.set(id, own);
  }
  return beside;
}

type TextPart = Part & { type: 'text' };

/** The activities, meeting by meeting or step by step, each with how it begins. */
function whatWeWillDo(reading: Reading, tailored: Tailored): TextPart | undefined {
  const { activities, steps, strings } = tailored.playbook;
  const lists = tailored.recipe.sessions
    ? heldSessions(tailored, true).map(({ session, activities: list }) => ({
        title: session.title || say(strings, 'session'),
        list,
      }))
    : steps.map((step) => ({
        title: stepTitle(step, reading),
        list: activities.filter((a) => a.step === step.id),
      }));
  const sections = lists
    .filter(({ list }) => list.length > 0)
    .map(({ title, list }, i) => section(`list-${i + 1}`, title, [h('ul', {}, list.map(lineOf))]));
  return sections.length === 0
    ? undefined
    : { type: 'text', id: 'what-we-will-do', title: say(strings, 'whatWeWillDo'), sections };
}

function lineOf(activity: Activity): ElementContent {
  const told = activity.body.sections.find((s) => editionOfSection('activity', s.id) === 'participant');
  const begins = told ? firstSentence(plainText(told.children)) : '';
  return h('li', {}, pageLink(activity.id, activity.title), ...(begins === '' ? [] : [` · ${begins}`]));
}

/** Up to the first word that ends a sentence. */
function firstSentence(text: string): string {
  const words = text.trim().split(/\s+/);
  const end = words.findIndex((word) => /[.!?。]["”’)]?$/u.test(word));
  return words.slice(0, end < 0 ? words.length : end + 1).join(' ');
}

function goals({ playbook }: Reading): TextPart {
  const { strings } = playbook;
  const table = h('pb-table', {
    columns: ['goalWhat', 'goalWho', 'byWhen'].map((key) => say(strings, key)),
    rows: 3,
    height: 30,
  });
  const later = h('pb-lines', { count: 6, label: say(strings, 'goalLater') });
  return {
    type: 'text',
    id: 'my-goals',
    title: say(strings, 'myGoals'),
    sections: [section('goals', say(strings, 'goalsNow'), sayTree([table, later], playbook))],
  };
}

function whatIKeep({ playbook }: Reading): TextPart {
  const { strings } = playbook;
  const people = h('pb-table', {
    columns: ['keepWho', 'keepHow'].map((key) => say(strings, key)),
    rows: 3,
    height: 20,
  });
  const learned = h('pb-lines', { count: 4 });
  const words = h('pb-box', { height: 60 });
  return {
    type: 'text',
    id: 'what-i-keep',
    title: say(strings, 'whatIKeep'),
    sections: [
      section('people', say(strings, 'keepPeople'), sayTree([people], playbook)),
      section('learned', say(strings, 'keepLearned'), sayTree([learned], playbook)),
      section('words', say(strings, 'keepWords'), sayTree([words], playbook)),
    ],
  };
}

const section = (id: string, title: string, children: ElementContent[]): EntrySection => ({
  id,
  title,
  only: '',
  children,
});
