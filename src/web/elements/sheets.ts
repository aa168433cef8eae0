import contentCss from '../../../templates/content.css';
import elementsCss from '../../../templates/elements.css';
import themeCss from '../../../templates/theme.css';
import type { Packet } from '../../tree.js';
import { brandCss } from './brand-css.js';

const shared = new WeakMap<Document, CSSStyleSheet[]>();

/**
 * Dresses a shadow root: the sheets that all elements of a document share, and the colors of the packet. Constructed sheets need no
 * leave of a content security policy, unlike `<style>` and `style=""`.
 */
export function dress(root: ShadowRoot, brand: Packet['brand'] | undefined): void {
  if (!('adoptedStyleSheets' in root)) return;
  const { ownerDocument } = root;
  const sheets =
    shared.get(ownerDocument) ??
    [contentCss, themeCss, elementsCss].map((css) => sheetOf(css, ownerDocument));
  shared.set(ownerDocument, sheets);
  root.adoptedStyleSheets = [...sheets, ...(brand ? [sheetOf(brandCss(brand), ownerDocument)] : [])];
}

/** A sheet can only be used in the document it was made for. */
function sheetOf(css: string, { defaultView }: Document): CSSStyleSheet {
  const sheet = new (defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
