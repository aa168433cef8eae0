import type { Entry } from '../../compose/packet.js';
import { stringify } from '../stringify.js';
import { columnsOf } from './entry-columns.js';
import { entryLook, factSign, sectionSign } from './entry-look.js';
import type { Fill } from './fill-templates.js';
import type { TreeSetting } from './fragment-setting.js';
import type { HtmlContext } from './resolve.js';
import { timeBar } from './time-bar.js';
import { footnoteList, toHtml } from './to-html.js';

/** What turning entries into HTML needs: where links lead, how ids begin; and the templates. */
export interface EntrySetting extends Omit<TreeSetting, 'level'> {
  fill: Fill;
}

/** An entry as HTML, its heading at the given level. */
export function entryHtml(entry: Entry, level: number, setting: EntrySetting): string {
  const { fill, idPrefix } = setting;
  const anchor = `${idPrefix}${entry.id}`;
  const context: HtmlContext = { ...setting, level: level + 1, entry: entry.id, footnotes: [] };
  // Body sections begin at `##`; inside an entry they are one below its heading, and `###` one below that.
  const html = (nodes: Entry['intro']) => toHtml(nodes, context);
  const facts = entry.facts.map((f) => ({
    ...f,
    sign: stringify(factSign(entry, f.key)),
    html: html(f.value),
  }));
  const sectionHtml = (s: Entry['sections'][number]) => ({
    ...s,
    anchor: `${anchor}-${s.id}`,
    sign: stringify(sectionSign(entry, s)),
    bar: stringify(timeBar(s, setting.strings)),
    html: html(s.children),
  });
  const columns = columnsOf(entry).map((column) => ({
    name: column.name,
    facts: column.facts ? facts : [],
    intro: column.intro ? html(entry.intro) : '',
    sections: column.sections.map(sectionHtml),
  }));
  const { hue, glyph, stepName, numeral } = entryLook(entry);
  const data = {
    ...entry,
    anchor,
    hue,
    glyph: stringify(glyph),
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
