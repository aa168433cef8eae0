import type { Element, ElementContent } from 'hast';
import { cutoutsOf, slipsOf } from '../../compose/cut-apart.js';
import type { DrawnName } from '../../schema/blocks.js';
import { drawingOf, pictureNode } from './pictures.js';
import { el, type SafeNode } from './safe-element.js';
import type { SafeSetting } from './safe-setting.js';
import { cell, tableOf } from './safe-table.js';

/** What a block needs beside: how the texts inside it are written. */
interface BlockSetting extends SafeSetting {
  write(nodes: readonly ElementContent[], setting: SafeSetting): SafeNode[];
}

type Writer = (node: Element, setting: BlockSetting) => SafeNode[];

/** A block as platforms keep it; what a newer program made has only its words. */
export const safeBlock = (name: string, node: Element, setting: BlockSetting): SafeNode[] =>
  Object.hasOwn(writers, name)
    ? writers[name as DrawnName](node, setting)
    : setting.write(node.children, setting);

const words = (value: unknown) => (value === undefined || value === null ? '' : String(value));
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const paragraph = (text: string): SafeNode[] => (text === '' ? [] : [el('p', {}, text)]);
const listOf = (items: readonly string[]): SafeNode[] => {
  const full = items.filter((item) => item !== '');
  return full.length === 0
    ? []
    : [
        el(
          'ul',
          {},
          full.map((item) => el('li', {}, item)),
        ),
      ];
};

/** A box with its title, told apart by a line at its side. */
const remark =
  (color: string): Writer =>
  ({ properties, children }, setting) => [
    el(
      'div',
      { style: { 'border-left': `4px solid ${color}`, padding: '4px 12px', margin: '8px 0' } },
      titleOf(properties.title),
      setting.write(children, setting),
    ),
  ];

const framed = (...inside: readonly (readonly SafeNode[])[]): SafeNode =>
  el('div', { style: { border: '1px solid #8a8f94', padding: '4px 12px', margin: '8px 0' } }, ...inside);

const titleOf = (title: unknown): SafeNode[] =>
  words(title) === '' ? [] : [el('p', {}, el('strong', {}, words(title)))];

/** There is nothing to write on in a page; the words above the lines stay. */
const caption: Writer = ({ properties }) => paragraph(words(properties.label));

const drawn =
  (name: DrawnName, namesIn: (properties: Element['properties']) => string[]): Writer =>
  ({ properties }, setting) => {
    const picture = drawingOf(name, properties, setting.largePrint);
    const address = picture && setting.addressOf(picture);
    if (picture && address !== undefined) return [el('p', {}, pictureNode(picture, address))];
    return [...paragraph(words(properties.alt)), ...listOf(namesIn(properties))];
  };

const grey = '#8a8f94';

const writers: Readonly<Record<DrawnName, Writer>> = {
  for: ({ properties, children }, setting) => [
    framed(titleOf(properties.title), setting.write(children, setting)),
  ],
  facilitator: remark(grey),
  note: remark(grey),
  'own-note': remark(grey),
  tip: remark(grey),
  filled: remark(grey),
  caution: remark('#b3261e'),
  say: remark('#1f5a66'),
  slips: ({ children }, setting) =>
    slipsOf(children).map((slip) =>
      framed(setting.write(slip.heading ? [slip.heading, ...slip.children] : slip.children, setting)),
    ),
  cutouts: ({ children }, setting) =>
    cutoutsOf(children).map((card) =>
      framed(
        card.number === '' ? [] : [el('strong', {}, card.number), ' '],
        setting.write(card.children, setting),
      ),
    ),
  bubbles: ({ properties }) => listOf(list(properties.starts)),
  circle: ({ properties }) => [
    ...paragraph(words(properties.label)),
    ...listOf(
      list(properties.options)
        .filter(Boolean)
        .map((option) => `☐ ${option}`),
    ),
  ],
  'cut-line': () => [el('hr')],
  lines: caption,
  box: caption,
  table: ({ properties }) => [tableToFill(properties)],
  'network-map': drawn('network-map', ({ center, rings, sectors }) => [
    words(center),
    ...list(rings),
    ...list(sectors),
  ]),
  timeline: drawn('timeline', ({ start, end }) => [words(start), words(end)]),
  grid: drawn('grid', ({ labels }) => list(labels)),
  'web-code': drawn('web-code', () => []),
};

/** A table with headings on both sides and cells to fill in. */
export function tableToFill({ columns, rows, first }: Element['properties']): SafeNode {
  const heads = list(columns);
  const names = list(first);
  const count = Math.min(Math.max(Number(rows) || 0, names.length), 100);
  const row = (r: number) =>
    el(
      'tr',
      {},
      heads.map((_, c) => {
        const name = c === 0 ? (names[r] ?? '') : '';
        return name === '' ? cell('td', []) : cell('th', [name], 'row');
      }),
    );
  return tableOf([
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        heads.map((name) => cell('th', [name], 'col')),
      ),
    ),
    el(
      'tbody',
      {},
      Array.from({ length: count }, (_, r) => row(r)),
    ),
  ]);
}
