import type { ElementContent } from 'hast';
import type { Entry } from '../../tree.js';

/** How a link to a source begins. */
const toSource = 'id:ref-';

/** Ids of the sources that some entries cite. */
export function citedIn(entries: readonly Entry[]): Set<string> {
  const ids = new Set<string>();
  const walk = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const href = String(node.properties.href ?? '');
      if (href.startsWith(toSource)) ids.add(href.slice(toSource.length));
      walk(node.children);
    }
  };
  for (const { facts, intro, sections } of entries)
    walk([...facts.flatMap((f) => f.value), ...intro, ...sections.flatMap((s) => s.children)]);
  return ids;
}
