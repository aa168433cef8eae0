import type { Activity, Material } from '../schema/activity.js';
import type { Handout } from '../schema/handout.js';
import type { Recipe } from '../schema/recipe.js';
import { isHandout } from './material-handouts.js';
import type { PrintItem } from './packet.js';
import { say } from './strings.js';

type Strings = Readonly<Record<string, string>>;

/** How many come, and how many make a group. */
export interface People {
  count: number;
  perGroup: number;
}

/** Without other wish, four people make a group. */
const usualGroup = 4;
/** Copies to spare of what everybody gets one of. */
const spareCopies = 2;

/** How many people a recipe says will come; undefined when it does not say. */
export function peopleOf({ people, perGroup, select }: Recipe): People | undefined {
  const count = people ?? select?.groupSize;
  return count === undefined ? undefined : { count, perGroup: perGroup ?? usualGroup };
}

/** For whom something is counted. */
export type Per = Activity['materials'][number]['per'];

/** How often something is needed, for the people who come. */
export const timesFor = (quantity: number, per: Per, { count, perGroup }: People): number =>
  Math.ceil(quantity * { person: count, group: Math.ceil(count / perGroup), room: 1 }[per]);

/** “1 for each person”, for those who do not know how many come; nothing for one thing for the room. */
export function amountEach(quantity: number, per: Per, strings: Strings): string {
  if (per === 'room') return quantity === 1 ? '' : String(quantity);
  return `${quantity} ${say(strings, per === 'person' ? 'perPerson' : 'perGroup')}`;
}

/**
 * A handout to print for some activities. How often stands among their materials, where it is named there; else everybody gets
 * one to write on, each group one to read, and the staff one of what is theirs. What is for each person has some to spare.
 */
export function printItem(
  handout: Handout,
  label: string,
  activities: readonly Activity[],
  people: People | undefined,
  strings: Strings,
): PrintItem {
  const { id, title } = handout;
  const named = activities
    .filter((a) => a.handouts.includes(handout.id))
    .flatMap((a) => a.materials.filter((m) => isHandout(m, handout)));
  const needed = named.length > 0 ? named : [{ quantity: 1, per: usualPer(handout), item: title }];
  const counted = { id, label, title, note: needed.map((n) => noteOn(n, title)).find(Boolean) ?? '' };
  if (!people) return { ...counted, amount: amountEach(needed[0]!.quantity, needed[0]!.per, strings) || '1' };
  const copies = Math.max(
    ...needed.map(
      ({ quantity, per }) => timesFor(quantity, per, people) + (per === 'person' ? spareCopies : 0),
    ),
  );
  return { ...counted, copies, amount: String(copies) };
}

/** What is said of a handout after its name: “sent two weeks before”. What is one of several handouts says it of all of them. */
function noteOn({ item, handouts = [] }: Pick<Material, 'item' | 'handouts'>, title: string): string {
  const said = item.startsWith(title) ? item.slice(title.length) : item;
  return handouts.length > 1 ? '' : said.split(',').slice(1).join(',').trim();
}

const usualPer = (handout: Handout): Per =>
  handout.for === 'facilitator' ? 'room' : handout.form === 'write' ? 'person' : 'group';

/** What stands after the name of a handout where copies are not counted: “, sent two weeks before (2 for each group)”. */
export const copiesEach = ({ note, amount }: PrintItem): string =>
  `${note === '' ? '' : `, ${note}`}${amount === '1' ? '' : ` (${amount})`}`;

/** How copies are counted, in a sentence. */
export const copiesRule = (people: People | undefined, strings: Strings): string =>
  people
    ? say(strings, 'printRule', { people: people.count, size: people.perGroup, spare: spareCopies })
    : say(strings, 'printRuleEach', { spare: spareCopies });
