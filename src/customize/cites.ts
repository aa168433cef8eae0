import type { ElementContent } from 'hast';
import type { Body } from '../schema/playbook.js';
import { isKnownStill } from '../schema/still.js';

/** Ids of the sources that a text cites. */
export function citesIn(body: Body): Set<string> {
  const ids = new Set<string>();
  const visit = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element' || isKnownStill(node)) continue;
      if (node.tagName === 'pb-cite') for (const id of node.properties.ids as string[]) ids.add(id);
      visit(node.children);
    }
  };
  visit(body.intro);
  for (const section of body.sections) visit(section.children);
  return ids;
}
