import type { Element, ElementContent } from 'hast';
import { h } from '../../../compose/nodes.js';
import type { Entry } from '../../../compose/packet.js';
import { columnsOf } from '../entry-columns.js';
import { entryLook } from '../entry-look.js';
import type { TreeSetting } from '../fragment-setting.js';
import { footnoteNodes, type HtmlContext, resolve } from '../resolve.js';
import { block, type Content, classed, factList, heading, letterhead, line, nameLine } from './layout.js';

/** An entry as the tree of its HTML, its heading at the level of the setting. The same shape as `templates/entry.hbs`. */
export function entryTree(entry: Entry, setting: TreeSetting): Element {
  const { idPrefix } = setting;
  const anchor = idPrefix + entry.id;
  const context: HtmlContext = { ...setting, level: setting.level + 1, entry: entry.id, footnotes: [] };
  const nodes = (children: readonly ElementContent[]) => resolve(children, context);
  // In reading order, because footnotes are numbered as they are met.
  const facts = entry.facts.map((f) => ({ ...f, nodes: nodes(f.value) }));
  const sectionTree = (section: Entry['sections'][number]) =>
    block(
      'section',
      classed(`pb-section-${section.id}`),
      heading(1, setting, { id: `${anchor}-${section.id}`, className: ['pb-heading'] }, section.title),
      line('pb-only', section.only),
      nodes(section.children),
    );
  const columns = columnsOf(entry).flatMap((column): Content[] => {
    const pieces = [
      column.facts ? factList(facts) : undefined,
      column.intro ? nodes(entry.intro) : undefined,
      ...column.sections.map(sectionTree),
    ];
    return column.name === '' ? pieces : [block('div', classed(`pb-${column.name}`), ...pieces)];
  });
  const { hue } = entryLook(entry);
  return block(
    'article',
    classed('pb-entry', `pb-${entry.kind}`, ...(hue === '' ? [] : [hue])),
    letterhead(entry.letterhead),
    labelTree(entry),
    heading(0, setting, { id: anchor, className: ['pb-title'] }, entry.title),
    nameLine(entry.nameLine),
    line('pb-only', entry.only),
    line('pb-summary', entry.summary),
    ...columns,
    footnoteNodes(context),
    line('pb-attribution', entry.attribution),
  );
}

function labelTree(entry: Entry): Element | undefined {
  const { stepName, numeral } = entryLook(entry);
  if (entry.label === '') return undefined;
  return h(
    'p',
    classed('pb-label'),
    numeral === '' ? [] : [h('span', { ...classed('pb-numeral'), ariaHidden: 'true' }, numeral)],
    ...(stepName === '' ? [] : [h('span', classed('pb-step-name'), stepName), ' · ']),
    entry.label,
  );
}
