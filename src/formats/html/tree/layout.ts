import type { Element, ElementContent } from 'hast';
import { h, text } from '../../../compose/nodes.js';
import type { Fact } from '../../../compose/packet.js';
import type { TreeSetting } from '../fragment-setting.js';

/** What may stand in a layout: nodes, a text, or nothing. */
export type Content = ElementContent | ElementContent[] | string | undefined;

const isThere = (piece: Content): piece is Exclude<Content, undefined> =>
  typeof piece === 'string' || Array.isArray(piece) ? piece.length > 0 : piece !== undefined;

/** An element with each of its pieces on a line of its own, as in the templates: inline boxes need the blanks between them. */
export function block(tagName: string, properties: Record<string, unknown>, ...pieces: Content[]): Element {
  return h(tagName, properties, '\n', ...pieces.filter(isThere).flatMap((piece) => [piece, '\n']));
}

/** `class` as a property. */
export const classed = (...className: string[]) => ({ className });

/** A heading so many levels below that of the part. */
export const heading = (
  below: number,
  { level }: TreeSetting,
  properties: Record<string, unknown>,
  ...children: (ElementContent | string)[]
) => h(`h${Math.min(6, level + below)}`, properties, ...children);

/** A paragraph of a class, or nothing when it would be empty. */
export const line = (className: string, words: string): Element | undefined =>
  words === '' ? undefined : h('p', classed(className), words);

/** Places to write on, each with what stands before it; nothing without any. */
export const nameLine = (labels: readonly string[]): Element | undefined =>
  labels.length === 0
    ? undefined
    : h(
        'p',
        classed('pb-name-line'),
        labels.flatMap((label, i) => [...(i > 0 ? [text(' ')] : []), h('span', {}, label)]),
      );

/** Who a letter is from, line by line. */
export const letterhead = (lines: readonly string[] = []): Element | undefined =>
  lines.length === 0
    ? undefined
    : h(
        'p',
        classed('pb-letterhead'),
        lines.flatMap((words, i) => [...(i > 0 ? [text(' ')] : []), h('span', {}, words)]),
      );

/** Facts as a list of terms. Nothing when there are none. */
export function factList(
  facts: readonly (Pick<Fact, 'key' | 'label' | 'wide'> & {
    nodes: ElementContent[];
  })[],
): Content {
  if (facts.length === 0) return undefined;
  const rows = facts.map(({ key, label, wide, nodes }) =>
    h('div', classed(`pb-fact-${key}`, ...(wide ? ['pb-wide'] : [])), h('dt', {}, label), h('dd', {}, nodes)),
  );
  return block('dl', classed('pb-facts'), ...rows);
}
