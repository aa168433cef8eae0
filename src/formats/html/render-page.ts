import contentCss from '../../../templates/content.css';
import pageCss from '../../../templates/page.css';
import printCss from '../../../templates/print.css';
import type { Packet } from '../../compose/packet.js';
import type { Resource } from '../../schema/playbook.js';
import { cardStyles } from './card-page.js';
import { brandVariables, documentTitle, layoutClasses } from './look.js';
import { partHtml } from './part-html.js';
import { type FragmentOptions, type ResourceOptions, settingFor, toPacket } from './render-fragment.js';

/** How a page looks. */
export interface PageOptions extends Pick<FragmentOptions, 'templates' | 'linkTo'> {
  /** CSS variables to set, such as `{ '--pb-primary': '#204060' }`. */
  variables?: Readonly<Record<string, string>>;
}

/**
 * A packet, or one resource with its handouts and sources, as a whole HTML page in one file. Styles and images are inside,
 * nothing is loaded, it opens from disk and prints from any browser on the packet's paper.
 *
 * @throws RangeError when the resource is not in the tailored playbook, or a variable is not a plain CSS value.
 */
export function renderPage(packet: Packet, options?: PageOptions): string;
export function renderPage(resource: Resource, options: PageOptions & ResourceOptions): string;
export function renderPage(
  subject: Packet | Resource,
  options: PageOptions & Partial<ResourceOptions> = {},
): string {
  const packet = toPacket(subject, options.tailored, true);
  const setting = settingFor(packet, { ...options, headingLevel: packet.cover ? 2 : 1 });
  const cover = packet.cover ? [setting.fill('cover', packet.cover, 1)] : [];
  const parts = packet.parts.map((part) =>
    partHtml(part, part.type === 'sources' && !packet.cover ? { ...setting, level: 2 } : setting),
  );
  const data = {
    title: documentTitle(packet),
    language: packet.language,
    edition: packet.edition,
    layout: layoutClasses(packet.layout),
    css: [styles(packet, options.variables ?? {}), cardStyles(packet)].filter(Boolean).join('\n'),
    linkedData: JSON.stringify(packet.linkedData).replace(/</g, '\\u003c'),
    parts: [...cover, ...parts],
  };
  return `${setting.fill('page', data, 1)}\n`;
}

const paperSizes = { letter: 'letter', a4: 'A4' } as const;

function styles(
  { brand, paper, footer, strings }: Packet,
  variables: Readonly<Record<string, string>>,
): string {
  for (const [name, value] of Object.entries(variables)) {
    if (!/^--pb-[\w-]+$/.test(name) || /[;{}<>]|url\(|\/\*/i.test(value))
      throw new RangeError(`The CSS variable \`${name}\` cannot be set to ${JSON.stringify(value)}.`);
  }
  const root = Object.entries({ ...brandVariables(brand), ...variables })
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
  const page = `@page{size:${paperSizes[paper]};@bottom-left{content:${cssString(footer)}}@bottom-right{content:${cssString(`${strings.page} `)} counter(page)}}`;
  return [contentCss, pageCss, printCss, `:root{${root}}`, page].join('\n');
}

/** Text as a CSS string that cannot end the string, the rule or the style element. */
function cssString(value: string): string {
  return `"${value.replace(/[^\p{L}\p{N} .,:;!?·–—'&()-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}
