import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { recipeFromLink, recipeToLink } from '../../src/recipe.js';
import { anyRecipe } from '../support/recipes.js';

const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
/** A link that holds some text, as somebody else could make it. */
const holding = (text: string) => `recipe=1.${base64Url(deflateSync(new TextEncoder().encode(text)))}`;

test('any recipe comes back from its link', () => {
  fc.assert(
    fc.property(anyRecipe, (recipe) => {
      const { value, diagnostics } = recipeToLink(recipe);
      expect(diagnostics).toEqual([]);
      expect(value).toMatch(/^recipe=1\.[\w-]+$/);
      expect(recipeFromLink(value!).value).toEqual(recipe);
    }),
  );
});

test('a link is the same for the same recipe, however its fields are ordered', () => {
  const one = recipeToLink({ audience: 'k12', edition: 'participant' }).value;
  expect(recipeToLink({ edition: 'participant', audience: 'k12' }).value).toBe(one);
});

test('the whole link, its fragment with and without the mark, are all understood', () => {
  const fragment = recipeToLink({ audience: 'k12' }).value!;
  for (const link of [fragment, `#${fragment}`, `https://example.org/studio/?a=b#${fragment}`])
    expect(recipeFromLink(link).value).toEqual({ audience: 'k12' });
});

const good = recipeToLink({ audience: 'k12', title: 'Who we know' }).value!;
const wrong: [string, string, RegExp][] = [
  ['nothing', '', /no recipe in the link, expected `#recipe=1\.`/],
  ['another fragment', '#contents', /no recipe in the link/],
  ['the form of a later version', '#recipe=2.abc', /form `2`, expected `1`: another version/],
  ['a link that was cut off', good.slice(0, -5), /cannot be unpacked; the link is damaged or cut off/],
  ['a link that was cut off early', 'recipe=1.', /damaged or cut off/],
  ['letters of no link', `${good}%20<script>`, /characters that no link of ours has/],
  [
    'text that is not packed',
    `recipe=1.${base64Url(new TextEncoder().encode('{"audience":"k12"}'))}`,
    /cannot be unpacked/,
  ],
  ['broken JSON', holding('{"audience":'), /no recipe in what the link holds/],
  [
    'five megabytes',
    `#recipe=1.${'A'.repeat(5_000_000)}`,
    /a link of 5000009 characters, expected at most 200000/,
  ],
  ['a bomb', holding(' '.repeat(50_000_000)), /more than 500000 bytes, expected less/],
  ['brackets without end', holding('['.repeat(400_000)), /no recipe in what the link holds/],
  ['brackets with an end', holding(`{"include":${'['.repeat(9e4)}${']'.repeat(9e4)}}`), /./],
  ['a list', holding('["k12"]'), /for `the file`, expected fields/],
  ['a script in every field', holding('{"<script>":1}'), /unknown field `<script>`/],
  ['a prototype', holding('{"__proto__":{"audience":"k12"}}'), /`__proto__`, which no content may have/],
  [
    'bytes that are no text',
    `recipe=1.${base64Url(deflateSync(new Uint8Array([34, 255, 254, 34])))}`,
    /cannot be unpacked/,
  ],
  [
    'a hostile address',
    holding('{"organization":{"url":"javascript:alert(1)"}}'),
    /starts with `https:\/\/`/,
  ],
];

test.each(wrong)('%s is a fault with a sentence, and no recipe', (_what, link, message) => {
  const { value, diagnostics } = recipeFromLink(link);
  expect(value).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({ file: 'link', severity: 'error' });
  expect(diagnostics[0]!.message).toMatch(message);
});

test('no text at all makes it throw', () => {
  const packed = fc.oneof(fc.string(), fc.json()).map(holding);
  const bytes = fc.uint8Array().map((b) => `recipe=1.${base64Url(b)}`);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((s) => `recipe=1.${s}`),
        packed,
        bytes,
      ),
      (link) => {
        const { value, diagnostics } = recipeFromLink(link);
        expect(value === undefined).toBe(diagnostics.length > 0);
      },
    ),
  );
});

describe('a recipe that takes too long a link', () => {
  test('is refused with what to do about it', () => {
    const logo = (length: number) => `data:image/png;base64,${randomBytes(length).toString('base64')}`;
    const { value, diagnostics } = recipeToLink({ organization: { logo: logo(180_000) } });
    expect(value).toBeUndefined();
    expect(diagnostics[0]!.message).toMatch(
      /^Found a recipe that takes \d+ characters, expected at most 200000 in a link\.$/,
    );
    expect(diagnostics[0]!.hint).toContain('logo');
    expect(recipeToLink({ organization: { logo: logo(100_000) } }).diagnostics).toEqual([]);
  });

  test('is refused when it unpacks to too much', () => {
    const exclude = Array.from({ length: 60_000 }, () => 'the-same');
    expect(recipeToLink({ exclude }).diagnostics[0]!.message).toMatch(
      /^Found a recipe of \d+ bytes, expected at most 500000 in a link\.$/,
    );
  });
});
