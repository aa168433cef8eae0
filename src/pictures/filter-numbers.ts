import { limits } from '../diagnostics/limits.js';
import type { XmlElement } from './xml-tags.js';

/** A number in a step of a filter that would keep whatever draws it busy for long, in words. */
export function tooMuchFiltered(filter: XmlElement): string | undefined {
  for (const step of filter.children) {
    const number = numbers[step.name];
    if (!number) continue;
    const given = step.attributes.find((a) => a.name === number.attribute && a.namespace === '')?.value ?? '';
    const worst = Math.max(...given.split(/[\s,]+/, 2).map((n) => Number(n) || 0));
    if (worst > number.most)
      return `\`${number.attribute}\` of ${given.slice(0, 40)} in \`${step.name}\`, more than ${number.most},`;
  }
  return undefined;
}

const numbers: Readonly<Record<string, { attribute: string; most: number }>> = {
  feTurbulence: { attribute: 'numOctaves', most: limits.filterOctaves },
  feConvolveMatrix: { attribute: 'order', most: limits.filterOrder },
};
