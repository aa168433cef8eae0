import type { ElementContent } from 'hast';
import { isSmart, smartQuotes } from '../parse/smart-quotes.js';
import type { Activity } from '../schema/activity.js';
import type { Handout } from '../schema/handout.js';
import { type Edition, type Kind, kindInfo, rankOfSection } from '../schema/kinds.js';
import type { Body, Playbook, Resource, Section } from '../schema/playbook.js';
import type { RecipeOrganization } from '../schema/recipe.js';
import { listsAround } from '../schema/relations.js';
import { factsOf } from './facts.js';
import { ownSheets } from './own-sheets.js';
import type { Entry, EntrySection, EntryStep } from './packet.js';
import { sayTree } from './say-tree.js';
import { say, sayOnly } from './strings.js';
import { valueWords } from './value-words.js';

/** What entries are made from: the playbook, and who reads the packet. */
export interface Reading {
  playbook: Playbook;
  /** Ids of the chosen audiences; all of the playbook's for the general edition. */
  reach: readonly string[];
  edition: Edition;
  /** Who the packet is from. */
  organization: RecipeOrganization;
}

/** Labels of the audiences, when they are not everybody who reads. */
export function onlyFor(audiences: readonly string[], { playbook, reach }: Reading): string[] {
  const served = audiences.length === 0 ? reach : reach.filter((a) => audiences.includes(a));
  return served.length === reach.length
    ? []
    : playbook.audiences.filter((a) => served.includes(a.id)).map((a) => a.label);
}

/** Everybody who reads, in the labels of their audiences; the general edition when that is everybody. */
export function readersOf({ playbook, reach }: Reading): string {
  const labels = playbook.audiences.filter((a) => reach.includes(a.id)).map((a) => a.label);
  return labels.length === playbook.audiences.length
    ? say(playbook.strings, 'generalEdition')
    : labels.join(', ');
}

/** The step of a resource, in a few words; undefined for what stands in none that is known. */
export function stepOf({ kind, id, step }: Resource, { playbook }: Reading): EntryStep | undefined {
  const own = listsAround(playbook).steps.find((s) => s.id === (kind === 'step' ? id : step));
  return own && { id: own.id, number: own.position, place: own.place, name: own.shortTitle ?? own.title };
}

/** What a step is called for those who read: to learners it is not said what is done with “your students”. */
export const stepTitle = (
  { title, shortTitle }: { title: string; shortTitle?: string | undefined },
  { edition }: Pick<Reading, 'edition'>,
): string => (edition === 'participant' ? (shortTitle ?? title) : title);

/** A resource as printed. `number` is “1.2” or empty. */
export function toEntry(resource: Resource, number: string, reading: Reading): Entry {
  const { strings } = reading.playbook;
  const title = titleOf(resource, reading);
  const handout = resource.kind === 'handout' ? (resource as Handout) : undefined;
  const writable = handout !== undefined && handout.form !== 'read';
  const letterhead = isLetter(resource) ? letterheadOf(reading.organization) : [];
  const step = stepOf(resource, reading);
  const kindName =
    resource.kind === 'handout' && writable ? say(strings, 'worksheet') : say(strings, resource.kind);
  return {
    id: resource.id,
    kind: resource.kind,
    label: number === '' || isLetter(resource) ? '' : `${kindName} ${number}`,
    title,
    shortTitle: resource.kind === 'question' ? resource.title : title,
    summary: withoutSummary.has(resource.kind) || isForLeaders(resource, reading) ? '' : resource.summary,
    ...(step && { step }),
    only: [sayOnly(strings, onlyFor(resource.audiences, reading)), gradesOf(resource, reading)]
      .filter(Boolean)
      .join(' · '),
    facts:
      withoutFacts.has(resource.kind) || isForLeaders(resource, reading)
        ? []
        : factsOf(resource, reading.playbook).filter((f) => isForReaders(f.key, reading)),
    writable,
    ...(letterhead.length > 0 && { letterhead }),
    nameLine:
      handout?.form === 'write' && handout?.nameLine ? [say(strings, 'name'), say(strings, 'date')] : [],
    intro: [...leadOf(resource, strings), ...sayTree(resource.body.intro, reading.playbook)],
    sections: sectionsOf(resource, reading),
    attribution: resource.attribution ?? '',
  };
}

/** The grades a sheet is for, where an activity that uses it is for others too: two sheets of one name are told apart by them. */
function gradesOf(resource: Resource, reading: Reading): string {
  if (resource.kind !== 'handout' || !isForReaders('gradeBands', reading)) return '';
  const { gradeBands, activities } = resource as Handout;
  const users = listsAround(reading.playbook).activities.filter((a) => activities.includes(a.id));
  if (gradeBands.length === 0 || users.every((a) => a.gradeBands.every((band) => gradeBands.includes(band))))
    return '';
  const { strings } = reading.playbook;
  const grades = gradeBands.map((band) => valueWords(strings, 'gradeBands', band)).join(', ');
  return say(strings, 'forGrades', { grades });
}

