import type { Element } from 'hast';
import { h } from '../../compose/nodes.js';

const names: Readonly<Record<string, string>> = {
  'stroke-width': 'strokeWidth',
  'stroke-linecap': 'strokeLineCap',
  'stroke-linejoin': 'strokeLineJoin',
  'stroke-dasharray': 'strokeDasharray',
};

/** A picture of the art room, which is SVG text without anything inside its shapes, as decoration in a tree. */
export function artTree(svg: string, className: string): Element {
  const [root = [], ...shapes] = [...svg.matchAll(/<(\w+)((?: [^<>]*)?)>/g)].map(
    ([, tagName = '', attributes = '']) => [tagName, propertiesOf(attributes)] as const,
  );
  const { width: _width, height: _height, ...properties } = root[1] ?? {};
  return h(
    'svg',
    { className: [className], ariaHidden: 'true', ...properties },
    shapes.map(([tagName, shape]) => h(tagName, shape)),
  );
}

const propertiesOf = (attributes: string): Record<string, string> =>
  Object.fromEntries(
    [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      names[name] ?? name,
      value,
    ]),
  );
