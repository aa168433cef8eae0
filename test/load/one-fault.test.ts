import { describe, expect, test } from 'vitest';
import { readRecipe } from '../../src/load.js';
import { baseFiles, loadBase } from '../support/base.js';
import { cardFile } from '../support/pages.js';

const filesAndRules = async (changes: Record<string, string>) =>
  (await loadBase(changes)).diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.rule}`);

describe('a file that cannot be read is one fault, and what it declares is missed nowhere', () => {
  const wrong = (file: string, was: string, is: string) => (baseFiles()[file] as string).replace(was, is);
  test.each<[what: string, file: string, text: string, faults: string[]]>([
    ['no YAML', 'audiences.yaml', 'a: [b', ['audiences.yaml:1:4 yaml-syntax']],
    ['an empty file', 'audiences.yaml', '', ['audiences.yaml:1:1 field-missing']],
    [
      'a field with another name',
      'audiences.yaml',
      wrong('audiences.yaml', 'label:', 'lable:'),
      ['audiences.yaml:11:5 field-missing', 'audiences.yaml:11:5 field-unknown'],
    ],
    ['no JSON', 'references.json', '[\u0001', ['references.json:1:3 yaml-syntax']],
    ['no list', 'references.json', '{}', ['references.json:1:1 field-type']],
    ['no YAML', 'glossary.yaml', 'a: [b', ['glossary.yaml:1:4 yaml-syntax']],
    ['no YAML', 'strings/en.yaml', 'a: [b', ['strings/en.yaml:1:4 yaml-syntax']],
    ['no YAML', 'playbook.md', '---\na: [b\n---\n', ['playbook.md:2:4 yaml-syntax']],
  ])('%s: %s', async (_, file, text, faults) => {
    const found = await filesAndRules({ [file]: text });
    expect(new Set(found.map((f) => f.split(':')[0]))).toEqual(new Set([file]));
    expect(found).toEqual(expect.arrayContaining(faults));
  });

  test('an own fault of another file is told all the same', async () => {
    const found = await filesAndRules({
      'audiences.yaml': 'a: [b',
      'recipes/ours.yaml': 'audiense: k12\n',
      [cardFile]: wrong(cardFile, 'title:', 'titel:'),
    });
    expect(found).toContain('recipes/ours.yaml:1:1 field-unknown');
    expect(found.some((f) => f.startsWith(`${cardFile}:2:1 field-unknown`))).toBe(true);
  });
});

test('a wrong field hides no link and no image of its file', async () => {
  const text = `---
titel: My name card
---

Go to [nobody](id:nobody). ![A face](face.svg) ![Away](https://site.example/a.png)
`;
  const found = (await filesAndRules({ [cardFile]: text })).filter((f) => f.startsWith(cardFile));
  expect(found).toEqual(
    expect.arrayContaining([
      `${cardFile}:2:1 field-unknown`,
      `${cardFile}:5:7 link-unknown`,
      `${cardFile}:5:28 image-source`,
      `${cardFile}:5:48 image-source`,
    ]),
  );
});

describe('keys and lines are told as they are written', () => {
  test.each(['.nan', '.inf', '0x10', '1e3', '~', 'true'])('the key %s', (key) => {
    const { diagnostics } = readRecipe('r.yaml', new TextEncoder().encode(`title: A\n${key}: 1\n`));
    expect(diagnostics.map((d) => [d.line, d.column, d.message.split(',')[0]!.split(';')[0]])).toEqual([
      [2, 1, `Found unknown field \`${key}\``],
    ]);
  });

  test.each(['---', '--- ', '---\t ', '--- \r'])('behind a first line of %j', async (fence) => {
    const text = `${fence}\ntitle: A\nsummary: B\nform: wright\nfor: learner\n---\n\nHello.\n`;
    expect(await filesAndRules({ [cardFile]: text })).toEqual(
      expect.arrayContaining([`${cardFile}:4:7 field-value`]),
    );
  });
});
