import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { readAttributes } from './block-attributes.js';
import { type Citation, inlineMarks, isVariableName } from './inline-marks.js';
import { sanitizeTree } from './sanitize.js';

/** Everything in a body that other nodes refer to: link definitions and footnotes. */
export function definitionsOf(root: Root): RootContent[] {
  return root.children.filter((n) => n.type === 'definition' || n.type === 'footnoteDefinition');
}

/** Turns runs of Markdown nodes, such as the sections of a body, into sanitized trees without positions: one for each run. */
export function toTrees(
  runs: readonly (readonly RootContent[])[],
  definitions: readonly RootContent[],
): ElementContent[][] {
  const children = runs.flatMap((run) => [seam, ...run]);
  const tree = sanitizeTree(
    processor.runSync({ type: 'root', children: [...children, ...definitions] } as Root) as HastRoot,
  );
  const out: ElementContent[][] = [];
  let from = 0;
  const nodes = tree.children as ElementContent[];
  for (const [i, node] of nodes.entries()) {
    if (node.type !== 'element' || node.tagName !== 'pb-seam') continue;
    if (i > 0) out.push(tidy(nodes.slice(from, i)));
    from = i + 1;
  }
  return [...out, tidy(nodes.slice(from))];
}

/** Stands between two runs. It is no Markdown, so no text can make one. */
const seam = { type: 'seam' } as unknown as RootContent;

const element = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Takes the blanks around line breaks away. A pattern that looks for blanks before a break tries each blank of a long run. */
function trimLines(value: string): string {
  if (!value.includes('\n')) return value;
  const lines = value.split('\n');
  return lines
    .map((line, i) => {
      let [from, to] = [0, line.length];
      while (i > 0 && from < to && isBlank(line, from)) from += 1;
      while (i < lines.length - 1 && to > from && isBlank(line, to - 1)) to -= 1;
      return line.slice(from, to);
    })
    .join('\n');
}

const isBlank = (text: string, at: number) => text[at] === ' ' || text[at] === '\t';

function text(_state: State, node: Text): ElementContent[] {
  const value = trimLines(node.value);
  const out: ElementContent[] = [];
  let from = 0;
  for (const { offset, length, variable, cites } of inlineMarks(value)) {
    // What is no name is a fault, and stays as it is.
    if (variable !== undefined && !isVariableName(variable)) continue;
    if (offset > from) out.push({ type: 'text', value: value.slice(from, offset) });
    out.push(cites ? citation(cites) : element('pb-var', { name: variable }));
    from = offset + length;
  }
  if (from < value.length || out.length === 0) out.push({ type: 'text', value: value.slice(from) });
  return out;
}

function citation(cites: readonly Citation[]): Element {
  const ids = cites.map(({ id }) => id);
  const locators = cites.map(({ locator = '' }) => locator);
  return element('pb-cite', locators.some((l) => l !== '') ? { ids, locators } : { ids });
}

function block(state: State, node: ContainerDirective | LeafDirective): Element {
  const children = node.type === 'containerDirective' ? (state.all(node as never) as ElementContent[]) : [];
  return element(`pb-${node.name}`, readAttributes(node).properties, children);
}

/** Footnotes being written, so that one that mentions itself does not do so for ever. */
const open = new WeakSet<FootnoteDefinition>();

/** A footnote keeps its text inside, so that each format can place it where its readers expect it. */
function footnoteReference(state: State, node: FootnoteReference): Element | undefined {
  const definition = state.footnoteById.get(node.identifier.toUpperCase()) as FootnoteDefinition | undefined;
  if (!definition || open.has(definition)) return undefined;
  open.add(definition);
  const paragraphs = definition.children.filter((c) => c.type === 'paragraph');
  const children = paragraphs.flatMap((p, i) => [
    ...(i > 0 ? [{ type: 'text', value: ' ' } as const] : []),
    ...(state.all(p) as ElementContent[]),
  ]);
  open.delete(definition);
  return element('pb-footnote', {}, children);
}

const processor = unified()
  .use(remarkRehype, {
    handlers: {
      text,
      seam: () => element('pb-seam', {}),
      containerDirective: block,
      leafDirective: block,
      footnoteReference,
    } as unknown as Handlers,
  })
  .freeze();

const flowParents = /^(?:blockquote|li|ol|ul|table|thead|tbody|tr|pb-.*)$/;
export const inlineElements: ReadonlySet<string> = new Set(
  'a br code del em img input strong sub sup pb-var pb-cite pb-footnote'.split(' '),
);

const isInline = (node: ElementContent | undefined): boolean =>
  node !== undefined &&
  (node.type === 'text' || (node.type === 'element' && inlineElements.has(node.tagName)));

/** Drops positions, and the line ends that Markdown leaves between blocks. */
function tidy(nodes: readonly ElementContent[], flow = true): ElementContent[] {
  const out: ElementContent[] = [];
  nodes.forEach((node, i) => {
    if (node.type === 'text') {
      const between = flow && node.value.trim() === '' && !(isInline(nodes[i - 1]) && isInline(nodes[i + 1]));
      if (!between) out.push({ type: 'text', value: node.value });
    } else if (node.type === 'element') {
      const inner = flowParents.test(node.tagName) && !inlineElements.has(node.tagName);
      out.push({
        type: 'element',
        tagName: node.tagName,
        properties: node.properties ?? {},
        children: tidy(node.children, inner),
      });
    }
  });
  return out;
}
