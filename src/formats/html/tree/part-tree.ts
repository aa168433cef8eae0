import type { Element } from 'hast';
import { h } from '../../../compose/nodes.js';
import type { Entry, NextSteps, Part } from '../../../compose/packet.js';
import type { DrawnName } from '../../../schema/blocks.js';
import { drawBlock } from '../blocks/table-of-blocks.js';
import type { TreeSetting } from '../fragment-setting.js';
import { resolve } from '../resolve.js';
import { entryTree } from './entry-tree.js';
import { block, type Content, classed, heading, line, nameLine } from './layout.js';

/** Types of parts that have a tree: those made for reading on a screen. Cards, contents, run sheets and the like are for paper. */
export type TreePart = 'session' | 'step' | 'entries' | 'handouts' | 'plan' | 'sources';

type Maker<T extends TreePart> = (part: Part & { type: T }, setting: TreeSetting) => Element[];

const makers: { readonly [T in TreePart]: Maker<T> } = {
  entries: (part, setting) => part.entries.map((e) => entryTree(e, setting)),
  session: (part, setting) => [
    partBlock(
      part,
      setting,
      h('p', classed('pb-session-time'), part.subtitle),
      ...entriesBelow([...part.entries, ...part.handouts], 1, setting),
    ),
  ],
  step: (part, setting) => [
    block(
      'section',
      classed('pb-part', 'pb-step-part'),
      entryTree(part.entry, setting),
      ...part.groups.map(({ kind, title, entries }) =>
        block(
          'section',
          classed('pb-group', `pb-group-${kind}`),
          heading(1, setting, { id: `${setting.idPrefix}${part.id}-${kind}` }, title),
          ...entriesBelow(entries, 2, setting),
        ),
      ),
    ),
  ],
  handouts: (part, setting) => [
    partBlock(
      part,
      setting,
      block(
        'ul',
        classed('pb-handouts-list'),
        ...part.lines.map(({ id, label, title }) =>
          h(
            'li',
            {},
            h('a', { href: setting.linkTo(id) ?? '' }, h('span', classed('pb-label'), label), ` ${title}`),
          ),
        ),
      ),
      ...entriesBelow(part.entries, 1, setting),
    ),
  ],
  plan: (part, setting) => [
    partBlock(
      part,
      setting,
      nameLine(part.nameLine),
      h('p', {}, part.intro),
      ...part.steps.map((step) => planStep(step, setting)),
      nextSteps(part.nextSteps, setting),
    ),
  ],
  sources: (part, setting) => [
    partBlock(
      part,
      setting,
      block(
        'ul',
        {},
        ...part.references.map((r) =>
          h(
            'li',
            { id: `${setting.idPrefix}ref-${r.id}` },
            resolve(r.apa, { ...setting, level: setting.level + 1, entry: part.id, footnotes: [] }),
          ),
        ),
      ),
    ),
  ],
};

/** Whether a part has a tree. */
export const hasTree = (part: Part): part is Part & { type: TreePart } => Object.hasOwn(makers, part.type);

/** A part as the trees of its HTML. The same shape as its template. */
export function partTree<T extends TreePart>(part: Part & { type: T }, setting: TreeSetting): Element[] {
  return (makers[part.type] as Maker<T>)(part, setting);
}

const entriesBelow = (entries: readonly Entry[], below: number, setting: TreeSetting) =>
  entries.map((e) => entryTree(e, { ...setting, level: setting.level + below }));

function partBlock({ id, type, title }: Part, setting: TreeSetting, ...pieces: Content[]): Element {
  const anchor = setting.idPrefix + id;
  const named = type === 'handouts' ? { className: ['pb-handouts-title'] } : {};
  return block(
    'section',
    { ...classed('pb-part', type === 'session' ? 'pb-session-part' : `pb-${type}`), ariaLabelledBy: anchor },
    heading(0, setting, { id: anchor, ...named }, title),
    ...pieces,
  );
}

type PlanStep = (Part & { type: 'plan' })['steps'][number];

function planStep({ id, label, title, questions }: PlanStep, setting: TreeSetting): Element {
  const { idPrefix } = setting;
  return block(
    'section',
    {},
    heading(1, setting, { id: idPrefix + id }, h('span', classed('pb-label'), label), ` ${title}`),
    ...questions.map((q) =>
      block(
        'div',
        classed('pb-plan-question'),
        line('pb-plan-focus', q.focus),
        h('p', { ...classed('pb-plan-ask'), id: idPrefix + q.id }, q.question),
        draw('lines', q.lines, setting),
      ),
    ),
  );
}

function nextSteps({ id, title, ...table }: NextSteps, setting: TreeSetting): Element {
  return block(
    'section',
    classed('pb-next-steps'),
    heading(1, setting, { id: setting.idPrefix + id }, title),
    draw('table', table, setting),
  );
}

const draw = (name: DrawnName, properties: object, setting: TreeSetting): Element[] =>
  drawBlock[name](properties as never, [], setting) as Element[];
