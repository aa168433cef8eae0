import { didYouMean, nearest, orList } from '../diagnostics/nearest.js';
import type { Report } from '../diagnostics/reporter.js';
import { hasContent, sectionNodes } from '../parse/visible.js';
import type { ActivityFields } from '../schema/activity.js';
import type { Headings } from '../schema/headings.js';
import { editionOfSection, kindInfo, type SectionInfo } from '../schema/kinds.js';
import type { ResourcePlace } from './place.js';
import type { ReadBody } from './read-body.js';

const start = { line: 1, column: 1 };

/** Reports sections that a kind must have and the body lacks, that it does not know, or that have no text for an audience. */
export function checkSections(
  place: ResourcePlace,
  { markdown }: ReadBody,
  audiences: readonly string[],
  fields: object | undefined,
  headings: Headings,
  report: Report,
): void {
  if (kindInfo(place.kind).free) {
    const printed = markdown.sections.filter((s) => editionOfSection(place.kind, s.id) !== 'facilitator');
    if (!hasContent(markdown.intro) && printed.length === 0)
      report('section-missing', start, 'Found no text, expected something to read or to write on.');
    return;
  }
  const expected = sectionsFor(place, fields).map((s) => ({ ...s, title: headings.titleOf(s.id) }));
  if (hasContent(markdown.intro)) {
    report(
      'text-before-section',
      markdown.intro[0]!.position!.start,
      `Found text before the first heading, expected \`## ${expected[0]!.title}\`.`,
    );
  }
  const titles = expected.map((s) => s.title);
  for (const section of markdown.sections) {
    if (section.title !== '' && !titles.includes(section.title)) {
      report(
        'section-unknown',
        section.at,
        `Found section \`${section.title}\`, expected ${orList(titles)}${didYouMean(section.title, titles)}`,
      );
    }
  }
  const misspelt = markdown.sections.map((s) =>
    titles.includes(s.title) ? undefined : nearest(s.title, titles),
  );
  for (const { id, title, required } of expected) {
    const sections = markdown.sections.filter((s) => s.id === id);
    if (sections.length === 0) {
      if (required && !misspelt.includes(title))
        report('section-missing', start, `Found no section \`## ${title}\`.`);
    } else if (!hasContent(sectionNodes(sections, id))) {
      report('section-empty', sections[0]!.at, `Found nothing below \`## ${title}\`.`);
    } else if (required) {
      const without = audiences.filter((a) => !hasContent(sectionNodes(sections, id, a)));
      if (without.length > 0)
        report(
          'section-audience',
          sections[0]!.at,
          `Found nothing for ${orList(without)} below \`## ${title}\`.`,
        );
    }
  }
}

/** What learners and families do must be told to them; for the rest of the activities that section is optional. */
function sectionsFor(place: ResourcePlace, fields: object | undefined): readonly SectionInfo[] {
  const doers = (fields as unknown as ActivityFields | undefined)?.participants ?? [];
  const told = place.kind === 'activity' && doers.some((p) => p === 'learners' || p === 'families');
  return kindInfo(place.kind).sections.map((s) =>
    told && s.only === 'participant' ? { ...s, required: true } : s,
  );
}
