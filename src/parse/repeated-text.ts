import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Point } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import type { Report } from '../diagnostics/reporter.js';

/** What a mention costs at least, so that many of nothing come to something. */
const leastCost = 20;

interface Mention {
  key: string;
  at: Point;
}

/** What stands below a text to be put into it: its length, and what it mentions in turn. */
interface Definition {
  length: number;
  mentions: Mention[];
}

/**
 * Footnotes and link definitions are put where they are mentioned, and footnotes may mention footnotes, so a short file can
 * come to a text without end. This adds up what the text would come to, and stops where that is too much. Returns whether the text may be walked.
 */
export function checkRepeatedText(root: Root, report: Report): boolean {
  const definitions = new Map<string, Definition>();
  for (const node of root.children) {
    const key = keyOf(node);
    if (node.type === 'footnoteDefinition' && !definitions.has(key))
      definitions.set(key, { length: sourceLength(node), mentions: mentionsIn(node.children) });
    if (node.type === 'definition' && !definitions.has(key))
      definitions.set(key, { length: node.url.length + (node.title?.length ?? 0), mentions: [] });
  }
  if (definitions.size === 0) return true;
  const open = new Set<Definition>();
  let sum = 0;
  const spend = ({ key }: Mention): void => {
    const definition = definitions.get(key);
    if (!definition || open.has(definition) || sum > limits.repeatedText) return;
    sum += Math.max(definition.length, leastCost);
    open.add(definition);
    for (const inner of definition.mentions) spend(inner);
    open.delete(definition);
  };
  for (const mention of mentionsIn(root.children.filter((n) => n.type !== 'footnoteDefinition'))) {
    spend(mention);
    if (sum <= limits.repeatedText) continue;
    const message = `Found footnotes and link definitions that come to more than ${limits.repeatedText} characters where they are mentioned.`;
    report('file-too-large', mention.at, message);
    return false;
  }
  return true;
}

const sourceLength = ({ position }: FootnoteDefinition) =>
  position ? position.end.offset! - position.start.offset! : 0;

/** Footnotes and links have names of their own. */
const keyOf = (node: Nodes): string =>
  'identifier' in node ? `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier}` : '';

function mentionsIn(nodes: readonly Nodes[]): Mention[] {
  const found: Mention[] = [];
  const visit = (node: Nodes) => {
    if (/Reference$/.test(node.type)) found.push({ key: keyOf(node), at: node.position!.start });
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  for (const node of nodes) visit(node);
  return found;
}
