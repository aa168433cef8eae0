import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playbook } from 'networks-playbook/content';
import { afterAll, describe, expect, test } from 'vitest';
import { customize, limits, type Recipe } from '../../src/index.js';
import { logoAddress } from '../../src/node.js';
import { readRecipe, recipeFromLink, recipeToLink, writeRecipe } from '../../src/recipe.js';
import { readLogo } from '../../src/web/studio/state/read-logo.js';
import { sizedPng } from '../support/sized-png.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const withLogo = (logo: string): Recipe => ({ organization: { logo } });
const faultsIn = (logo: string) => customize(playbook, withLogo(logo)).diagnostics.map((d) => d.message);
const asAddress = (picture: Buffer, type = 'image/png') =>
  `data:${type};base64,${picture.toString('base64')}`;

/** A recipe whose file has as many bytes as `length`, filled with letters of one or two bytes. */
function recipeOf(length: number, letter: string): Recipe {
  const empty = bytes(writeRecipe(withLogo('data:,'))).length;
  const [each, room] = [bytes(letter).length, length - empty];
  return withLogo(`data:,${'x'.repeat(room % each)}${letter.repeat(Math.floor(room / each))}`);
}

describe('the file of a recipe', () => {
  test.each(['x', 'é', '語'])(
    'is read as it was written up to the limit in bytes, filled with %s',
    (letter) => {
      const recipe = recipeOf(limits.recipeBytes, letter);
      const file = bytes(writeRecipe(recipe));
      expect(file).toHaveLength(limits.recipeBytes);
      const { value, diagnostics } = readRecipe('our.yaml', file);
      expect(diagnostics).toEqual([]);
      expect(value!.recipe.organization!.logo === recipe.organization!.logo).toBe(true);
    },
  );

  test('with one byte more is neither written nor read, and the sentence has both numbers', () => {
    const recipe = recipeOf(limits.recipeBytes + 1, 'x');
    expect(() => writeRecipe(recipe)).toThrow(/4000001 bytes as a file, expected at most 4000000\./);
    const text = JSON.stringify({ title: 'Ours' }).padEnd(limits.recipeBytes + 1);
    const [found] = readRecipe('our.json', bytes(text)).diagnostics;
    expect(found).toMatchObject({
      rule: 'file-too-large',
      message: 'Found 4000001 bytes, expected at most 4000000.',
      hint: 'Use a smaller logo, or cut the recipe.',
    });
  });
});

describe('a logo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-logo-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const inFile = (picture: Buffer) => {
    const path = join(folder, `${picture.length}.png`);
    writeFileSync(path, picture);
    return path;
  };
  const largest = sizedPng(limits.logoBytes);
  const tooLarge = sizedPng(limits.logoBytes + 1);

  test('of the most bytes goes from its file into a recipe, into a file and back', async () => {
    const address = await logoAddress(inFile(largest));
    expect(await readLogo(Object.assign(new Blob([new Uint8Array(largest)]), { name: 'l.png' }))).toEqual({
      address,
    });
    const read = readRecipe('our.yaml', bytes(writeRecipe(withLogo(address)))).value!;
    expect(read.recipe.organization!.logo === address).toBe(true);
    expect(faultsIn(address)).toEqual([]);
  });

  test('of one byte more is refused at every door, with the number', async () => {
    await expect(logoAddress(inFile(tooLarge))).rejects.toThrow('2000001 bytes; a logo may have 2,000,000.');
    const file = Object.assign(new Blob([new Uint8Array(tooLarge)]), { name: 'l.png' });
    expect(await readLogo(file)).toEqual({
      problem: 'l.png has more than the 2,000,000 bytes that a logo may have.',
    });
    expect(faultsIn(asAddress(tooLarge))).toEqual([
      'Found more than 2,000,000 bytes in the logo, expected a smaller picture.',
    ]);
  });

  test('that is no base64 counts by the bytes of its file, not by its letters', () => {
    const drawing = (length: number) => {
      const [start, end] = ['<svg xmlns="http://www.w3.org/2000/svg"><desc>', '</desc></svg>'];
      const filled = `${start}${'é'.repeat(10_000)}`;
      return filled + 'x'.repeat(length - bytes(filled + end).length) + end;
    };
    const address = (length: number) => `data:image/svg+xml,${encodeURIComponent(drawing(length))}`;
    expect(address(limits.logoBytes).length).toBeGreaterThan(limits.logoBytes);
    expect(faultsIn(address(limits.logoBytes))).toEqual([]);
    expect(faultsIn(address(limits.logoBytes + 1))).toEqual([
      'Found more than 2,000,000 bytes in the logo, expected a smaller picture.',
    ]);
  });
});

describe('a link', () => {
  test('opens up to the bytes it may unpack to, and is not made above', () => {
    const recipe = (length: number) =>
      withLogo(`data:,${'x'.repeat(length - bytes(JSON.stringify(withLogo('data:,'))).length)}`);
    const { value } = recipeToLink(recipe(limits.linkRecipeBytes));
    expect(recipeFromLink(`#${value}`)).toEqual({ value: recipe(limits.linkRecipeBytes), diagnostics: [] });
    const above = recipeToLink(recipe(limits.linkRecipeBytes + 1));
    expect(above.value).toBeUndefined();
    expect(above.diagnostics[0]!.message).toContain('500001 bytes, expected at most 500000');
  });
});
