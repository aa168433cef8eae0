import type { ElementContent } from 'hast';
import type { Reference } from '../../schema/playbook.js';
import type { SourceFields } from '../../schema/source.js';
import { entry } from './entry.js';
import { labelSources } from './labels.js';
import { inListOrder } from './order.js';
import type { Run } from './runs.js';

const formatted = new WeakMap<readonly SourceFields[], Reference[]>();

/**
 * Formats sources in APA style (7th edition), in the order of a list. Years are told apart (2022a, 2022b) over the whole playbook, so
 * a source has the same label in every packet. The same list is formatted once.
 */
export function formatSources(sources: readonly SourceFields[]): Reference[] {
  const found = formatted.get(sources) ?? format(sources);
  formatted.set(sources, found);
  return found;
}

function format(sources: readonly SourceFields[]): Reference[] {
  const sorted = inListOrder(sources);
  const labels = labelSources(sorted);
  return sorted.map((source, i) => {
    const { suffix, label } = labels[i]!;
    return { id: source.id, csl: { ...source }, apa: toTree(entry(source, suffix)), label };
  });
}

/** Runs as a tree: italics as `em`, addresses as links. */
function toTree(runs: readonly Run[]): ElementContent[] {
  return merged(runs).flatMap(({ text, italic }): ElementContent[] => {
    const children = linkText(text);
    return italic ? [{ type: 'element', tagName: 'em', properties: {}, children }] : children;
  });
}

function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const { text, italic } of runs) {
    const last = all.at(-1);
    if (last && Boolean(last.italic) === Boolean(italic)) last.text += text;
    else all.push({ text, italic: Boolean(italic) });
  }
  return all.filter((run) => run.text);
}

const linkText = (value: string): ElementContent[] =>
  value
    .split(/(https?:\/\/\S+)/)
    .filter(Boolean)
    .map((part) => {
      const text = { type: 'text' as const, value: part };
      return /^https?:/.test(part)
        ? { type: 'element', tagName: 'a', properties: { href: part }, children: [text] }
        : text;
    });
