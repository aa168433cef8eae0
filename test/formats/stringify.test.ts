import fc from 'fast-check';
import type { Element, ElementContent, Properties } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { stringify } from '../../src/formats/stringify.js';

const library = unified().use(rehypeStringify, { closeSelfClosing: true }).freeze();
const words = fc.string({ unit: fc.constantFrom(...'ab <>&"\'`=é\n😀') });
const names = (list: string) => fc.constantFrom(...list.split(' '));
const everywhere = 'ariaHidden ariaLabel ariaLabelledBy className fill height id lang role stroke width x y';
const propertiesOf = (list: string) =>
  fc.dictionary(
    names(`${everywhere} ${list}`),
    fc.oneof(words, fc.integer(), fc.constant(undefined), fc.array(names('pb-a pb-b'), { maxLength: 2 })),
    { maxKeys: 4 },
  ) as fc.Arbitrary<Properties>;

const text = fc.record({ type: fc.constant('text' as const), value: words });
const element = (tags: string, properties: string, inside: fc.Arbitrary<ElementContent>) =>
  fc.record({
    type: fc.constant('element' as const),
    tagName: names(tags),
    properties: propertiesOf(properties),
    children: fc.array(inside, { maxLength: 3 }),
  });

/** Trees of what Markdown makes, with drawings in them. */
const { tree } = fc.letrec<{ tree: ElementContent; drawn: ElementContent }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    text,
    element(
      'a br col div em hr img li p section span td',
      'align alt colSpan href rowSpan scope src start title',
      tie('tree'),
    ),
    element('svg', 'preserveAspectRatio viewBox xmlns', tie('drawn')),
  ),
  drawn: fc.oneof(
    { depthSize: 'small' },
    text,
    element(
      'circle line path rect text',
      'cx d dominantBaseline fontSize fontWeight strokeDasharray strokeWidth textAnchor transform x1',
      tie('drawn'),
    ),
  ),
}));

test('what a fragment is made of is written as rehype-stringify writes it', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (children) => {
      expect(stringify(children)).toBe(library.stringify({ type: 'root', children }));
    }),
    { seed: 13, numRuns: 400 },
  );
});

test('a name that is none, and control characters, are left out', () => {
  const node: Element = {
    type: 'element',
    tagName: 'p',
    properties: { 'x" onload="': 'y', title: 'a\u0000\u0007b' },
    children: [],
  };
  expect(stringify([node])).toBe('<p title="ab"></p>');
});
