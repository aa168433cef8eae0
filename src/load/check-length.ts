import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../diagnostics/reporter.js';
import type { MarkdownSection } from '../parse/sections.js';
import { sectionNodes } from '../parse/visible.js';
import type { ActivityFields } from '../schema/activity.js';
import { lengthOf, overSpread, type Reading } from '../schema/page-budget.js';

/** Reports an activity that does not fit two facing pages, for the audience that reads most of it. */
export function checkLength(
  fields: Pick<ActivityFields, 'materials' | 'objectives'>,
  sections: readonly MarkdownSection[],
  audiences: readonly string[],
  report: Report,
): void {
  const longest = audiences
    .map((audience) => {
      const nodesOf = (id: string) => sectionNodes(sections, id, audience);
      return { over: Math.ceil(overSpread(readingOf(fields, nodesOf))), words: wordsOf(nodesOf) };
    })
    .reduce((a, b) => (b.over > a.over ? b : a), { words: 0, over: 0 });
  if (longest.over > 0)
    report(
      'activity-length',
      sections.find((s) => s.id === 'run-it')!.at,
      `Found ${longest.words} words for who runs it, about ${longest.over} more than two facing pages hold.`,
    );
}

type NodesOf = (id: string) => readonly RootContent[];

function readingOf(
  { materials, objectives }: Pick<ActivityFields, 'materials' | 'objectives'>,
  nodesOf: NodesOf,
): Reading {
  const run = nodesOf('run-it');
  const steps = run.flatMap((n) => (n.type === 'list' && n.ordered ? n.children : []));
  const length = (nodes: readonly RootContent[]) => lengthOf(nodes.flatMap(paragraphsIn));
  return {
    materials: materials.length,
    objectives: objectives.length,
    steps: steps.map((step) => length([step])),
    around: length(run.filter((n) => !(n.type === 'list' && n.ordered))) + length(nodesOf('debrief')),
    purpose: length(nodesOf('purpose')),
    prepare: length(nodesOf('prepare')),
    safeguards: length(nodesOf('safeguards')),
    adapt: length(nodesOf('adapt')),
  };
}

/** The words that whoever runs an activity reads. */
const wordsOf = (nodesOf: NodesOf): number =>
  ['run-it', 'debrief', 'purpose', 'prepare', 'safeguards', 'adapt']
    .flatMap(nodesOf)
    .flatMap(paragraphsIn)
    .reduce((sum, text) => sum + text.split(' ').length, 0);

const known = new WeakMap<RootContent, readonly string[]>();

/** The paragraphs of a node and of all in it, as plain texts. Empty ones are left out. What several audiences read is read once. */
function paragraphsIn(node: RootContent): readonly string[] {
  const paragraphs =
    known.get(node) ??
    ('children' in node && node.type !== 'paragraph' && node.type !== 'heading'
      ? (node.children as RootContent[]).flatMap(paragraphsIn)
      : [textOf(node).trim().replace(/\s+/g, ' ')].filter(Boolean));
  known.set(node, paragraphs);
  return paragraphs;
}
