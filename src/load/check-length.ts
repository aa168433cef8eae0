import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../diagnostics/reporter.js';
import type { MarkdownSection } from '../parse/sections.js';
import { sectionNodes } from '../parse/visible.js';
import type { ActivityFields } from '../schema/activity.js';
import { overSpread, type Reading } from '../schema/page-budget.js';

/** Reports an activity that does not fit two facing pages, for the audience that reads most of it. */
export function checkLength(
  fields: Pick<ActivityFields, 'materials' | 'objectives'>,
  sections: readonly MarkdownSection[],
  audiences: readonly string[],
  report: Report,
): void {
  const longest = audiences
    .map((audience) => readingOf(fields, (id) => sectionNodes(sections, id, audience)))
    .map((reading) => ({ words: wordsOf(reading), over: Math.ceil(overSpread(reading)) }))
    .reduce((a, b) => (b.over > a.over ? b : a), { words: 0, over: 0 });
  if (longest.over > 0)
    report(
      'activity-length',
      sections.find((s) => s.id === 'run-it')!.at,
      `Found ${longest.words} words for who runs it, about ${longest.over} more than two facing pages hold.`,
    );
}

function readingOf(
  { materials, objectives }: Pick<ActivityFields, 'materials' | 'objectives'>,
  nodesOf: (id: string) => readonly RootContent[],
): Reading {
  const run = nodesOf('run-it');
  const steps = run.flatMap((n) => (n.type === 'list' && n.ordered ? n.children : []));
  const words = (id: string) => wordsIn(nodesOf(id));
  return {
    materials: materials.length,
    objectives: objectives.length,
    steps: steps.map((step) => wordsIn([step])),
    around: wordsIn(run.filter((n) => !(n.type === 'list' && n.ordered))) + words('debrief'),
    purpose: words('purpose'),
    prepare: words('prepare'),
    safeguards: words('safeguards'),
    adapt: words('adapt'),
  };
}

const wordsOf = ({ steps, around, purpose, prepare, safeguards, adapt }: Reading): number =>
  [...steps, around, purpose, prepare, safeguards, adapt].reduce((sum, n) => sum + n, 0);

const wordsIn = (nodes: readonly RootContent[]): number =>
  nodes.reduce((sum, node) => sum + wordsOfNode(node), 0);

const counted = new WeakMap<RootContent, number>();

/** What several audiences read is counted once. */
function wordsOfNode(node: RootContent): number {
  const words = counted.get(node) ?? spoken(node).split(/\s+/).filter(Boolean).length;
  counted.set(node, words);
  return words;
}

/** The words of a node and of all in it, with a gap between its paragraphs. */
const spoken = (node: RootContent): string =>
  'children' in node && node.type !== 'paragraph'
    ? (node.children as RootContent[]).map(spoken).join(' ')
    : textOf(node);
