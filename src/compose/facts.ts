import type { Element, ElementContent } from 'hast';
import type { Activity, Material } from '../schema/activity.js';
import type { ByKind } from '../schema/fields.js';
import type { Kind } from '../schema/kinds.js';
import { type OwnValues, valuesOf } from '../schema/own-values.js';
import type { Lists, Playbook, Resource } from '../schema/playbook.js';
import { listsAround, resourcesNamed } from '../schema/relations.js';
import { copiesEach, printItem } from './copies.js';
import type { ActivityPart, HeldActivity } from './held-activity.js';
import { unprinted } from './material-handouts.js';
import type { Fact } from './packet.js';
import { say, sayMinutes, sayPreparation } from './strings.js';
import { type ValueField, valueWords } from './value-words.js';

type Strings = Readonly<Record<string, string>>;

export const textNode = (value: string): ElementContent => ({ type: 'text', value });
export const linkNode = (href: string, text: string): ElementContent => ({
  type: 'element',
  tagName: 'a',
  properties: { href },
  children: [textNode(text)],
});

/** The facts printed beside a resource, as its kind has them. Facts without a value are left out. */
export function factsOf(resource: Resource, playbook: Playbook): Fact[] {
  const { strings } = playbook;
  const make = makers[resource.kind] as Maker<Resource>;
  const lists = listsAround(playbook);
  return [...make(resource, strings, lists, valuesOf(playbook)), ...relatedLines(resource, lists)].flatMap(
    ([key, label, value]) => {
      const nodes = typeof value === 'string' ? (value === '' ? [] : [textNode(value)]) : value;
      return nodes.length === 0
        ? []
        : [{ key, label: say(strings, label), value: nodes, wide: wideFacts.has(key) }];
    },
  );
}

/** Facts that need a line of their own. */
export const wideFacts: ReadonlySet<string> = new Set(
  'materials handouts objectives pairs-with prepares-for alternative-to activities examples goal location strength instrument lineage'.split(
    ' ',
  ),
);

type Line = [key: string, label: string, value: string | ElementContent[]];
type Maker<T> = (resource: T, strings: Strings, lists: Lists, values: OwnValues) => Line[];

const list = (values: readonly string[], field: ValueField, strings: Strings) =>
  values.map((value) => valueWords(strings, field, value)).join(', ');

const makers: { readonly [K in Kind]: Maker<ByKind[K]> } = {
  step: (step, strings) => [
    ['goal', 'goal', step.goal],
    ['dimensions', 'dimensions', list(step.dimensions, 'dimensions', strings)],
  ],
  insight: (insight, strings) => [
    ['strength', 'strength', valueWords(strings, 'strength', insight.strength)],
  ],
  strategy: (strategy, strings, lists) => [
    ['effort', 'effort', valueWords(strings, 'effort', strategy.effort)],
    ['activities', 'activities', links(strategy.activities, lists.activities)],
    ['examples', 'examples', links(strategy.examples, lists.examples)],
  ],
  question: (question, strings, lists) => [
    ['focus', 'for', valueWords(strings, 'focus', question.focus)],
    ['askedOf', 'askedOf', list(question.askedOf, 'askedOf', strings)],
    ['activities', 'activities', links(question.activities, lists.activities)],
  ],
  activity: (activity, strings, lists, { readers }) => [
    ['duration', 'duration', duration(activity, strings)],
    ['prep', 'prep', sayPreparation(strings, activity) || say(strings, 'prepNone')],
    // That learners do goes without saying.
    [
      'participants',
      'participants',
      `${activity.participants}` === readers[0] ? '' : list(activity.participants, 'participants', strings),
    ],
    [
      'groupSize',
      'groupSize',
      say(strings, 'people', { least: activity.groupSize[0], most: activity.groupSize[1] }),
    ],
    ['grouping', 'grouping', list(activity.grouping, 'grouping', strings)],
    ['setting', 'setting', list(activity.setting, 'setting', strings)],
    ['gradeBands', 'gradeBands', list(activity.gradeBands, 'gradeBands', strings)],
    [
      'devices',
      'devices',
      activity.devices === 'none' ? '' : valueWords(strings, 'devices', activity.devices),
    ],
    ['materials', 'materials', listed(unprinted(activity, lists.handouts).map((m) => material(m, strings)))],
    ['handouts', 'handouts', sheetsOf(activity, strings, lists)],
    ['objectives', 'objectives', listed(activity.objectives)],
    ['lineage', 'lineage', activity.lineage ?? ''],
  ],
  handout: (handout, _, lists) => [['activities', 'usedBy', links(handout.activities, lists.activities)]],
  letter: (letter, _, lists) => [
    ['sendWhen', 'sendWhen', letter.sendWhen],
    ['activities', 'activities', links(letter.activities, lists.activities)],
  ],
  example: (example) => [
    ['organization', 'organization', [linkNode(example.url, example.organization)]],
    ['location', 'location', example.location],
    ['asOf', 'asOf', example.asOf],
  ],
  measure: (measure, strings) => [
    ['dimension', 'dimensionMeasured', list(measure.dimension, 'dimension', strings)],
    ['instrument', 'instrument', measure.instrument],
    ['respondents', 'respondents', list(measure.respondents, 'respondents', strings)],
    ['minutes', 'duration', sayMinutes(strings, measure.minutes)],
    ['cost', 'cost', valueWords(strings, 'cost', measure.cost)],
  ],
};

