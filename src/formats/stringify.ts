import type { Element, ElementContent, Properties } from 'hast';
import { withoutControls } from '../diagnostics/controls.js';
import { isKnownStill } from '../schema/still.js';

/** Properties whose attribute has another name; those of ARIA follow a rule. A fragment of ours has no others. */
const attributes: Readonly<Record<string, string>> = {
  className: 'class',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  dominantBaseline: 'dominant-baseline',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  strokeDasharray: 'stroke-dasharray',
  strokeLineCap: 'stroke-linecap',
  strokeLineJoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
  textAnchor: 'text-anchor',
};

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** A packet from outside may name a property as it likes. */
const plainName = /^[A-Za-z][\w:.-]*$/;

/**
 * Nodes as text that is HTML and well-formed XML at once: elements without content end in ` />`, those of drawings are closed.
 * The same bytes as from `rehype-stringify`, which knows every name of HTML and is ten times as large.
 */
export function stringify(nodes: readonly ElementContent[]): string {
  return write(nodes, false);
}

/** The HTML of what is still; it is the same in every fragment. */
const written = new WeakMap<Element, string>();

function write(nodes: readonly ElementContent[], drawn: boolean): string {
  let out = '';
  for (const node of nodes) {
    if (node.type === 'text') out += withoutControls(node.value).replace(/[<&]/g, escaped);
    else if (node.type === 'element') out += isKnownStill(node) ? writtenOnce(node) : element(node, drawn);
  }
  return out;
}

function writtenOnce(still: Element): string {
  const html = written.get(still) ?? element(still, false);
  written.set(still, html);
  return html;
}

function element({ tagName, properties, children }: Element, drawn: boolean): string {
  const inside = write(children, drawn || tagName === 'svg');
  const open = `<${withoutControls(tagName)}${attributesOf(properties)}`;
  if (inside === '' && !drawn && voids.test(tagName)) return `${open} />`;
  return `${open}>${inside}</${withoutControls(tagName)}>`;
}

function attributesOf(properties: Properties): string {
  let out = '';
  for (const property in properties) {
    const value = properties[property];
    if (value === null || value === undefined || value === false || Number.isNaN(value)) continue;
    const name = attributes[property] ?? property.replace(/^aria[A-Z].*/, ariaName);
    if (!plainName.test(name)) continue;
    const words = withoutControls(Array.isArray(value) ? value.join(' ').trim() : String(value));
    out += value === true ? ` ${name}` : ` ${name}="${words.replace(/["&'`]/g, escaped)}"`;
  }
  return out;
}

const ariaName = (property: string) => `aria-${property.slice(4).toLowerCase()}`;

const escaped = (letter: string) => `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`;
