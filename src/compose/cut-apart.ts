import type { Element, ElementContent } from 'hast';

/** One slip: its heading, and what stands below it. What stands before the first heading has none. */
export interface Slip {
  readonly heading: Element | undefined;
  readonly children: readonly ElementContent[];
}

/** The slips of a `:::slips`. */
export function slipsOf(nodes: readonly ElementContent[]): Slip[] {
  const slips: { heading: Element | undefined; children: ElementContent[] }[] = [];
  for (const node of nodes) {
    const heading = node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? node : undefined;
    if (heading) slips.push({ heading, children: [] });
    else if (slips.length > 0) slips.at(-1)!.children.push(node);
    else slips.push({ heading: undefined, children: [node] });
  }
  return slips;
}

/** One card to cut out. `number` is empty in a list without numbers. */
export interface Cutout {
  readonly number: string;
  readonly children: readonly ElementContent[];
}

/** The cards of a `:::cutouts`: the entries of its lists. */
export function cutoutsOf(nodes: readonly ElementContent[]): Cutout[] {
  return nodes.flatMap((node): Cutout[] => {
    if (node.type !== 'element') return [];
    if (node.tagName !== 'ol' && node.tagName !== 'ul') return [{ number: '', children: [node] }];
    const first = Number(node.properties.start ?? 1);
    return node.children
      .filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
      .map(({ children }, i) => ({ number: node.tagName === 'ol' ? `${first + i}` : '', children }));
  });
}