/** What goes with it, comes after it, or could stand in its place. */
function relatedLines({ related }: Resource, lists: Lists): Line[] {
  const linked = (ids: readonly string[]) => links(ids, resourcesNamed(lists, ids));
  return [
    ['pairs-with', 'pairsWith', linked(related['pairs-with'])],
    ['prepares-for', 'preparesFor', linked(related['prepares-for'])],
    ['alternative-to', 'alternativeTo', linked(related['alternative-to'])],
  ];
}

/** Each value on a line of its own. */
function listed(values: readonly string[]): ElementContent[] {
  const items = values.map(
    (value): Element => ({ type: 'element', tagName: 'li', properties: {}, children: [textNode(value)] }),
  );
  return items.length === 0 ? [] : [{ type: 'element', tagName: 'ul', properties: {}, children: items }];
}

function duration(activity: HeldActivity, strings: Strings): string {
  const time = sayMinutes(strings, activity.duration);
  if (activity.part) return [time, partWords(activity.part, strings)].filter(Boolean).join(' ');
  return activity.sessions > 1 ? `${time} (${say(strings, 'sessions', { count: activity.sessions })})` : time;
}

/** “(steps 1 to 3)”, or that nobody knows which. */
function partWords({ steps, divided }: ActivityPart, strings: Strings): string {
  if (!steps) return divided ? say(strings, 'partDivided') : '';
  const { first, last } = steps;
  return say(strings, first === last ? 'partStep' : 'partSteps', { first, last });
}

/** “Sticky notes (5 for each person)”, or “Sticky notes: 100 (5 for each person)” for a known number of people. */
export function material({ item, quantity, per }: Material, strings: Strings, people?: number): string {
  const whom = say(strings, { person: 'perPerson', group: 'perGroup', room: 'perRoom' }[per]);
  const each = `${quantity} ${whom}`;
  return people === undefined || per !== 'person'
    ? `${item} (${each})`
    : say(strings, 'materialCount', { item, count: Math.ceil(quantity * people), each });
}

/** What some materials and the devices of an activity are, a line for each. `people` multiplies what each person needs. */
export function materialLines(
  { devices: need }: Activity,
  materials: readonly Material[],
  strings: Strings,
  people?: number,
): string[] {
  const devices = valueWords(strings, 'devices', need);
  return [
    ...materials.map((m) => material(m, strings, people)),
    ...(need === 'none' ? [] : [`${say(strings, 'devices')}: ${devices}`]),
  ];
}

/** The sheets an activity uses, each with whom it is for. They are no materials. */
const sheetsOf = (activity: Activity, strings: Strings, { handouts }: Lists): ElementContent[] =>
  handouts
    .filter((h) => activity.handouts.includes(h.id))
    .flatMap((h, i) => [
      ...(i > 0 ? [textNode('; ')] : []),
      linkNode(`id:${h.id}`, h.title),
      ...[copiesEach(printItem(h, '', [activity], undefined, strings))].filter(Boolean).map(textNode),
    ]);

function links(
  ids: readonly string[],
  resources: readonly { id: string; title: string }[],
): ElementContent[] {
  return resources
    .filter((r) => ids.includes(r.id))
    .flatMap((r, i) => [...(i > 0 ? [textNode(', ')] : []), linkNode(`id:${r.id}`, r.title)]);
}
