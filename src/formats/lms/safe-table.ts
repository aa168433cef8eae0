import { el, type SafeNode } from './safe-element.js';

/** A heading that is no larger than the text around it asks for: what a platform prints above a page is larger. */
export function headingAt(level: number, inside: readonly SafeNode[]): SafeNode {
  const tag = `h${Math.min(6, Math.max(2, level))}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  return el(tag, tag === 'h2' ? { class: 'h4' } : tag === 'h3' ? { class: 'h5' } : {}, inside);
}

/** A table with lines that no style sheet of ours draws. */
export const tableOf = (rows: readonly SafeNode[]): SafeNode =>
  el('table', { style: { width: '100%', 'border-collapse': 'collapse' } }, rows);

/** A cell; an empty one keeps its height. */
export function cell(
  tag: 'td' | 'th',
  inside: readonly SafeNode[],
  scope?: 'col' | 'row' | undefined,
): SafeNode {
  const style = { border: '1px solid #8a8f94', padding: '6px 8px', 'text-align': 'left' };
  const content = inside.length === 0 ? ['\u00a0'] : inside;
  return tag === 'td' ? el('td', { style }, content) : el('th', { scope, style }, content);
}
