import type { ElementContent } from 'hast';
import { agendaPart } from '../agenda.js';
import { checklistPart } from '../checklist.js';
import { toSections } from '../entry.js';
import { linkNode } from '../facts.js';
import { readingOf } from '../frame.js';
import { h } from '../nodes.js';
import type { Part } from '../packet.js';
import { say } from '../strings.js';
import { withGlossary } from '../words-used.js';
import type { CourseItem, CourseModule } from './course.js';
import type { CourseCopies } from './items.js';

/** The first module: how to use the course and who made it, the words used in it, and the plan for those who lead it. */
export function startModule(copies: CourseCopies, modules: readonly CourseModule[]): CourseModule {
  return {
    id: 'start',
    title: say(copies.participant.playbook.strings, 'courseStart'),
    summary: '',
    items: [howTo(copies), ...words(copies, modules), ...wholeGuide(copies)],
  };
}

function howTo({ participant }: CourseCopies): CourseItem {
  const { info, strings } = participant.playbook;
  const { name = '' } = participant.recipe.organization ?? {};
  const p = (key: string): ElementContent => h('p', {}, say(strings, key));
  const title = say(strings, 'courseHowTo');
  const section = (id: string, heading: string, children: ElementContent[]) => ({
    id,
    title: heading,
    only: '',
    children,
  });
  const from = name === '' ? [] : [h('p', {}, say(strings, 'courseFrom', { organization: name }))];
  return {
    id: 'start-here',
    type: 'page',
    title,
    for: 'everyone',
    about: '',
    parts: [
      {
        type: 'text',
        id: 'start-here',
        title,
        sections: [
          section('how-to', '', [
            h('p', {}, info.subtitle),
            p('courseHowToOpen'),
            p('courseHowToSheets'),
            p('courseHowToPrivate'),
          ]),
          section('license', say(strings, 'courseLicense'), [
            ...from,
            h(
              'p',
              {},
              linkNode(info.licenseUrl, info.license),
              `. ${say(strings, 'sharedLicense', { attribution: info.attribution })}`,
            ),
          ]),
        ],
      },
    ],
  };
}

/** The terms that learners meet, explained. */
function words({ participant }: CourseCopies, modules: readonly CourseModule[]): CourseItem[] {
  const seen = modules.flatMap((m) => m.items).filter((item) => item.for === 'everyone');
  const parts: Part[] = seen.flatMap((item) => item.parts);
  const { glossary } = withGlossary(parts, readingOf(participant));
  if (glossary.terms.length === 0) return [];
  return [
    {
      id: 'words-used',
      type: 'page',
      title: glossary.title,
      for: 'everyone',
      about: '',
      parts: [glossary],
    },
  ];
}

function wholeGuide({ facilitator }: CourseCopies): CourseItem[] {
  const { playbook } = facilitator;
  const title = say(playbook.strings, 'courseGuideWhole');
  const sections = toSections(playbook.body, readingOf(facilitator));
  const agenda = agendaPart(facilitator);
  const checklist = checklistPart(facilitator);
  const parts: Part[] = [
    { type: 'text', id: 'guide-course', title, sections },
    ...(agenda ? [agenda] : []),
    ...(checklist.lists.length > 0 ? [checklist] : []),
  ];
  return [{ id: 'guide-course', type: 'page', title, for: 'staff', about: '', parts }];
}
