import type { Element, ElementContent, Properties } from 'hast';
import { withoutControls } from '../../../diagnostics/controls.js';

/** A copy of a tree without control characters in its texts and attributes. */
export function cleanTree(tree: Element): Element {
  return { ...tree, properties: cleanProperties(tree.properties), children: tree.children.map(cleanNode) };
}

function cleanNode(node: ElementContent): ElementContent {
  if (node.type === 'text') return { ...node, value: withoutControls(node.value) };
  return node.type === 'element' ? cleanTree(node) : node;
}

const cleanProperties = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutControls(value) : value,
    ]),
  );
