import type { Tailored } from '../customize/tailor.js';
import type { Activity } from '../schema/activity.js';
import { type HeldSession, heldSessions } from './agenda.js';
import { copiesRule, peopleOf, printItem } from './copies.js';
import { gatherItems } from './gather.js';
import { type HeldActivity, wholeId } from './held-activity.js';
import type { ChecklistItem, Part } from './packet.js';
import { handoutsOf } from './session-part.js';
import { say, sayPreparation } from './strings.js';

type List = (Part & { type: 'checklist' })['lists'][number];

/**
 * Everything to gather, to print and to prepare, each thing once and counted for the people who come. With several sessions there
 * is a list for each of them.
 */
export function checklistPart(tailored: Tailored): Part & { type: 'checklist' } {
  const { strings, activities } = tailored.playbook;
  const people = peopleOf(tailored.recipe);
  const held = tailored.recipe.sessions ? heldSessions(tailored, false) : [];
  const lists = held.length > 1 ? held.map((one) => listOf(one, tailored)) : wholeLists(tailored);
  const prepare = { title: say(strings, 'toPrepare'), items: toPrepare(activities, strings) };
  const copies = lists.some((list) => list.items.some((item) => item.id !== ''));
  return {
    type: 'checklist',
    id: 'checklist',
    title: say(strings, 'checklist'),
    rule: copies ? copiesRule(people, strings) : '',
    lists: [...lists, prepare].filter((list) => list.items.length > 0),
  };
}

/** What a session needs. A handout is printed where its activity comes first. */
const listOf = ({ activities, started, session }: HeldSession, tailored: Tailored): List => ({
  title: session.title,
  items: [...toGather(activities, tailored), ...toPrint(started, tailored)],
});

function wholeLists(tailored: Tailored): List[] {
  const { activities, strings } = tailored.playbook;
  const people = peopleOf(tailored.recipe);
  return [
    {
      title: people ? say(strings, 'gatherFor', { count: people.count }) : say(strings, 'gather'),
      items: toGather(activities, tailored),
    },
    { title: say(strings, 'toPrint'), items: toPrint(activities, tailored) },
  ];
}

const toGather = (activities: readonly HeldActivity[], { playbook, recipe }: Tailored): ChecklistItem[] =>
  gatherItems(activities, peopleOf(recipe), playbook).map(({ item, amount, usedBy }) => ({
    id: '',
    text: item,
    amount,
    usedBy,
  }));

function toPrint(activities: readonly HeldActivity[], { playbook, recipe }: Tailored): ChecklistItem[] {
  const { handouts, strings } = playbook;
  const people = peopleOf(recipe);
  // Handouts that are asked for by themselves belong to no activity.
  const loose = activities === playbook.activities ? handouts.filter((h) => h.activities.length === 0) : [];
  return [...handoutsOf(activities, handouts), ...loose].map((handout) => {
    const { id, title, note, amount } = printItem(handout, '', activities, people, strings);
    const text = [title, note].filter(Boolean).join(', ');
    return { id, text, amount, usedBy: usersOf(handout, activities) };
  });
}

const usersOf = ({ id }: { id: string }, activities: readonly HeldActivity[]) =>
  activities.filter((a) => a.handouts.includes(id)).map((a) => ({ id: wholeId(a), title: a.title }));

const toPrepare = (
  activities: readonly Activity[],
  strings: Readonly<Record<string, string>>,
): ChecklistItem[] =>
  activities
    .filter((a) => sayPreparation(strings, a) !== '')
    .map((a) => ({ id: '', text: a.title, amount: sayPreparation(strings, a), usedBy: [] }));
