import type { ListItem, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point } from '../diagnostics/diagnostic.js';
import type { Report } from '../diagnostics/reporter.js';
import type { MarkdownSection } from '../parse/sections.js';
import { sectionNodes } from '../parse/visible.js';
import type { ActivityFields } from '../schema/activity.js';
import { type CardBack, cardBudget, cardLines } from '../schema/card-budget.js';

/** Reports an activity that does not fit the back of its card, for the audience whose card is the fullest. A variable counts as it is written. */
export function checkCard(
  fields: ActivityFields & { title: string },
  sections: readonly MarkdownSection[],
  audiences: readonly string[],
  at: Point,
  report: Report,
): void {
  const lines = audiences.map((audience) => {
    const back: CardBack = {
      title: fields.title,
      materials: fields.materials.map(({ item, quantity }) => `${item} (${quantity} for each person)`),
      steps: listItems(sectionNodes(sections, 'run-it', audience)).map(nameOf),
      question: textOf(listItems(sectionNodes(sections, 'debrief', audience))[0]?.children[0] ?? []),
    };
    return cardLines(back);
  });
  const most = Math.ceil(Math.max(0, ...lines));
  if (most > cardBudget.lines)
    report(
      'card-length',
      at,
      `Found ${most} lines of materials, steps and debrief question for the back of the card, expected at most ${cardBudget.lines}.`,
    );
}

const listItems = (nodes: readonly RootContent[]): ListItem[] =>
  nodes.flatMap((n) => (n.type === 'list' ? n.children : []));

/** The bold name a step begins with; without one, what stands before its minutes. */
function nameOf({ children: [first] }: ListItem): string {
  const bold = ((first as { children?: Nodes[] } | undefined)?.children ?? [])[0];
  return bold?.type === 'strong' ? textOf(bold) : textOf(first).split('(')[0]!;
}
