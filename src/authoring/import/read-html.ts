import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A document of somebody as a tree of HTML. */
export interface ReadDocument {
  readonly tree: Root;
  /** What it calls itself beside its text. */
  readonly title?: string;
  /** Sentences about what could not be taken over. */
  readonly lost: readonly string[];
  /** Its own fields, and how they were written when nobody can read them. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Levels of elements that are walked. Word and the web have some thirty. */
const deepest = 250;

/**
 * Reads HTML as browsers do.
 * @throws RangeError with a sentence when it is nested deeper than anybody writes.
 */
export function readHtml(name: string, html: string): ReadDocument {
  const tree = parse(html);
  if (!tree || depthOf(tree) > deepest)
    throw new RangeError(`Found more than ${deepest} levels of elements inside each other in ${name}.`);
  const title = titleIn(tree);
  return { tree, lost: [], ...(title !== '' && { title }) };
}

function parse(html: string): Root | undefined {
  try {
    return fromHtml(html);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function depthOf(tree: Root): number {
  let depth = 0;
  let level: readonly unknown[] = [tree];
  while (level.length > 0 && depth <= deepest) {
    level = level.flatMap((node) => (node as { children?: unknown[] }).children ?? []);
    depth += 1;
  }
  return depth;
}

function titleIn(tree: Root): string {
  let nodes: readonly (Root | ElementContent)[] = [tree];
  for (const name of ['html', 'head', 'title'])
    nodes = nodes
      .flatMap((n) => ('children' in n ? (n.children as ElementContent[]) : []))
      .filter((n) => n.type === 'element' && n.tagName === name);
  const [title] = nodes;
  const [text] = title && 'children' in title ? title.children : [];
  return text?.type === 'text' ? text.value.replace(/\s+/g, ' ').trim() : '';
}
