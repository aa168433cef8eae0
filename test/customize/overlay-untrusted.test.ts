import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  composePacket,
  customize,
  type Diagnostic,
  type Overlay,
  type Playbook,
  renderPage,
} from '../../src/index.js';
import { loadOverlay, memorySource } from '../../src/load.js';
import { renderMarkdown } from '../../src/markdown.js';
import { folderSource } from '../../src/node.js';
import { type Files, loadBase } from '../support/base.js';
import { overlayFiles } from '../support/overlays.js';
import { card } from '../support/pages.js';
import { sizedPng } from '../support/sized-png.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadBase()).value;
});

/** Everything a reader gets of a playbook with the overlay worked in, faults notwithstanding. */
function outputOf(overlay: Overlay): string {
  const packet = composePacket(customize(playbook, {}, { overlays: [overlay] }).value);
  return [renderPage(packet), renderMarkdown(packet), JSON.stringify(packet)].join('\n');
}

async function load(files: Files): Promise<{ found: readonly Diagnostic[]; output: string }> {
  const { value, diagnostics } = await loadOverlay(memorySource(files), playbook);
  return { found: diagnostics, output: outputOf(value) };
}

/** Markdown that somebody might slip in, the rule that finds it, and what must not come out. */
const attacks: [markdown: string, rule: string, gone: RegExp][] = [
  ['Hi <script>alert(1)</script>', 'html-raw', /alert\(1\)<|<script>alert/],
  ['<img src=x onerror=alert(1)>', 'html-raw', /onerror/],
  ['<iframe src="https://evil.example"></iframe>', 'html-raw', /evil\.example/],
  ['[the plan](javascript:alert(1))', 'link-unsafe', /javascript:/],
  ['[the plan](&#106;avascript:alert(1))', 'link-unsafe', /javascript:/],
  ['[the plan](data:text/html,evil)', 'link-unsafe', /data:text/],
  ['[the plan][p]\n\n[p]: vbscript:evil', 'link-unsafe', /vbscript:/],
  ['![a dot](https://evil.example/dot.png)', 'image-source', /evil\.example/],
  ['![a dot][d]\n\n[d]: https://evil.example/dot.png', 'image-source', /evil\.example/],
  ['![a dot](../../../../secret.png)', 'image-source', /secret|c2VjcmV0/],
  ['![a dot](/etc/secret.png)', 'image-source', /secret|c2VjcmV0/],
  ['![a dot](..%2F..%2F..%2F..%2Fsecret.png)', 'image-source', /secret|c2VjcmV0/],
  ['![a dot](file:///etc/secret.png)', 'image-source', /secret|c2VjcmV0/],
];

describe.each(attacks)('%s', (markdown, rule, gone) => {
  test('reaches nothing from a file of the overlay', async () => {
    const { found, output } = await load(overlayFiles([], card(`Mark.\n\n${markdown}`)));
    expect(found.map((d) => d.rule)).toContain(rule);
    expect(output).not.toMatch(gone);
  });

  test('reaches nothing from an action', async () => {
    const action = `{ append: greeting-round, section: Prepare, text: ${JSON.stringify(markdown)} }`;
    const { found, output } = await load(overlayFiles([action]));
    expect(found.map((d) => [d.rule, d.file, d.line])).toContainEqual([rule, 'overlay.yaml', 3]);
    expect(output).not.toMatch(gone);
  });
});

test('markup in a field is text', async () => {
  const title = '<img src=x onerror=alert(1)> **a** {{learner}}';
  const action = `{ set: greeting-round, field: title, to: ${JSON.stringify(title)} }`;
  const { found, output } = await load(overlayFiles([action]));
  expect(found.map((d) => d.rule)).toEqual(['markup-left', 'markup-left']);
  const html = output.slice(0, output.indexOf('</html>'));
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src');
});

test('an overlay has no say over the frame of the packet', async () => {
  const { found, output } = await load({
    ...overlayFiles([]),
    'playbook.md': '---\ntitle: Taken over\n---\n',
    'audiences.yaml': 'terms: {}',
    'references.json': '[]',
    'strings/en.yaml': 'contents: Taken over',
  });
  expect(found).toEqual([]);
  expect(output).not.toContain('Taken over');
});

describe('a folder', () => {
  let outside: string;
  beforeAll(async () => {
    outside = await mkdtemp(join(tmpdir(), 'playbook-'));
    const inside = join(outside, 'ours', 'steps', 'first', 'handouts');
    await mkdir(inside, { recursive: true });
    await mkdir(join(outside, 'more'));
    const files = card('![a secret](secret.png)\n\n![a secret](../../../../secret.png)\n\n![ours](ours.png)');
    const sheet = Object.values(files)[0] as string;
    await writeFile(join(outside, 'secret.png'), 'secret');
    await writeFile(join(outside, 'secret.md'), sheet.replace(/!\[.*/s, 'The secret.\n'));
    await writeFile(join(outside, 'more', 'sheet.md'), sheet.replace(/!\[.*/s, 'The secret.\n'));
    await writeFile(join(inside, 'ours.png'), sizedPng(100));
    await writeFile(join(inside, 'name-card.md'), sheet);
    await writeFile(join(outside, 'ours', 'overlay.yaml'), 'name: Ours\n');
    await symlink(join(outside, 'secret.png'), join(inside, 'secret.png'));
    await symlink('../../../../secret.md', join(inside, 'linked.md'));
    await symlink(join(outside, 'more'), join(outside, 'ours', 'steps', 'first', 'examples'));
    await symlink(join(outside, 'nowhere'), join(inside, 'broken.md'));
    await symlink(join(inside, 'ours.png'), join(inside, 'also-ours.png'));
  });
  afterAll(() => rm(outside, { recursive: true, force: true }));

  test('lists links that lead out, and reads none of them', async () => {
    const folder = folderSource(join(outside, 'ours'));
    expect((await folder.list()).sort()).toEqual([
      'overlay.yaml',
      'steps/first/handouts/also-ours.png',
      'steps/first/handouts/broken.md',
      'steps/first/handouts/linked.md',
      'steps/first/handouts/name-card.md',
      'steps/first/handouts/ours.png',
      'steps/first/handouts/secret.png',
    ]);
    for (const name of ['broken.md', 'linked.md', 'secret.png'])
      await expect(folder.read(`steps/first/handouts/${name}`)).rejects.toThrow(/link/);
  });

  test('gives an overlay nothing from outside', async () => {
    const { value, diagnostics } = await loadOverlay(folderSource(join(outside, 'ours')), playbook);
    expect(diagnostics.map((d) => [d.rule, d.line])).toEqual([
      ['file-unreadable', 1],
      ['file-unreadable', 1],
      ['file-unreadable', 8],
      ['image-source', 10],
    ]);
    expect(outputOf(value)).not.toMatch(/c2VjcmV0|The secret/);
  });
});
