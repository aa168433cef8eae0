import posterCss from '../../../templates/poster.css';
import { stageOf } from '../../art/step-hues.js';
import type { Packet } from '../../compose/packet.js';
import { posterSize } from '../../compose/poster-size.js';
import { glyphOf } from './entry-art.js';
import type { Maker } from './resource-part-html.js';

/** The steps on one page. */
export const posterHtml: Maker<'poster'> = (part, setting) => {
  const { art, idPrefix } = setting;
  const pictures = art?.poster(part) ?? [];
  const bands = part.bands.map((band, i) => ({
    ...band,
    anchor: idPrefix + band.id,
    hue: `pb-hue-${stageOf(band.place)}`,
    glyph: art ? glyphOf(band.place, 'none') : '',
    picture: pictures[i] ?? '',
  }));
  return setting.fill('poster', { ...part, id: idPrefix + part.id, bands }, setting.level);
};

/** Styles for a packet that is a poster: its page has no margins, and all on it is as large as the page allows. Empty for other packets. */
export function posterStyles({ parts, paper }: Packet): string {
  const part = parts.find((p) => p.type === 'poster');
  if (!part) return '';
  const { width, height, margin, gap, columns, art, glyph, letters, summaries } = posterSize(part, paper);
  const sizes = Object.entries({
    width: `${width}mm`,
    height: `${height}mm`,
    margin: `${margin}mm`,
    gap: `${gap}mm`,
    columns,
    art: `${art}mm`,
    glyph: `${glyph}mm`,
    head: `${letters.head}pt`,
    title: `${letters.title}pt`,
    text: summaries ? `${letters.text}pt` : 0,
  });
  const root = sizes.map(([name, value]) => `--pb-poster-${name}:${value}`).join(';');
  const page = `size:${width}mm ${height}mm;margin:0;@bottom-left{content:none}@bottom-right{content:none}`;
  return [posterCss, `:root{${root}}`, `@page{${page}}@page :first{${page}}`].join('\n');
}
