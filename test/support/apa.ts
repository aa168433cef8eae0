import type { ElementContent } from 'hast';
import { formatSources } from '../../src/load/apa/format-sources.js';
import type { SourceFields } from '../../src/schema/source.js';

/** The words of an entry, with `<i>` around what is in italics. */
export const written = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      return node.tagName === 'em' ? `<i>${written(node.children)}</i>` : written(node.children);
    })
    .join('');

/** What we make of sources: entries and labels, in the order of the list. */
export const byUs = (sources: readonly object[]) =>
  formatSources(sources as SourceFields[]).map(({ id, apa, label }) => ({ id, entry: written(apa), label }));

/** One entry and its label. */
export const one = (source: object) =>
  byUs([{ id: 'one', type: 'book', title: 'Who they know', ...source }])[0]!;

export const lee = { family: 'Lee', given: 'Ana' };
export const in2021 = { 'date-parts': [[2021]] };
