import type { Entry } from '../../compose/packet.js';
import type { Fill } from './fill-templates.js';
import type { TreeSetting } from './fragment-setting.js';
import type { HtmlContext } from './resolve.js';
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
  const data = {
    ...entry,
    letterhead: entry.letterhead ?? [],
    anchor,
    facts: entry.facts.map((f) => ({ ...f, html: html(f.value) })),
    intro: html(entry.intro),
    sections: entry.sections.map((s) => ({
      ...s,
      anchor: `${anchor}-${s.id}`,
      html: html(s.children),
    })),
    // All that may hold one stands above.
    footnotes: footnoteList(context),
  };
  return fill('entry', data, level);
}
