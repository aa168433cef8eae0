import { linkTargets } from '../../compose/link-targets.js';
import type { Packet } from '../../compose/packet.js';
import { requireDrawable } from '../../compose/packet-fault.js';
import type { HtmlContext } from './resolve.js';

/** How a fragment fits into the page around it. */
export interface TreeOptions {
  /** Level of its first heading, 1 to 4. Default: 2. */
  headingLevel?: number;
  /** Put before every id, so that two fragments on one page do not clash. Letters, digits, `-` and `_`; default: empty. */
  idPrefix?: string;
  /** The address of another resource, for links between them. Without it they are links inside the fragment, or plain text. */
  linkTo?: (id: string) => string | undefined;
}

/** What every part and entry of one fragment needs: where links lead, how ids begin. */
export interface TreeSetting
  extends Pick<HtmlContext, 'idPrefix' | 'lineHeight' | 'largePrint' | 'linkTo' | 'notes'> {
  strings: Packet['strings'];
  /** Level of a part's heading. */
  level: number;
}

/** What is drawn, as far as its settings depend on it. */
export type Drawn = Pick<Packet, 'parts' | 'strings' | 'layout'>;

/** Checked settings for the parts of one packet. @throws RangeError for a heading level or id prefix out of range, and a packet that cannot be drawn. */
export function treeSetting(packet: Packet, options: TreeOptions): TreeSetting {
  requireDrawable(packet);
  return ownSetting(packet, options);
}

/** The same for what we have just composed, which can be drawn. */
export function ownSetting(drawn: Drawn, options: TreeOptions): TreeSetting {
  const { headingLevel = 2, idPrefix = '', linkTo } = options;
  if (!Number.isInteger(headingLevel) || headingLevel < 1 || headingLevel > 4)
    throw new RangeError(`\`headingLevel\` is ${headingLevel}, expected 1, 2, 3 or 4.`);
  if (!/^[\w-]*$/.test(idPrefix))
    throw new RangeError(
      `\`idPrefix\` is ${JSON.stringify(idPrefix)}, expected letters, digits, \`-\` and \`_\`.`,
    );
  const inside = linkTargets(drawn);
  return {
    level: headingLevel,
    idPrefix,
    strings: drawn.strings,
    lineHeight: drawn.layout.lineHeight,
    largePrint: drawn.layout.largePrint,
    linkTo: (id, { insideOnly } = {}) =>
      inside.has(id) ? `#${idPrefix}${id}` : insideOnly ? undefined : linkTo?.(id),
  };
}
