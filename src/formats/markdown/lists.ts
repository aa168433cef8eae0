import type { ElementContent } from 'hast';
import { h, text } from '../../compose/nodes.js';
import type { ContentsLine, Cover, Fact } from '../../compose/packet.js';

export const heading = (level: number, words: string) => h(`h${Math.min(level, 6)}`, {}, words);

/** A paragraph, or nothing without words. */
export const line = (words: string, tagName?: 'em' | 'strong') =>
  words === '' ? [] : [h('p', {}, tagName ? h(tagName, {}, words) : words)];

export const bullets = (lines: readonly (string | ElementContent | readonly ElementContent[])[]) =>
  lines.length === 0
    ? []
    : [
        h(
          'ul',
          {},
          lines.map((words) => h('li', {}, words)),
        ),
      ];

export const labelled = ({ label, title }: { label: string; title: string }) => `${label} ${title}`.trim();

/** The contents in two levels. */
export function contentsList(lines: readonly ContentsLine[]): ElementContent[] {
  const items: ElementContent[][] = [];
  for (const [i, contentsLine] of lines.entries()) {
    if (contentsLine.level === 2 && items.length > 0) continue;
    const rest = lines.slice(i + 1);
    const next = rest.findIndex((l) => l.level === 1);
    const inside = next < 0 ? rest : rest.slice(0, next);
    items.push([text(labelled(contentsLine)), ...bullets(inside.map(labelled))]);
  }
  return bullets(items);
}

export const factList = (facts: readonly Pick<Fact, 'label' | 'value'>[]) =>
  bullets(facts.map((f) => [h('strong', {}, `${f.label}:`), text(' '), ...f.value]));

/** What a copy says of itself. */
export const coverFacts = (facts: Cover['facts']) =>
  factList(facts.map((f) => ({ ...f, value: [f.href ? h('a', { href: f.href }, f.value) : text(f.value)] })));