/** A question says everything itself; a worksheet has room for nothing else. */
const withoutSummary = new Set<Kind>(['question', 'handout']);
const withoutFacts = new Set<Kind>(['handout']);

function titleOf(resource: Resource, reading: Reading): string {
  if (resource.kind === 'question' && 'question' in resource) return resource.question;
  return resource.kind === 'step' ? stepTitle(resource, reading) : resource.title;
}

/** What a step or an activity is for is said to those who lead it. Participants' copies have its title, and what is done in it. */
const isForLeaders = ({ kind }: Resource, { edition }: Reading) =>
  edition === 'participant' && (kind === 'step' || kind === 'activity');

/** Participants’ copies call the debrief what people do, and end an activity with the sheets it needs. */
function sectionsOf(resource: Resource, reading: Reading): EntrySection[] {
  const sections = toSections(sheetOf(resource), reading);
  if (resource.kind !== 'activity' || reading.edition !== 'participant') return sections;
  const { strings } = reading.playbook;
  const named = sections.map((s) => (s.id === 'debrief' ? { ...s, title: say(strings, 'talkAboutIt') } : s));
  return [...named, ...ownSheets(resource as Activity, reading.playbook)];
}

/** Facts that only matter to those who prepare and lead; of an activity, these are all. */
const preparing = new Set(
  'prep groupSize gradeBands devices materials participants objectives pairs-with prepares-for alternative-to focus askedOf sendWhen lineage'.split(
    ' ',
  ),
);

/** Grade bands say nothing to readers whose learners are in none. */
function isForReaders(key: string, { playbook, reach, edition }: Reading): boolean {
  if (edition === 'participant' && preparing.has(key)) return false;
  return key !== 'gradeBands' || playbook.audiences.some((a) => a.gradeBands && reach.includes(a.id));
}

/** Whether a resource is sent: a letter to families, or a handout in the form of a letter. */
export const isLetter = (resource: Resource): boolean =>
  resource.kind === 'letter' || (resource.kind === 'handout' && (resource as Handout).form === 'letter');

/** The name of the organization, then how to reach it. */
const letterheadOf = ({ name = '', contact = '', url = '' }: RecipeOrganization): string[] =>
  [name, [contact, url].filter(Boolean).join(' · ')].filter(Boolean);

/** Whether a section holds the answers to what a handout asks. They stand on no sheet, but in a part of their own for staff. */
export const isAnswers = ({ kind }: Pick<Resource, 'kind'>, { id }: Pick<Section, 'id'>): boolean =>
  kind === 'handout' && id === 'answers';

/** What stands on the page of a resource: all but the answers to what it asks. */
function sheetOf(resource: Resource): Body {
  const body = inTableOrder(resource);
  return { ...body, sections: body.sections.filter((s) => !isAnswers(resource, s)) };
}

/** Sections in the order their kind has them, however the file does. A body that is free stays as it is. */
function inTableOrder({ kind, body }: Resource): Body {
  if (kindInfo(kind).free) return body;
  // What a part of an activity says beside its run follows what it stands behind.
  let before = -1;
  const ranked = body.sections.map((section) => {
    const rank = rankOfSection(kind, section.id);
    before = rank < 0 ? before : rank;
    return { section, rank: before };
  });
  return { ...body, sections: ranked.sort((a, b) => a.rank - b.rank).map(({ section }) => section) };
}

/** A strategy begins with what it is for. */
function leadOf(resource: Resource, strings: Record<string, string>): ElementContent[] {
  if (resource.kind !== 'strategy' || !('goal' in resource)) return [];
  const text: ElementContent = { type: 'text', value: say(strings, 'ifYouWant', { goal: resource.goal }) };
  return [
    {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'element', tagName: 'strong', properties: {}, children: [text] }],
    },
  ];
}

/** Sections with ids that are unique inside their entry. */
export function toSections(body: Body, reading: Reading): EntrySection[] {
  const seen = new Map<string, number>();
  const smart = isSmart(reading.playbook.info.language);
  return body.sections.map((section: Section) => {
    const count = (seen.get(section.id) ?? 0) + 1;
    seen.set(section.id, count);
    return {
      id: count === 1 ? section.id : `${section.id}-${count}`,
      // Section titles stay as written until here: recipes and overlays name sections by them.
      title: smart ? smartQuotes(section.title) : section.title,
      only: sayOnly(reading.playbook.strings, onlyFor(section.audiences, reading)),
      children: sayTree(section.children, reading.playbook),
    };
  });
}
