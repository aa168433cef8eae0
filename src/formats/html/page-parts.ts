import type { Packet } from '../../compose/packet.js';
import { partLevel } from '../../compose/part-level.js';
import { requirePacket } from '../../schema/guards.js';
import { brandVariables, layoutClasses } from './look.js';
import { packetArt } from './packet-art.js';
import { partHtml } from './part-html.js';
import { settingFor } from './render-fragment.js';
import type { FragmentOptions } from './render-resource.js';

/** One part of a page, made into HTML when it is asked for. */
export interface PagePart {
  /** `cover`, or the id of the part. Unique in the packet. */
  readonly id: string;
  /** The very HTML that `renderPage` prints for it. */
  html(): string;
}

/**
 * The parts of a packet's page one by one, for programs that show a packet while it changes: only what is in view needs
 * to be made. `renderPage` prints the same parts one after the other.
 */
export function pageParts(
  packet: Packet,
  options: Pick<FragmentOptions, 'templates' | 'linkTo'> = {},
): PagePart[] {
  requirePacket(packet, 'pageParts');
  const art = packetArt(packet);
  const setting = { ...settingFor(packet, { ...options, headingLevel: packet.cover ? 2 : 1 }), art };
  const { cover } = packet;
  return [
    ...(cover ? [{ id: 'cover', html: () => setting.fill('cover', { ...cover, art: art.cover() }, 1) }] : []),
    ...packet.parts.map((part, i) => ({
      id: part.id,
      html: () => partHtml(part, { ...setting, level: partLevel(packet, i, setting.level) }),
    })),
  ];
}

/** What the body and the paper of a page need beside its style sheets. */
export interface PageLook {
  /** Class names of the element around the parts. */
  readonly classes: readonly string[];
  /** Values of CSS variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** The `@page` rule: paper size, and what stands at the foot of each page. */
  readonly pageRule: string;
}

const paperSizes = { letter: 'letter', a4: 'A4' } as const;

/** How a packet looks, for programs that show its parts under `content.css`, `page.css`, `narrow.css`, `wide.css` and `print.css`. */
export function pageLook(packet: Packet): PageLook {
  requirePacket(packet, 'pageLook');
  const { brand, edition, layout, paper, footer, strings } = packet;
  return {
    classes: ['pb', `pb-edition-${edition}`, ...layoutClasses(layout).split(' ').filter(Boolean)],
    variables: brandVariables(brand),
    pageRule: `@page{size:${paperSizes[paper]};@bottom-left{content:${cssString(footer)}}@bottom-right{content:${cssString(`${strings.page} `)} counter(page)}}`,
  };
}

/** Text as a CSS string that cannot end the string, the rule or the style element. */
function cssString(value: string): string {
  return `"${value.replace(/[^\p{L}\p{N} .,:;!?·–—'&()-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}
