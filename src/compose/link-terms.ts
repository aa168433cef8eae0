import type { Element, ElementContent } from 'hast';
import type { GlossaryTerm } from '../schema/playbook.js';
import type { Entry } from './packet.js';

/** Finds terms in text: every form of every term as one pattern, the longest first. */
export interface TermFinder {
  pattern: RegExp;
  idOf(form: string): string;
}

/** A finder for a glossary; undefined for an empty one. */
export function termFinder(glossary: readonly GlossaryTerm[]): TermFinder | undefined {
  const ids = new Map(
    glossary.flatMap((t) => [t.term, ...t.forms].map((form) => [form.toLowerCase(), t.id] as const)),
  );
  if (ids.size === 0) return undefined;
  const forms = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((f) => f.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return { pattern, idOf: (form) => ids.get(form.toLowerCase())! };
}

/**
 * An entry in which the first use of each term is a `pb-term` element with the id of the term; formats make it a link to
 * the glossary. Headings, links and what is written on a worksheet stay as they are.
 */
export function linkTerms(entry: Entry, finder: TermFinder): Entry {
  const seen = new Set<string>();
  const link = (nodes: readonly ElementContent[]) => linkNodes(nodes, finder, seen);
  if (entry.kind === 'handout') return entry;
  return {
    ...entry,
    intro: link(entry.intro),
    sections: entry.sections.map((s) => ({ ...s, children: link(s.children) })),
  };
}

const untouched = /^(?:a|code|pre|h[1-6]|pb-cite|pb-term|th)$/;

function linkNodes(
  nodes: readonly ElementContent[],
  finder: TermFinder,
  seen: Set<string>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return linkText(node.value, finder, seen);
    if (node.type !== 'element' || untouched.test(node.tagName)) return [node];
    return [{ ...node, children: linkNodes(node.children, finder, seen) as Element['children'] }];
  });
}

function linkText(value: string, { pattern, idOf }: TermFinder, seen: Set<string>): ElementContent[] {
  const out: ElementContent[] = [];
  let from = 0;
  for (const match of value.matchAll(pattern)) {
    const id = idOf(match[0]);
    if (seen.has(id)) continue;
    seen.add(id);
    if (match.index > from) out.push({ type: 'text', value: value.slice(from, match.index) });
    out.push({
      type: 'element',
      tagName: 'pb-term',
      properties: { id },
      children: [{ type: 'text', value: match[0] }],
    });
    from = match.index + match[0].length;
  }
  if (from < value.length || out.length === 0) out.push({ type: 'text', value: value.slice(from) });
  return out;
}
