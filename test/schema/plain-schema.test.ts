import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atStart } from '../../src/diagnostics/diagnostic.js';
import { checkFields } from '../../src/schema/check-fields.js';
import { partsOf, type SchemaNode } from '../../src/schema/issue.js';
import { recipeSchema } from '../../src/schema/recipe.js';
import { zodOf } from '../../src/schema/zod-of.js';

const zod = zodOf(recipeSchema);
const byZod = (data: unknown) => checkFields('recipe.yaml', zod, data, atStart);
const byPlain = (data: unknown) => checkFields('recipe.yaml', recipeSchema, data, atStart);

/** Values that some field takes, that none takes, and that nearly fit. */
const value = fc.oneof(
  { withCrossShrink: true, maxDepth: 4 },
  fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true, withSparseArray: true }),
  fc.string({ unit: 'binary', maxLength: 130 }),
  fc.constantFrom(
    'k12',
    'facilitator',
    'a4',
    '15:30',
    '#204060',
    '#20406',
    ' x ',
    '',
    'https://a.example',
    'logo.png',
  ),
  fc.constantFrom(
    'javascript:x',
    '//host/x',
    'data:image/png;base64,AA',
    '😀'.repeat(60),
    '😀'.repeat(61),
    'abc123',
  ),
  fc.constantFrom(0, 1, 30, 30.5, 240, 241, 1000, 1001, 6000, 6001, -1, Number.NaN, Number.POSITIVE_INFINITY),
  fc.boolean(),
  fc.array(fc.constantFrom('virtual', 'solo', 'activity', 'agenda', 'high', 'none', 'x', 7), {
    maxLength: 3,
  }),
  fc.array(fc.array(fc.constantFrom('a', 'b', 3), { maxLength: 3 }), { maxLength: 3 }),
);

/** Data of the form of a schema, in which any value, any name and any field may be wrong, or missing. */
const near = (schema: SchemaNode): fc.Arbitrary<unknown> => {
  const { shape, element, valueType } = partsOf(schema);
  const right: fc.Arbitrary<unknown>[] = [];
  if (shape) {
    const fields = Object.entries(shape).map(([name, field]) => [
      name,
      fc.option(near(field), { nil: undefined }),
    ]);
    const picked = fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: [],
    });
    right.push(
      fc.tuple(picked, fc.dictionary(names, value, { maxKeys: 1 })).map(([a, b]) => ({ ...a, ...b })),
    );
  }
  if (element) right.push(fc.array(near(element), { maxLength: 3 }));
  if (valueType) right.push(fc.dictionary(names, near(valueType), { maxKeys: 3 }));
  return right.length === 0
    ? value
    : fc.oneof({ arbitrary: right[0]!, weight: 6 }, { arbitrary: value, weight: 1 });
};
const names = fc.oneof(
  fc.constantFrom('learner', 'audeince', 'title', '__proto__', 'constructor', '1'),
  fc.string(),
);

it('finds in recipes what zod finds, word for word, and makes the same of them', () => {
  fc.assert(
    fc.property(near(recipeSchema), (data) => {
      const [plain, other] = [byPlain(data), byZod(data)];
      // See the last test.
      fc.pre(!other.diagnostics.some((d) => d.message.includes(`${Number.MAX_SAFE_INTEGER}`)));
      expect(plain.diagnostics).toEqual(other.diagnostics);
      expect(plain.value).toEqual(other.value);
      // The colophon prints fields in the order they are in.
      expect(JSON.stringify(plain.value)).toBe(JSON.stringify(other.value));
    }),
    { numRuns: 500 },
  );
});

it('counts the letters of a text, not the places that they take', () => {
  const name = (length: number) => byPlain({ date: '😀'.repeat(length) }).diagnostics.map((d) => d.message);
  expect(name(60)).toEqual([]);
  expect(name(61)[0]).toContain('expected at most 60 characters');
});

it('says of a number that no computer counts to what the field takes', () => {
  expect(byPlain({ available: 1e300 }).diagnostics[0]?.message).toContain('expected at most 6000');
});
