import type { Entry } from '../../compose/packet.js';
import { columnsOf } from './entry-columns.js';
import { entryLook } from './entry-look.js';
import type { Fill } from './fill-templates.js';
import type { TreeSetting } from './fragment-setting.js';
import type { PacketArt } from './packet-art.js';
import type { HtmlContext } from './resolve.js';
import { footnoteList, toHtml } from './to-html.js';

/** What turning entries into HTML needs: where links lead, how ids begin; and the templates. */
export interface EntrySetting extends Omit<TreeSetting, 'level'> {
  fill: Fill;
  /** What is drawn in a whole page or book; fragments, which must be small, have none of it. */
  art?: PacketArt;
}

/** An entry as HTML, its heading at the given level. */
export function entryHtml(entry: Entry, level: number, setting: EntrySetting): string {
  const { fill, idPrefix, art } = setting;
  const anchor = `${idPrefix}${entry.id}`;
  const context: HtmlContext = { ...setting, level: level + 1, entry: entry.id, footnotes: [] };
  // Body sections begin at `##`; inside an entry they are one below its heading, and `###` one below that.
  const html = (nodes: Entry['intro']) => toHtml(nodes, context);
  const facts = entry.facts.map((f) => ({
    ...f,
    sign: art?.factSign(entry, f.key) ?? '',
    html: html(f.value),
  }));
  const sectionHtml = (s: Entry['sections'][number]) => ({
    ...s,
    anchor: `${anchor}-${s.id}`,
    sign: art?.sectionSign(entry, s) ?? '',
    bar: art?.timeBar(s) ?? '',
    html: html(s.children),
  });
  const columns = columnsOf(entry).map((column) => ({
    name: column.name,
    facts: column.facts ? facts : [],
    intro: column.intro ? html(entry.intro) : '',
    sections: column.sections.map(sectionHtml),
  }));
  const { hue, stepName, numeral } = entryLook(entry);
  const data = {
    ...entry,
    letterhead: entry.letterhead ?? [],
    anchor,
    hue,
    glyph: art?.glyph(entry) ?? '',
    stepName,
    numeral,
    columns,
    facts,
    intro: columns.map((column) => column.intro).join(''),
    sections: columns.flatMap((column) => column.sections),
    // All that may hold one stands above.
    footnotes: footnoteList(context),
  };
  return fill('entry', data, level);
}
