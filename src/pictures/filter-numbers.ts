import { limits } from '../diagnostics/limits.js';
import type { XmlElement } from './xml-tags.js';

/**
 * A number in a step of a filter that would keep whatever draws it busy for minutes, in words. `size` is that of the drawing: widening by a
 * tenth of it is already more than anybody sees.
 */
export function tooMuchFiltered(filter: XmlElement, size: number): string | undefined {
  const inShares = attributeOf(filter, 'primitiveUnits') === 'objectBoundingBox';
  for (const step of filter.children) {
    const number = numbers[step.name];
    if (!number) continue;
    const most = number.most ?? (inShares ? 1 : size) / 10;
    const given = attributeOf(step, number.attribute);
    const worst = Math.max(...given.split(/[\s,]+/, 2).map((n) => Number(n) || 0));
    if (worst > most)
      return `\`${number.attribute}\` of ${given.slice(0, 40)} in \`${step.name}\`, more than ${most},`;
  }
  return undefined;
}

const numbers: Readonly<Record<string, { attribute: string; most?: number }>> = {
  feTurbulence: { attribute: 'numOctaves', most: limits.filterOctaves },
  feConvolveMatrix: { attribute: 'order', most: limits.filterOrder },
  feMorphology: { attribute: 'radius' },
};

/** The smaller side of a drawing in its own units; a hundred where it does not say. */
export function sizeOf(root: XmlElement): number {
  const [, , ...box] = attributeOf(root, 'viewBox')
    .trim()
    .split(/[\s,]+/, 4)
    .map(Number);
  const sides =
    box.length === 2 ? box : [attributeOf(root, 'width'), attributeOf(root, 'height')].map(Number.parseFloat);
  const given = sides.filter((n) => n > 0);
  return given.length > 0 ? Math.min(...given) : 100;
}

const attributeOf = ({ attributes }: XmlElement, name: string) =>
  attributes.find((a) => a.name === name && a.namespace === '')?.value ?? '';
