import type { Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point } from '../diagnostics/diagnostic.js';
import type { Report } from '../diagnostics/reporter.js';

/** A section before it becomes a tree: still Markdown nodes, with their places. */
export interface MarkdownSection {
  id: string;
  title: string;
  audiences: string[];
  at: Point;
  nodes: RootContent[];
}

/** A body cut at its `##` headings. */
export interface MarkdownBody {
  intro: RootContent[];
  sections: MarkdownSection[];
}

/** The audiences a `:::for` block names. */
export function forAudiences(node: ContainerDirective): string[] {
  return (node.attributes?.audience ?? '').split(/[\s,]+/).filter(Boolean);
}

export const isFor = (node: { type: string }): node is ContainerDirective =>
  node.type === 'containerDirective' && (node as ContainerDirective).name === 'for';

/** Cuts a body at its `##` headings, whose ids `idOf` gives. A whole section may stand inside a `:::for` block. */
export function splitSections(root: Root, idOf: (title: string) => string, report: Report): MarkdownBody {
  const body: MarkdownBody = { intro: [], sections: [] };
  const known = new Map<string, MarkdownSection[]>();
  let current = body.intro;
  let closed = false;
  const open = (heading: RootContent, audiences: string[]) => {
    const title = textOf(heading).trim();
    const section: MarkdownSection = {
      id: idOf(title),
      title,
      audiences,
      at: heading.position!.start,
      nodes: [],
    };
    const namesakes = known.get(section.id) ?? [];
    const twin = namesakes.find((s) => overlap(s.audiences, audiences));
    if (twin) {
      report(
        'section-duplicate',
        section.at,
        `Found a second section \`${title}\`; the first is on line ${twin.at.line}.`,
      );
    }
    body.sections.push(section);
    // One that has a twin overlaps no more than the twin does, and what it adds is a fault already.
    if (!twin) known.set(section.id, [...namesakes, section]);
    current = section.nodes;
  };
  for (const node of root.children) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') continue;
    if (node.type === 'heading' && node.depth <= 2) {
      open(node, []);
      closed = false;
    } else if (isFor(node) && node.children.some((c) => c.type === 'heading' && c.depth === 2)) {
      const lead: RootContent[] = [];
      let inside = lead;
      for (const child of node.children) {
        if (child.type === 'heading' && child.depth === 2) {
          open(child, forAudiences(node));
          inside = current;
        } else inside.push(child);
      }
      if (lead.length > 0)
        report(
          'text-before-section',
          lead[0]!.position!.start,
          'Found text before the first heading of a block that holds sections.',
        );
      closed = true;
    } else if (closed) {
      report(
        'text-before-section',
        node.position!.start,
        'Found text after a block that holds whole sections, expected a `##` heading.',
      );
    } else current.push(node);
  }
  return body;
}

const overlap = (a: readonly string[], b: readonly string[]) =>
  a.length === 0 || b.length === 0 || a.some((x) => b.includes(x));
