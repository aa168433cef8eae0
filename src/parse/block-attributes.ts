import type { Properties } from 'hast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import { type AttributeInfo, blockInfo } from '../schema/blocks.js';

const millimetres: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4 };

/** The attributes of a block as typed properties, and a sentence for each one that is wrong. */
export function readAttributes(node: ContainerDirective | LeafDirective): {
  properties: Properties;
  problems: string[];
} {
  const info = blockInfo(node.name);
  const properties: Properties = {};
  const problems: string[] = [];
  if (!info) return { properties, problems };
  const known = Object.keys(info.attributes);
  for (const [name, raw] of Object.entries(node.attributes ?? {})) {
    const attribute = Object.hasOwn(info.attributes, name) ? info.attributes[name] : undefined;
    if (!attribute) {
      const expected =
        known.length > 0 ? `expected ${orList(known)}${didYouMean(name, known)}` : 'expected none.';
      problems.push(`Found attribute \`${name}\` on \`${node.name}\`, ${expected}`);
      continue;
    }
    const value = readValue(attribute, raw ?? '');
    if (value === undefined)
      problems.push(`Found \`${name}="${raw ?? ''}"\` on \`${node.name}\`, expected ${shape(attribute)}.`);
    else properties[name] = value;
  }
  for (const name of known) {
    if (info.attributes[name]!.required && !(name in (node.attributes ?? {})))
      problems.push(`Found no \`${name}\` on \`${node.name}\`, expected ${shape(info.attributes[name]!)}.`);
  }
  const label = node.children.find(
    (c) => c.type === 'paragraph' && (c.data as { directiveLabel?: boolean } | undefined)?.directiveLabel,
  );
  if (label || (node.type === 'leafDirective' && node.children.length > 0))
    problems.push(`Found a label in brackets on \`${node.name}\`, expected attributes in braces.`);
  return { properties, problems };
}

/** The typed value, or undefined when it is not allowed. */
function readValue(info: AttributeInfo, raw: string): string | number | string[] | undefined {
  const [least, most] = info.range ?? [0, Number.POSITIVE_INFINITY];
  const value = raw.trim();
  if (info.type === 'text') return value === '' || value.length > 200 ? undefined : value;
  if (info.type === 'audiences') {
    const ids = value.split(/[\s,]+/).filter(Boolean);
    return ids.length > 0 ? ids : undefined;
  }
  if (info.type === 'list') {
    const list = value.split('|').map((s) => s.trim());
    return list.length < least || list.length > most || list.every((s) => s === '') ? undefined : list;
  }
  const match = /^(\d+(?:\.\d+)?)\s*(mm|cm|in)?$/.exec(value);
  if (!match || (info.type === 'count') !== (match[2] === undefined)) return undefined;
  const n = Number(match[1]) * (match[2] ? millimetres[match[2]]! : 1);
  return n < least || n > most || (info.type === 'count' && !Number.isInteger(n))
    ? undefined
    : Math.round(n * 10) / 10;
}

function shape(info: AttributeInfo): string {
  const [a, b] = info.range ?? [];
  if (info.type === 'count') return `a whole number from ${a} to ${b}`;
  if (info.type === 'length') return `a length from ${a} to ${b} mm, such as \`4cm\``;
  if (info.type === 'list') return `${a} to ${b} entries separated by \`|\``;
  if (info.type === 'audiences') return 'audience ids separated by spaces';
  return 'at most 200 characters of text';
}
