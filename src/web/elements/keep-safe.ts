import type { Element, ElementContent, Properties } from 'hast';

const words = (list: string) => new Set(list.split(' '));

/** What a fragment is made of. A packet that comes as JSON may hold anything: the rest is left out. */
const tags = words(
  'a article blockquote br circle code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 hr img li line ol p path pre rect section span strong sub sup svg table tbody td text th thead tr ul',
);
const plain = words(
  'align alt ariaHidden ariaLabel ariaLabelledBy className colSpan cx cy d dir dominantBaseline fontSize fontWeight height id lang preserveAspectRatio r role rowSpan rx ry scope span start strokeDasharray strokeWidth textAnchor title transform viewBox width x x1 x2 xmlns y y1 y2',
);

const isAddress = (value: string) =>
  /^(?:https?|mailto|tel):/i.test(value) || !value.split(/[/?#]/)[0]!.includes(':');
const isImage = (value: string) => /^data:image\//i.test(value);
const isColor = (value: string) => /^[#\w]+$/.test(value);

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  href: isAddress,
  src: isImage,
  fill: isColor,
  stroke: isColor,
};

/** The properties that may be left. The build takes their attributes into the elements, and those of no others. */
export const safeNames: ReadonlySet<string> = new Set([...plain, ...Object.keys(checks)]);

/** A copy of a tree with known elements and attributes only; links lead to addresses, images are inside. */
export function keepSafe(tree: Element): Element {
  const children = tree.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    return child.type === 'element' && tags.has(child.tagName) ? [keepSafe(child)] : [];
  });
  return { ...tree, properties: safeProperties(tree.properties), children };
}

function safeProperties(properties: Properties): Properties {
  const kept = Object.entries(properties ?? {}).filter(([name, value]) =>
    Object.hasOwn(checks, name) ? checks[name]!(String(value).trim()) : plain.has(name),
  );
  return Object.fromEntries(kept);
}
