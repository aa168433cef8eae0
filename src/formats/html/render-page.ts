import contentCss from '../../../templates/content.css';
import narrowCss from '../../../templates/narrow.css';
import pageCss from '../../../templates/page.css';
import printCss from '../../../templates/print.css';
import wideCss from '../../../templates/wide.css';
import type { Packet } from '../../compose/packet.js';
import type { Resource } from '../../schema/playbook.js';
import { onlyRightToLeft } from '../written-in.js';
import { cardStyles } from './card-page.js';
import { plainValue } from './css-variable.js';
import { layoutClasses } from './look.js';
import { pageLook, pageParts } from './page-parts.js';
import { posterStyles } from './poster-html.js';
import { type ResourceOptions, toPacket } from './render-fragment.js';
import type { FragmentOptions } from './render-resource.js';
import { templateFiller } from './templates.js';

/** How a page looks. */
export interface PageOptions extends Pick<FragmentOptions, 'templates' | 'linkTo'> {
  /** CSS variables to set, such as `{ '--playbook-primary': '#204060' }`. */
  variables?: Readonly<Record<string, string>>;
}

/**
 * A packet, or one resource with its handouts and sources, as a whole HTML page in one file. Styles and images are inside,
 * nothing is loaded, it opens from disk and prints from any browser on the packet's paper.
 *
 * @throws TypeError for a resource without the `tailored` it comes from.
 * @throws RangeError for a packet that `packetFault` finds fault with.
 * @throws RangeError when the resource is not in the tailored playbook, or a variable or a color of the packet is not a plain CSS value.
 */
export function renderPage(packet: Packet, options?: PageOptions): string;
export function renderPage(resource: Resource, options: PageOptions & ResourceOptions): string;
export function renderPage(
  subject: Packet | Resource,
  options: PageOptions & Partial<ResourceOptions> = {},
): string {
  const packet = toPacket(subject, options.tailored);
  const data = {
    title: packet.documentTitle,
    language: packet.language,
    direction: onlyRightToLeft(packet.language) ?? '',
    edition: packet.edition,
    layout: layoutClasses(packet.layout),
    css: withoutEmptyLines(
      [styles(packet, options.variables ?? {}), cardStyles(packet), posterStyles(packet)].join('\n'),
    ),
    linkedData: JSON.stringify(packet.linkedData).replace(/</g, '\\u003c'),
    parts: pageParts(packet, options).map((part) => part.html()),
  };
  return `${templateFiller(packet.strings, options.templates)('page', data, 1)}\n`;
}

function styles(packet: Packet, added: Readonly<Record<string, string>>): string {
  const { variables, pageRule } = pageLook(packet);
  const checked = Object.entries(added).map(([name, value]) => [name, plainValue(name, value)] as const);
  const root = Object.entries({ ...variables, ...Object.fromEntries(checked) })
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
  return [contentCss, pageCss, narrowCss, wideCss, printCss, `:root{${root}}`, pageRule].join('\n');
}

/** Style sheets are written with empty lines between their rules, which a page can do without. */
const withoutEmptyLines = (css: string): string => css.replace(/\n{2,}/g, '\n').trim();
