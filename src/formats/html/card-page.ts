import cardsCss from '../../../templates/cards.css';
import type { Packet } from '../../compose/packet.js';

/** Width and height of the paper, in millimeters. */
const papers = { letter: [215.9, 279.4], a4: [210, 297] } as const;

/** What two cards to a page are enlarged by, so that they fill half of a page turned on its side. */
const large = 1.38;

/** Styles for a packet of cards: they stand at exact places on pages without margins. Empty for other packets. */
export function cardStyles({ parts, paper }: Packet): string {
  const part = parts.find((p) => p.type === 'cards');
  if (!part) return '';
  const two = part.perPage === 2;
  const [width, height] = two ? [papers[paper][1], papers[paper][0]] : papers[paper];
  const root = `:root{--pb-sheet-width:${width}mm;--pb-sheet-height:${height}mm;--pb-card-scale:${two ? large : 1};--pb-card-rows:${part.perPage / 2}}`;
  const page = `size:${width}mm ${height}mm;margin:0;@bottom-left{content:none}@bottom-right{content:none}`;
  return [cardsCss, root, `@page{${page}}@page :first{${page}}`].join('\n');
}
