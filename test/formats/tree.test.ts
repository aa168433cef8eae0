import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  allResources,
  composePacket,
  composeResource,
  customize,
  type Packet,
  type Recipe,
  renderFragment,
} from '../../src/index.js';
import { fragmentTree, type TreeOptions } from '../../src/tree.js';
import { loadBase } from '../support/base.js';
import { someOf } from '../support/by-night.js';
import { packetOf, shipped } from '../support/packets.js';
import { parseHtml, plainDom } from '../support/same-dom.js';

const written = (packet: Packet, options: TreeOptions) => {
  const tree = fragmentTree(packet, options);
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [tree] });
};
const same = (packet: Packet, options: TreeOptions = {}) =>
  expect(plainDom(parseHtml(written(packet, options)))).toBe(
    plainDom(parseHtml(renderFragment(packet, options))),
  );

describe('the tree of a fragment is the tree of the HTML that is written', () => {
  test.each<Recipe>([{ audience: 'k12' }, { edition: 'participant' }])(
    'every resource of the shipped playbook, %j',
    (recipe) => {
      const { value: tailored } = customize(shipped, recipe);
      const resources = allResources(tailored.playbook);
      expect(resources.length).toBeGreaterThan(100);
      for (const { id } of someOf(resources, 60)) same(composeResource(tailored, id));
    },
  );

  test('all parts of a packet that are for the screen, with a prefix, other heading levels and links', () => {
    const parts = ['steps', 'handouts', 'plan', 'sources'] satisfies Recipe['parts'];
    const recipe: Recipe = { audience: 'k12', steps: ['expand'], parts, layout: { largePrint: true } };
    const packet = packetOf(recipe);
    const screen = {
      ...packet,
      parts: packet.parts.filter((p) => p.type !== 'colophon' && p.type !== 'text'),
    };
    expect(screen.parts.map((p) => p.type)).toEqual(parts.map((p) => p.replace(/^steps$/, 'step')));
    same(screen);
    same(screen, { headingLevel: 4, idPrefix: 'mine-', linkTo: (id) => `/library/${id}` });
  });

  test('every block of the small playbook', async () => {
    const { value: playbook } = await loadBase();
    const { value: tailored } = customize(playbook, { audience: 'k12' });
    for (const { id } of allResources(playbook)) same(composeResource(tailored, id), { headingLevel: 1 });
  });
});

test('parts that are for paper are left out, and nothing leads to them', async () => {
  const { value: playbook } = await loadBase();
  const packet = composePacket(customize(playbook, { audience: 'k12' }).value);
  const root = parseHtml(written(packet, {}));
  const ids = new Set([...root.querySelectorAll('[id]')].map((e) => e.id));
  const targets = [...root.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href')!.slice(1));
  expect(ids.size).toBeGreaterThan(10);
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  expect([...ids].filter((id) => /^(contents|colophon|glossary|agenda)$/.test(id))).toEqual([]);
});

test('options out of range are refused', () => {
  const packet = packetOf({ audience: 'k12', steps: ['take-stock'] });
  expect(() => fragmentTree(packet, { headingLevel: 5 })).toThrow(RangeError);
  expect(() => fragmentTree(packet, { idPrefix: 'a b' })).toThrow(RangeError);
});

test('a fact that needs a line of its own says so by a class, in text and tree', () => {
  const { value: tailored } = customize(shipped, {});
  const { id } = tailored.playbook.activities.find((a) => a.materials.length > 0)!;
  const packet = composeResource(tailored, id);
  const html = renderFragment(packet);
  expect(html).toContain('<div class="pb-fact-materials pb-wide">');
  expect(html).toContain('<div class="pb-fact-duration">');
  same(packet);
});
