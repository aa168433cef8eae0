import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../diagnostics/reporter.js';
import type { MarkdownSection } from '../parse/sections.js';
import { sectionNodes } from '../parse/visible.js';
import { kindInfo } from '../schema/kinds.js';
import { spreadBudget } from '../schema/page-budget.js';

/** Reports an activity that does not fit two facing pages, for the audience that reads most of it. */
export function checkLength(
  sections: readonly MarkdownSection[],
  audiences: readonly string[],
  report: Report,
): void {
  const read = (id: string) =>
    audiences
      .map((audience) => sectionNodes(sections, id, audience))
      .map((nodes) => ({ nodes, words: wordsIn(nodes) }));
  const [run, debrief] = [read('run-it'), read('debrief')];
  const most = run
    .map(({ nodes, words }, i) => {
      const room = spreadBudget.run - spreadBudget.perStep * stepsIn(nodes);
      const found = words + debrief[i]!.words;
      return { found, room, over: found - room };
    })
    .reduce((a, b) => (b.over > a.over ? b : a), { found: 0, room: 0, over: 0 });
  const at = (id: string) => sections.find((s) => s.id === id)?.at;
  if (most.over > 0)
    report(
      'activity-length',
      at('run-it')!,
      `Found ${most.found} words to run and to debrief, expected at most ${most.room}: ${most.over} more than two facing pages hold.`,
    );
  for (const { id } of kindInfo('activity').sections) {
    if (id === 'run-it' || id === 'debrief') continue;
    const words = Math.max(0, ...read(id).map((r) => r.words));
    if (words > spreadBudget.section)
      report(
        'activity-length',
        at(id)!,
        `Found ${words} words in one section, expected at most ${spreadBudget.section}: ${words - spreadBudget.section} more than a page holds beside the run.`,
      );
  }
}

const wordsIn = (nodes: readonly RootContent[]): number =>
  nodes.reduce((sum, node) => sum + spoken(node).split(/\s+/).filter(Boolean).length, 0);

/** The words of a node and of all in it, with a gap between its paragraphs. */
const spoken = (node: RootContent): string =>
  'children' in node && node.type !== 'paragraph'
    ? (node.children as RootContent[]).map(spoken).join(' ')
    : textOf(node);

const stepsIn = (nodes: readonly RootContent[]): number =>
  nodes.reduce((sum, node) => sum + (node.type === 'list' && node.ordered ? node.children.length : 0), 0);
