import type { Resource } from '../schema/playbook.js';
import { isAnswers, type Reading, toEntry, toSections } from './entry.js';
import type { Entry, Part } from './packet.js';
import { say } from './strings.js';

/** The answers to all handouts, handout by handout. Participants' copies have none: tailoring has left them out. */
export function answersPart(
  handouts: readonly Resource[],
  numbers: ReadonlyMap<string, string>,
  reading: Reading,
): (Part & { type: 'text' }) | undefined {
  const sections = handouts.flatMap((handout) => {
    const { label, title } = toEntry(handout, numbers.get(handout.id) ?? '', reading);
    const name = [label, title].filter(Boolean).join(' · ');
    return answersOf(handout, reading).map((section) => ({
      ...section,
      id: `${section.id}-${handout.id}`,
      title: name,
    }));
  });
  if (sections.length === 0) return undefined;
  return { type: 'text', id: 'answers', title: say(reading.playbook.strings, 'section-answers'), sections };
}

/** The answers to one handout, to stand after it on a page of their own. */
export function answersEntry(handout: Resource, number: string, reading: Reading): Entry[] {
  const sections = answersOf(handout, reading);
  if (sections.length === 0) return [];
  const sheet = toEntry(handout, number, reading);
  const name = [sheet.label, sheet.title].filter(Boolean).join(' · ');
  return [
    {
      ...sheet,
      id: `${handout.id}-answers`,
      label: say(reading.playbook.strings, 'section-answers'),
      title: name,
      shortTitle: name,
      writable: false,
      letterhead: undefined,
      nameLine: [],
      intro: sections.flatMap((s) => s.children),
      sections: [],
      attribution: '',
    },
  ];
}

const answersOf = (handout: Resource, reading: Reading) =>
  toSections({ intro: [], sections: handout.body.sections.filter((s) => isAnswers(handout, s)) }, reading);
