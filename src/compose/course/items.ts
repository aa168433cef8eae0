import { sourcesNamed } from '../../customize/sources.js';
import type { Tailored } from '../../customize/tailor.js';
import type { Activity } from '../../schema/activity.js';
import type { Handout } from '../../schema/handout.js';
import { kindInfo } from '../../schema/kinds.js';
import type { Resource } from '../../schema/playbook.js';
import { answersEntry } from '../answers.js';
import { sourcesPart } from '../back-matter.js';
import { composeResource } from '../compose-resource.js';
import { toEntry } from '../entry.js';
import { readingOf } from '../frame.js';
import type { Entry, Part } from '../packet.js';
import { say } from '../strings.js';
import type { CourseItem } from './course.js';

/** The two copies a course is made of. What learners see is taken from theirs alone. */
export interface CourseCopies {
  /** The facilitator edition. */
  readonly facilitator: Tailored;
  /** The participant edition of the same recipe. */
  readonly participant: Tailored;
}

const entriesPart = (id: string, entries: readonly Entry[]): Part => ({
  type: 'entries',
  id,
  title: entries[0]?.title ?? '',
  entries,
});

/** The sources of some resources, where there are any. */
function sourcesOf(resources: readonly Resource[], { playbook }: Tailored): Part[] {
  const cited = sourcesNamed(playbook, new Set(resources.flatMap((r) => r.references)));
  const part = sourcesPart(cited, playbook.strings);
  return part.references.length > 0 ? [part] : [];
}

/** What an activity is to those who do it. A title of one word would make links of that word wherever Moodle meets it. */
export function learnerPage(id: string, { participant }: CourseCopies): CourseItem[] {
  const activity = participant.playbook.activities.find((a) => a.id === id);
  if (!activity) return [];
  const { title } = activity;
  return [
    {
      id: `do-${id}`,
      type: 'page',
      title: /\s/.test(title.trim()) ? title : say(participant.playbook.strings, 'courseActivity', { title }),
      for: 'everyone',
      about: id,
      parts: [entriesPart(id, [toEntry(activity, '', readingOf(participant))])],
    },
  ];
}

/** How to lead an activity, with the answers to its sheets and its sources. */
export function guidePage(
  activity: Activity,
  sheets: readonly Handout[],
  { facilitator }: CourseCopies,
): CourseItem {
  const reading = readingOf(facilitator);
  const answers = sheets.flatMap((sheet) => answersEntry(sheet, '', reading));
  return {
    id: `guide-${activity.id}`,
    type: 'page',
    title: say(facilitator.playbook.strings, 'courseGuide', { title: activity.title }),
    for: 'staff',
    about: activity.id,
    parts: [
      entriesPart(activity.id, [toEntry(activity, '', reading)]),
      ...(answers.length > 0 ? [entriesPart(`${activity.id}-answers`, answers)] : []),
      ...sourcesOf([activity, ...(answers.length > 0 ? sheets : [])], facilitator),
    ],
  };
}

/** A sheet as a page, and as what is printed. It is handed in only where its author says that it may be. */
export function sheetItem(id: string, { participant, facilitator }: CourseCopies): CourseItem[] {
  const own = participant.playbook.handouts.find((h) => h.id === id);
  const copy = own ? participant : facilitator;
  const handout = own ?? facilitator.playbook.handouts.find((h) => h.id === id);
  if (!handout) return [];
  const { strings } = copy.playbook;
  const name = own ? (handout.form === 'read' ? 'courseHandout' : 'courseWorksheet') : 'courseStaffSheet';
  const handedIn = own !== undefined && handout.form === 'write' && handout.collect === 'may-share';
  return [
    {
      id: `sheet-${id}`,
      type: handedIn ? 'assignment' : 'page',
      title: say(strings, handout.form === 'letter' ? 'courseLetter' : name, { title: handout.title }),
      for: own ? 'everyone' : 'staff',
      about: id,
      parts: [
        entriesPart(id, [toEntry(handout, '', readingOf(copy))]),
        ...(own ? [] : sourcesOf([handout], copy)),
      ],
      sheet: composeResource(copy, id, { handouts: false }),
    },
  ];
}

/** A letter to families: staff send it. */
export function letterItem(letter: Resource, { facilitator }: CourseCopies): CourseItem {
  return {
    id: `letter-${letter.id}`,
    type: 'page',
    title: say(facilitator.playbook.strings, 'courseLetter', { title: letter.title }),
    for: 'staff',
    about: letter.id,
    parts: [entriesPart(letter.id, [toEntry(letter, '', readingOf(facilitator))])],
    sheet: composeResource(facilitator, letter.id, { handouts: false }),
  };
}

/** What people talk about after some activities: the debrief of each. */
export function talkItem(
  id: string,
  name: string,
  activities: readonly string[],
  { participant }: CourseCopies,
): CourseItem[] {
  const { playbook } = participant;
  const reading = readingOf(participant);
  const sections = activities.flatMap((one) => {
    const activity = playbook.activities.find((a) => a.id === one);
    const entry = activity && toEntry(activity, '', reading);
    const debrief = entry?.sections.find((s) => s.id === 'debrief');
    return entry && debrief ? [{ ...debrief, id: one, title: entry.title }] : [];
  });
  if (sections.length === 0) return [];
  const title = say(playbook.strings, 'courseTalk', { title: name });
  return [
    {
      id: `talk-${id}`,
      type: 'discussion',
      title,
      for: 'everyone',
      about: '',
      parts: [{ type: 'text', id, title, sections }],
    },
  ];
}

/** Kinds that staff read before they lead, each a page for a step. */
const background = ['insight', 'strategy', 'example', 'measure'] as const;

/** What only staff read of a step: its opening, then research, ways to act and so on; its guiding questions as a discussion. */
export function backgroundItems(step: Resource, { facilitator }: CourseCopies): CourseItem[] {
  const { playbook } = facilitator;
  const { strings } = playbook;
  const reading = readingOf(facilitator);
  const name = step.kind === 'step' && 'shortTitle' in step ? (step.shortTitle ?? step.title) : step.title;
  const own = (kind: (typeof background)[number] | 'question') => {
    const list: readonly Resource[] = playbook[kindInfo(kind).plural];
    return list.filter((r) => r.step === step.id);
  };
  const page = (id: string, title: string, about: string, resources: readonly Resource[]): CourseItem => ({
    id,
    type: 'page',
    title,
    for: 'staff',
    about,
    parts: [
      {
        ...entriesPart(
          id,
          resources.map((r) => toEntry(r, '', reading)),
        ),
        title,
      },
      ...sourcesOf(resources, facilitator),
    ],
  });
  const questions = own('question').map((q) => toEntry(q, '', reading));
  const talk = say(strings, 'courseTalk', { title: say(strings, 'questions') });
  return [
    page(`guide-${step.id}`, say(strings, 'courseGuide', { title: step.title }), step.id, [step]),
    ...background.flatMap((kind) => {
      const { plural } = kindInfo(kind);
      const words = { kind: say(strings, plural), step: name };
      const list = own(kind);
      return list.length === 0
        ? []
        : [page(`${plural}-${step.id}`, say(strings, 'courseGuideKind', words), '', list)];
    }),
    ...(questions.length === 0
      ? []
      : [
          {
            id: `questions-${step.id}`,
            type: 'discussion' as const,
            title: talk,
            for: 'staff' as const,
            about: '',
            parts: [{ ...entriesPart(`questions-${step.id}`, questions), title: talk }],
          },
        ]),
  ];
}
