import type { FootnoteDefinition, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Headings } from '../../schema/headings.js';
import { type Kind, kindInfo, type SectionInfo } from '../../schema/kinds.js';
import { bodyPrompts, sectionPrompts } from '../begin/prompts.js';
import type { Arranged } from './arrange.js';
import { promptText } from './prompt.js';
import { writeMarkdown } from './write-markdown.js';

/** The text of a draft: its sections in the order of the kind, what is still to be written, and what was lost at its end. */
export function draftBody(
  kind: Kind,
  headings: Headings,
  { intro, sections, footnotes }: Arranged & { footnotes: readonly FootnoteDefinition[] },
  lost: readonly string[],
): string {
  const { free, sections: declared } = kindInfo(kind);
  const wanted = declared.filter((s) => sections.has(s.id) || (!free && isBegun(s)));
  const first = free ? undefined : declared[0]!.id;
  const all = wanted.flatMap(({ id }) => {
    const lead = id === first ? intro : [];
    const part = [...lead, ...(sections.get(id) ?? [])];
    return [heading(headings.titleOf(id)), ...waiting(id, part, lead.length > 0), ...part];
  });
  const body = [...(free ? intro : []), ...all];
  const empty = body.length === 0 && footnotes.length === 0;
  return writeMarkdown([
    ...(empty ? [prompt(bodyPrompts[kind]!)] : []),
    ...body,
    ...lost.map(prompt),
    ...footnotes,
  ]);
}

/** Sections that a new resource begins with. */
const isBegun = ({ required, only }: SectionInfo): boolean => required || only === 'participant';

/** What is still to be done in a section: all when it holds no words, and to look it over when it may hold other things. */
function waiting(id: string, part: readonly RootContent[], mixed: boolean): RootContent[] {
  const holds = part.some((node) => textOf(node).trim() !== '' || node.type === 'thematicBreak');
  const asked = sectionPrompts[id];
  if ((!holds || id === 'run-it') && asked !== undefined) return [prompt(asked)];
  if (!holds) return [prompt('Write this section, or take its heading away.')];
  return mixed ? [prompt('Move what belongs into other sections there.')] : [];
}

const prompt = (words: string): RootContent => ({ type: 'html', value: `<!--${promptText(words)}-->` });

const heading = (value: string): RootContent => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
});
