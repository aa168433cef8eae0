import type { ElementContent } from 'hast';
import type { Entry } from '../../tree.js';

/** Ids of the sources that some entries cite. */
export function citedIn(entries: readonly Entry[]): Set<string> {
  const ids = new Set<string>();
  const walk = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'pb-cite') for (const id of node.properties.ids as string[]) ids.add(id);
      walk(node.children);
    }
  };
  for (const { facts, intro, sections } of entries)
    walk([...facts.flatMap((f) => f.value), ...intro, ...sections.flatMap((s) => s.children)]);
  return ids;
}
