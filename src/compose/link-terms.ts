import type { Element, ElementContent } from 'hast';
import type { GlossaryTerm } from '../schema/playbook.js';
import { insideLink } from './inside-link.js';
import type { Entry } from './packet.js';

/** Where a term stands in a text. */
interface Found {
  id: string;
  at: number;
  form: string;
}

/** Finds the terms of one glossary in texts. What was found in a text is remembered, as packets are composed again and again. */
export interface TermFinder {
  /** Every use of a term that can become a link, in order. */
  found(text: string): readonly Found[];
  /** Ids of the terms that a text mentions, also as a part of a word with hyphens. */
  mentioned(text: string): readonly string[];
}

/** A finder for a glossary; undefined for an empty one. */
export function termFinder(glossary: readonly GlossaryTerm[]): TermFinder | undefined {
  const known = finders.get(glossary);
  if (known) return known;
  const forms = new Map(
    glossary.flatMap((t) => [t.term, ...t.forms].map((form) => [form.toLowerCase(), t.id] as const)),
  );
  if (forms.size === 0) return undefined;
  const finder: TermFinder = { found: remembered(linkable(forms)), mentioned: remembered(mentions(forms)) };
  finders.set(glossary, finder);
  return finder;
}

const finders = new WeakMap<readonly GlossaryTerm[], TermFinder>();

/** Texts remembered at most; a playbook with all its audiences has about half as many. */
const most = 20_000;

function remembered<T>(find: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= most) memory.clear();
    const value = find(text);
    memory.set(text, value);
    return value;
  };
}

/** Every form of every term as one pattern, the longest first. */
function linkable(ids: ReadonlyMap<string, string>): (text: string) => Found[] {
  const forms = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((f) => f.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].map((m) => ({ id: ids.get(m[0].toLowerCase())!, at: m.index, form: m[0] }));
}

const partOfWord = /[\p{L}\p{N}]/u;

/** Looking for plain text is ten times as fast as a pattern for each form. */
function mentions(ids: ReadonlyMap<string, string>): (text: string) => string[] {
  return (text) => {
    const lower = text.toLowerCase();
    const stands = (form: string) => {
      for (let at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, at + 1)) {
        if (!partOfWord.test(lower.charAt(at - 1)) && !partOfWord.test(lower.charAt(at + form.length)))
          return true;
      }
      return false;
    };
    return [...new Set([...ids].filter(([form]) => stands(form)).map(([, id]) => id))];
  };
}

/**
 * An entry in which the first use of each term is a link to the glossary. Headings, links and what is written on a worksheet stay as they are.
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

const untouched = /^(?:a|code|pre|h[1-6]|th)$/;

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

function linkText(value: string, finder: TermFinder, seen: Set<string>): ElementContent[] {
  const out: ElementContent[] = [];
  let from = 0;
  for (const { id, at, form } of finder.found(value)) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (at > from) out.push({ type: 'text', value: value.slice(from, at) });
    out.push(insideLink('pb-term', `term-${id}`, form));
    from = at + form.length;
  }
  if (from < value.length || out.length === 0) out.push({ type: 'text', value: value.slice(from) });
  return out;
}
