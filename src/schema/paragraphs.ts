import type { ElementContent } from 'hast';

/** What counts as text: `sentences` leaves out tables, the labels of writing spaces and the names of steps; `everything` takes them in. */
export type TextScope = 'sentences' | 'everything';

const inline = new Set('a br code del em img input strong sub sup pb-cite pb-footnote pb-var'.split(' '));
const tables = new Set(['table', 'thead', 'tbody', 'tr', 'th', 'td']);

/** The word of a variable that nobody has filled yet. */
export type WordOf = (variable: string) => string;

const noWord: WordOf = () => '';

/** The paragraphs, list entries and spoken passages of some nodes, each as one line of plain text. Citations have no words. */
export function paragraphsOf(
  nodes: readonly ElementContent[],
  scope: TextScope,
  wordOf: WordOf = noWord,
): string[] {
  const out: string[] = [];
  let run = '';
  const flush = () => {
    const text = run
      .replace(/\s+/g, ' ')
      .replace(/ ([.,;:!?])/g, '$1')
      .trim();
    if (/\p{L}/u.test(text)) out.push(text);
    run = '';
  };
  for (const node of scope === 'sentences' ? withoutStepName(nodes) : nodes) {
    if (node.type === 'text') run += node.value;
    else if (node.type !== 'element') continue;
    else if (inline.has(node.tagName)) run += inlineText(node, wordOf);
    else {
      flush();
      if (scope === 'sentences' && tables.has(node.tagName)) continue;
      if (scope === 'everything') out.push(...labelsIn(node.properties));
      out.push(...paragraphsOf(node.children, scope, wordOf));
    }
  }
  flush();
  return out;
}

/** A step of an activity opens with its name and minutes: a heading, not a sentence of three words. */
function withoutStepName(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const at = nodes.findIndex((n) => n.type !== 'text' || n.value.trim() !== '');
  const [name, after] = nodes.slice(at, at + 2);
  const minutes = /^\s*\([^()]*\bmin\)[.:]?\s*/;
  if (name?.type !== 'element' || name.tagName !== 'strong') return nodes;
  if (after?.type !== 'text' || !minutes.test(after.value)) return nodes;
  return [{ ...after, value: after.value.replace(minutes, '') }, ...nodes.slice(at + 2)];
}

function inlineText(node: ElementContent, wordOf: WordOf): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'pb-cite' || node.tagName === 'pb-footnote') return '';
  if (node.tagName === 'pb-var') return wordOf(String(node.properties.name));
  return node.tagName === 'br' ? ' ' : node.children.map((child) => inlineText(child, wordOf)).join('');
}

/** Labels, column heads and the like: what blocks say in their attributes. */
const labelsIn = (properties: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(properties)
    .filter(([name]) => name !== 'audience')
    .flatMap(([, value]) => [value].flat())
    .filter((v): v is string => typeof v === 'string' && /\p{L}{3}/u.test(v));
