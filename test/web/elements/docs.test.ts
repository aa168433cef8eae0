import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf, commandsOf, root } from '../../docs/blocks.js';
import { axeFaults, type Served, serve, withPage } from '../../support/browser.js';
import { elementsFolder, settled, watch } from '../../support/embed.js';

const folder = join(root, '.tmp', 'elements');
const blocks = blocksOf('docs/elements.md');
const pages = blocks.filter((b) => b.language === 'html' && b.file);
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
let served: Served;

/** Does what the page says: makes the files, and puts them and the script where its examples look for them. */
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { command } of blocks.filter((b) => b.language === 'console').flatMap(commandsOf))
    node(join(root, 'dist', 'cli.js'), ...command.replace('npx networks-playbook ', '').split(' '));
  const inline = blocks.find((b) => b.language === 'js' && b.text.includes('inline.html'))!;
  writeFileSync(join(folder, 'inline.mjs'), inline.text);
  node('inline.mjs');
  for (const { file, text } of pages) writeFileSync(join(folder, file!), text);
  const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; img-src 'self' data:";
  served = await serve(
    { '/': { folder }, '/playbook/': { folder }, '/playbook/elements/': { folder: elementsFolder } },
    { 'content-security-policy': policy },
  );
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ...pages.map((b) => [b.file!, b.text] as const),
  ['inline.html', '<networks-playbook-activity>'] as const,
])('the example %s works as it stands', async (file, text) => {
  const elements = text.match(/<networks-playbook-/g)!.length;
  await withPage(async (page) => {
    await page.addInitScript(watch);
    await page.goto(`${served.url}/${file}`);
    await settled(page, elements);
    const { told, forbidden } = await page.evaluate(() => {
      const { told, forbidden } = globalThis as unknown as { told: string[]; forbidden: string[] };
      return { told, forbidden };
    });
    expect(told.filter((line) => !line.endsWith(' render'))).toEqual([]);
    expect(forbidden).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('the tags have types in JSX as the page says', () => {
  const file = join(folder, 'lesson.tsx');
  const { text } = blocks.find((b) => b.language === 'tsx')!;
  writeFileSync(
    file,
    `${text}\n// @ts-expect-error: no such level\nexport const wrong = <networks-playbook-plan heading-level={7} />;\n`,
  );
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    jsxImportSource: 'preact',
    types: [],
  });
  const found = ts.getPreEmitDiagnostics(program);
  expect(found.map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'))).toEqual([]);
});
