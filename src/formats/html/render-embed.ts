import frameCss from '../../../templates/embed/frame.css';
import frameScript from '../../../templates/embed/frame.js.txt';
import type { Packet } from '../../compose/packet.js';
import type { Resource } from '../../schema/playbook.js';
import { xmlText } from '../xml.js';
import type { ResourceOptions } from './render-fragment.js';
import { type PageOptions, renderPage } from './render-page.js';

/** How a page for a frame looks, and what it says of itself. */
export interface EmbedOptions extends PageOptions {
  /** Address of its oEmbed description: what `oEmbedOf` returns, as JSON. */
  readonly oEmbed?: string;
}

/**
 * A packet, or one resource with its handouts and sources, as a page for an `<iframe>`: {@link renderPage} without room around it, that
 * tells the page around it how high it is. There, `networks-playbook/embed/host.js` gives the frame that height.
 *
 * @throws what `renderPage` throws.
 */
export function renderEmbed(packet: Packet, options?: EmbedOptions): string;
export function renderEmbed(resource: Resource, options: EmbedOptions & ResourceOptions): string;
export function renderEmbed(
  subject: Packet | Resource,
  { oEmbed, ...options }: EmbedOptions & Partial<ResourceOptions> = {},
): string {
  const page = renderPage(subject as Resource, options as PageOptions & ResourceOptions);
  const link =
    oEmbed === undefined
      ? ''
      : `<link rel="alternate" type="application/json+oembed" href="${xmlText(oEmbed)}">\n`;
  const dressed = page.replace('</head>', () => `${link}<style>\n${frameCss}</style>\n</head>`);
  // The script is the last thing in the page: all that it measures is there.
  const end = dressed.lastIndexOf('</body>');
  const at = end < 0 ? dressed.length : end;
  return `${dressed.slice(0, at)}<script>${frameScript}</script>\n${dressed.slice(at)}`;
}

/** What a site answers that is asked how to embed one of its pages, by the specification of oEmbed 1.0. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly html: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Which page is described, and how large its frame is before it has told its height. */
export interface OEmbedOptions extends ResourceOptions {
  /** Where the page is on the web. */
  readonly url: string;
  /** Pixels. Default: 720 by 900. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * The oEmbed description of a page of {@link renderEmbed}, to put beside it as JSON.
 *
 * @throws RangeError for a `url` that is no address on the web.
 */
export function oEmbedOf(
  { title }: Resource,
  { tailored, url, width = 720, height = 900 }: OEmbedOptions,
): OEmbed {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new RangeError(
      `oEmbedOf: found the URL \`${url}\`, expected one such as \`https://example.org/map.html\`.`,
    );
  const { recipe, playbook } = tailored;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: recipe.organization?.name ?? playbook.info.title,
    html: `<iframe data-playbook src="${xmlText(address.href)}" title="${xmlText(title)}" width="${width}" height="${height}"></iframe>`,
    width,
    height,
  };
}
