import { playbook } from 'networks-playbook/content';
import { expect, test } from 'vitest';
import { allResources, composePacket, customize } from '../../../src/index.js';
import { openPlaybook, outlineFile, splitPlaybook, stepFile } from '../../../src/studio.js';

const files = splitPlaybook(playbook);
const open = () => {
  const asked: string[] = [];
  const read = async (file: string) => {
    asked.push(file);
    return JSON.parse(files[file]!);
  };
  return openPlaybook(read).then((content) => ({ content, asked }));
};

test('a file for the outline and one for each step hold the whole playbook', async () => {
  expect(Object.keys(files)).toEqual([outlineFile, ...playbook.info.steps.map(stepFile)]);
  const { content } = await open();
  await content.need(playbook.info.steps);
  expect(JSON.stringify(content.playbook)).toBe(JSON.stringify(playbook));
});

test('only the steps that are needed are fetched, and each once', async () => {
  const { content, asked } = await open();
  await Promise.all([content.need(['expand']), content.need(['expand'])]);
  await content.need(['expand']);
  expect(asked).toEqual([outlineFile, 'expand.json']);
  expect(content.has(['expand'])).toBe(true);
  expect(content.has(['expand', 'leverage'])).toBe(false);
  const recipe = { audience: 'k12', steps: ['expand'] };
  expect(composePacket(customize(content.playbook, recipe).value)).toEqual(
    composePacket(customize(playbook, recipe).value),
  );
});

test('the outline lists and filters before any text is there', async () => {
  const { content, asked } = await open();
  const { value } = customize(content.outline, { audience: 'postsecondary' });
  expect(value.playbook.activities.map((a) => a.title)).toEqual(
    customize(playbook, { audience: 'postsecondary' }).value.playbook.activities.map((a) => a.title),
  );
  expect(asked).toEqual([outlineFile]);
  expect(() => allResources(content.playbook)[0]!.body).toThrow('not here yet');
});

test('a step that could not be fetched is asked for again', async () => {
  let broken = true;
  const content = await openPlaybook(async (file) => {
    if (broken && file !== outlineFile) throw new Error('no connection');
    return JSON.parse(files[file]!);
  });
  await expect(content.need(['expand'])).rejects.toThrow('no connection');
  broken = false;
  await content.need(['expand']);
  expect(content.has(['expand'])).toBe(true);
});
