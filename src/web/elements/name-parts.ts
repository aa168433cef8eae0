import { kinds } from '../../tree.js';

/** What a site can reach with `::part(…)`, and where it is. */
const parts: readonly (readonly [part: string, selector: string])[] = [
  ['heading', 'h1, h2, h3, h4, h5, h6'],
  ['title', '.pb-title'],
  ['entry', '.pb-entry'],
  ...kinds.map(
    ({ kind }) => [kind, kind === 'question' ? '.pb-question, .pb-plan-question' : `.pb-${kind}`] as const,
  ),
  ['label', '.pb-label'],
  ['summary', '.pb-summary'],
  ['facts', '.pb-facts'],
  ['remark', '.pb-remark, .pb-for'],
  ['table', 'table'],
  ['link', 'a'],
  ['plan', '.pb-plan'],
  ['sources', '.pb-sources'],
];

/** Gives the pieces of a fragment their part names. */
export function nameParts(content: Element): void {
  content.setAttribute('part', 'content');
  for (const [name, selector] of parts)
    for (const element of content.querySelectorAll(selector)) {
      const given = element.getAttribute('part');
      element.setAttribute('part', given ? `${given} ${name}` : name);
    }
}
