import { cssTokens } from '../css/css-tokens.js';
import { styleFunctions, styleRules } from './allowed-svg.js';

/** Pictures that may stand inside a drawing. */
const raster = /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i;

/** Whether an address stays inside the drawing: a part of it, or a picture written out. */
export function staysInside(address: string): boolean {
  const start = address.slice(0, 1000).trimStart().slice(0, 40);
  return start === '' || start.startsWith('#') || raster.test(start);
}

/** What CSS in a drawing holds. */
export interface StyleUse {
  /** What does not belong there, in words. */
  fault?: string;
  /** The parts that it names. */
  parts: UsedPart[];
}

/** A part of a drawing that another one names. */
export interface UsedPart {
  id: string;
  /** As what, such as `fill`; empty when only the attribute says it. */
  property: string;
}

/** Looks through a style sheet, a `style` or a value such as that of `fill`. */
function useInStyle(css: string): StyleUse {
  return telling.test(css) ? lookThrough(css) : nothing;
}

/** Without these marks a style has neither functions, addresses, rules nor escapes. */
const telling = /[(@\\]/;
const nothing: StyleUse = { parts: [] };

export type StyleReader = (css: string) => StyleUse;

/** `useInStyle` for one drawing: most of what its thousands of parts say is said again and again. */
export function styleReader(): StyleReader {
  const known = new Map<string, StyleUse>();
  return (css) => {
    const use = known.get(css) ?? useInStyle(css);
    known.set(css, use);
    return use;
  };
}

function lookThrough(css: string): StyleUse {
  const parts: UsedPart[] = [];
  let word = '';
  let property = '';
  for (const { kind, text } of cssTokens(css)) {
    if (kind === 'bad')
      return { parts, fault: text.endsWith('\\') ? 'an escape `\\`' : `an unclosed \`${text}\`` };
    if (kind === 'at' && !styleRules.has(text)) return { parts, fault: `\`@${text.slice(0, 40)}\`` };
    if (kind === 'function' && !styleFunctions.has(text))
      return { parts, fault: `\`${text.slice(0, 40)}(…)\`` };
    if (kind === 'word') word = text.toLowerCase();
    if (kind === 'mark' && ':;{}'.includes(text)) property = text === ':' ? word : '';
    if (kind !== 'url') continue;
    if (!staysInside(text)) return { parts, fault: `\`url(${text.trim().slice(0, 60)})\`` };
    if (text.startsWith('#')) parts.push({ id: text.slice(1), property });
  }
  return { parts };
}
