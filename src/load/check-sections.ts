import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { invisibleIn, replaceInvisible } from '../diagnostics/invisible.js';
import { didYouMean, nearest, orList } from '../diagnostics/nearest.js';
import type { Report } from '../diagnostics/reporter.js';
import { show } from '../diagnostics/show.js';
import { hasContent, sectionNodes } from '../parse/visible.js';
import type { ActivityFields } from '../schema/activity.js';
import { editionOfSection, kindInfo, type SectionInfo } from '../schema/kinds.js';
import type { OwnValues } from '../schema/own-values.js';
import type { Context } from './context.js';
import type { ResourcePlace } from './place.js';
import { isUnfinished, type ReadBody } from './read-body.js';

const start = { line: 1, column: 1 };

/** Reports sections that a kind must have and the body lacks, that it does not know, or that have no text for an audience. */
export function checkSections(
  place: ResourcePlace,
  { markdown, prompts }: ReadBody,
  audiences: readonly string[],
  fields: object | undefined,
  { headings, values }: Pick<Context, 'headings' | 'values'>,
  report: Report,
): void {
  if (kindInfo(place.kind).free) {
    const printed = markdown.sections.filter((s) => editionOfSection(place.kind, s.id) !== 'facilitator');
    if (!hasContent(markdown.intro) && printed.length === 0 && prompts.length === 0)
      report('section-missing', start, 'Found no text, expected something to read or to write on.');
    return;
  }
  const expected = sectionsFor(place, fields, values).map((s) => ({ ...s, title: headings.titleOf(s.id) }));
  const unmarked = (title: string) =>
    headingLike([...markdown.intro, ...markdown.sections.flatMap((section) => section.nodes)], title);
  if (hasContent(markdown.intro) && !headingLike(markdown.intro, expected[0]!.title)) {
    report(
      'text-before-section',
      markdown.intro[0]!.position!.start,
      `Found text before the first heading, expected \`## ${expected[0]!.title}\`.`,
    );
  }
  const titles = expected.map((s) => s.title);
  for (const section of markdown.sections) {
    const unseen = unseenIn(section.title, titles);
    if (unseen) {
      const { line, column } = section.at;
      const at = { line, column: column + '## '.length + unseen.offset };
      const message = `Found ${unseen.name}, in the heading \`${section.title}\`, expected \`${unseen.plain}\`.`;
      report('section-unknown', at, message, 'Type the heading again.');
    } else if (section.title !== '' && !titles.includes(section.title)) {
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
      const meant = unmarked(title);
      if (meant) {
        const at = meant.position!.start;
        const message = `Found \`${show(firstLine(meant))}\` in the place of a heading, expected \`## ${title}\`.`;
        report('section-missing', at, message, `Write \`## ${title}\` on a line of its own.`);
      } else if (required && !misspelt.includes(title))
        report('section-missing', start, `Found no section \`## ${title}\`.`);
    } else if (sections.some((s) => isUnfinished(markdown, s, prompts))) {
      // What is still to be written is told already.
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

/** What learners and families, or those in their place, do must be told to them; for the rest of the activities that section is optional. */
function sectionsFor(
  place: ResourcePlace,
  fields: object | undefined,
  { readers }: OwnValues,
): readonly SectionInfo[] {
  const doers = (fields as unknown as ActivityFields | undefined)?.participants ?? [];
  const told = place.kind === 'activity' && doers.some((p) => readers.includes(p));
  return kindInfo(place.kind).sections.map((s) =>
    told && s.only === 'participant' ? { ...s, required: true } : s,
  );
}

/** What cannot be seen in a heading that is known but for it. */
function unseenIn(title: string, titles: readonly string[]) {
  const found = invisibleIn(title);
  const plain = seen(title);
  return found && titles.includes(plain) ? { ...found, plain } : undefined;
}

/** A line that was meant to be a heading: `**Debrief**`, `##Debrief`, `### Debrief` or the words alone. */
function headingLike(nodes: readonly RootContent[], title: string): RootContent | undefined {
  for (const node of nodes) {
    const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'code';
    const words = isLine ? wordsOf(node) : '';
    if (words.toLowerCase() === title.toLowerCase()) return node;
    const inside = !isLine && 'children' in node && headingLike(node.children as RootContent[], title);
    if (inside) return inside;
  }
  return undefined;
}

const wordsOf = (node: RootContent): string => {
  const words = seen(firstLine(node)).replace(/^#+ ?/, '');
  return words.endsWith(':') ? words.slice(0, -1).trimEnd() : words;
};

const firstLine = (node: RootContent): string => textOf(node).split('\n')[0]!.trim();

const seen = (text: string) =>
  replaceInvisible(text, (char) => (/\s/.test(char) && char !== '\ufeff' ? ' ' : '')).trim();
