import type { Nodes, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../diagnostics/reporter.js';
import type { MarkdownBody } from '../parse/sections.js';
import type { SheetWords } from '../parse/sheet-words.js';
import { hasContent } from '../parse/visible.js';
import type { HandoutFields } from '../schema/handout.js';

/**
 * Checks what stands on a sheet that is handed out: no answers, no line for a name where the text wants none, and no promise that
 * its fields break.
 */
export function checkSheet(
  fields: HandoutFields,
  { intro, sections }: MarkdownBody,
  answersTitle: string,
  words: SheetWords,
  report: Report,
): void {
  const printed = sections.filter((s) => s.id !== 'answers');
  if (fields.for !== 'facilitator') {
    const unmarked = (what: string, at: (typeof sections)[number]['at']) =>
      report(
        'answers-unmarked',
        at,
        `Found ${what} on a sheet that people are handed, expected answers below \`## ${answersTitle}\`.`,
      );
    for (const { title, at, nodes } of printed)
      if (words.opensAnswers(title) && nodes.some(isSaid)) unmarked(`the section \`${title}\``, at);
    for (const paragraph of [intro, ...printed.map((s) => s.nodes)].flatMap(paragraphsIn)) {
      const lead = leadOf(paragraph);
      if (words.opensAnswers(lead)) unmarked(`\`${lead}\``, paragraph.position!.start);
    }
  }
  const text = [intro, ...printed.map((s) => s.nodes)]
    .flat()
    .map((n) => textOf(n))
    .join('\n');
  const nameless = fields.nameLine ? words.namelessIn(text) : undefined;
  if (nameless !== undefined)
    report('name-line', ['nameLine'], `Found a line for a name above “${nameless}”.`);
  const promise = fields.collect === 'may-share' ? words.privateIn(text) : undefined;
  if (promise !== undefined)
    report('collect-promise', ['collect'], `Found \`collect: may-share\` above “${promise}”.`);
}

/** Whether a node says something itself, and is no place to write. */
const isSaid = (node: RootContent): boolean => node.type !== 'leafDirective' && hasContent([node]);

function paragraphsIn(nodes: readonly Nodes[]): Paragraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [node];
    return 'children' in node ? paragraphsIn(node.children as Nodes[]) : [];
  });
}

/** The bold words that a paragraph begins with; for others what stands before their first colon. */
function leadOf(paragraph: Paragraph): string {
  const [first] = paragraph.children;
  if (first?.type === 'strong') return textOf(first);
  return first?.type === 'text' && first.value.includes(':') ? first.value.split(':')[0]! : '';
}
