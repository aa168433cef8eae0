import type { Element, ElementContent } from 'hast';
import type { Entry } from '../../../compose/packet.js';
import type { TreeSetting } from '../fragment-setting.js';
import { footnoteNodes, type HtmlContext, resolve } from '../resolve.js';
import { block, classed, factList, heading, letterhead, line, nameLine } from './layout.js';

/** An entry as the tree of its HTML, its heading at the level of the setting. The same shape as `templates/entry.hbs`. */
export function entryTree(entry: Entry, setting: TreeSetting): Element {
  const { idPrefix } = setting;
  const anchor = idPrefix + entry.id;
  const context: HtmlContext = { ...setting, level: setting.level + 1, entry: entry.id, footnotes: [] };
  const nodes = (children: readonly ElementContent[]) => resolve(children, context);
  // In reading order, because footnotes are numbered as they are met.
  const facts = entry.facts.map((f) => ({ ...f, nodes: nodes(f.value) }));
  const intro = nodes(entry.intro);
  const sections = entry.sections.map((section) =>
    block(
      'section',
      classed(`pb-section-${section.id}`),
      heading(1, setting, { id: `${anchor}-${section.id}`, className: ['pb-heading'] }, section.title),
      line('pb-only', section.only),
      nodes(section.children),
    ),
  );
  return block(
    'article',
    classed('pb-entry', `pb-${entry.kind}`),
    letterhead(entry.letterhead),
    line('pb-label', entry.label),
    heading(0, setting, { id: anchor, className: ['pb-title'] }, entry.title),
    nameLine(entry.nameLine),
    line('pb-only', entry.only),
    line('pb-summary', entry.summary),
    factList(facts),
    intro,
    ...sections,
    footnoteNodes(context),
    line('pb-attribution', entry.attribution),
  );
}
