import type { Entry, Packet } from '../../compose/packet.js';
import { say } from '../../compose/strings.js';
import type { Fill } from './templates.js';
import { footnoteList, type HtmlContext, toHtml } from './to-html.js';

/** What turning entries into HTML needs: where links lead, what citations say, how ids begin. */
export interface EntrySetting {
  fill: Fill;
  strings: Packet['strings'];
  idPrefix: string;
  audienceLabel: HtmlContext['audienceLabel'];
  linkTo: HtmlContext['linkTo'];
  citation: HtmlContext['citation'];
}

/** How much of an entry is printed: its kinds differ in what stands beside the text. */
const withoutSummary = new Set<Entry['kind']>(['question', 'handout']);
const withoutFacts = new Set<Entry['kind']>(['handout']);

/** An entry as HTML, its heading at the given level. */
export function entryHtml(entry: Entry, level: number, setting: EntrySetting): string {
  const { fill, strings, idPrefix } = setting;
  const anchor = `${idPrefix}${entry.id}`;
  const context: HtmlContext = { ...setting, level: level + 1, entry: entry.id, footnotes: [] };
  // Body sections begin at `##`; inside an entry they are one below its heading, and `###` one below that.
  const html = (nodes: Entry['intro']) => toHtml(nodes, context);
  const data = {
    ...entry,
    anchor,
    nameLine: entry.writable,
    summary: withoutSummary.has(entry.kind) ? '' : entry.summary,
    only: onlyLine(entry.only, strings),
    facts: withoutFacts.has(entry.kind) ? [] : entry.facts.map((f) => ({ ...f, html: html(f.value) })),
    intro: html(entry.intro),
    sections: entry.sections.map((s) => ({
      ...s,
      anchor: `${anchor}-${s.id}`,
      only: onlyLine(s.only, strings),
      html: html(s.children),
    })),
    footnotes: '',
  };
  return fill('entry', { ...data, footnotes: footnoteList(context) }, level);
}

/** “For K-12, Postsecondary”, or nothing when it is for everybody who reads. */
export function onlyLine(only: readonly string[], strings: Packet['strings']): string {
  return only.length === 0 ? '' : say(strings, 'adaptedFor', { audiences: only.join(', ') });
}
