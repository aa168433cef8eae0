import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../support/cli.js';
import { type LanguageClient, startServer, uriOf } from '../support/language-client.js';

const fixture = fileURLToPath(new URL('../fixtures/base', import.meta.url));

/** The language server of the built command line, as an editor uses it: over standard input and output. */
describe('networks-playbook lsp', () => {
  const root = mkdtempSync(join(tmpdir(), 'lsp-'));
  const playbook = join(root, 'docs/content');
  const overlay = join(root, 'ours');
  let client: LanguageClient;
  beforeAll(async () => {
    cpSync(fixture, playbook, { recursive: true });
    mkdirSync(overlay);
    writeFileSync(join(overlay, 'overlay.yaml'), 'name: Ours\nactions:\n  - { remove: nobody }\n');
    client = await startServer([cli, 'lsp', '--stdio'], { folders: [root] });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const file = join(playbook, 'audiences.yaml');
  const positionOf = (text: string, words: string) => {
    const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  };
  const step = () => {
    const path = join(playbook, 'steps', steps[0]!, 'step.md');
    return { path, text: readFileSync(path, 'utf8') };
  };
  const steps = /^steps: \[([^\]]+)\]/m
    .exec(readFileSync(join(fixture, 'playbook.md'), 'utf8'))![1]!
    .split(', ');

  test('finds the playbook and the overlay in the folder, and says what is wrong with them', async () => {
    const [fault] = await client.faults(join(overlay, 'overlay.yaml'));
    expect(fault).toMatchObject({ code: 'overlay-target', source: 'networks-playbook', severity: 1 });
    expect(fault!.range.start.line).toBe(2);
  });

  test('tells faults of a text that is open and not saved, at their place, and that they are gone', async () => {
    const { path, text } = step();
    await client.open(path, 'markdown', text);
    expect(await client.faults(path)).toEqual([]);
    await client.change(path, `${text}\nEvery {{lerner}} and [the long walk](id:nowhere).\n`);
    const found = await client.faults(path, (f) => f.length > 0);
    const line = text.split('\n').length;
    expect(found.map((f) => [f.code, f.range.start.line])).toEqual([
      ['variable-unknown', line],
      ['link-unknown', line],
    ]);
    const [fix] = await client.ask<
      { title: string; edit: { changes: Record<string, { newText: string }[]> } }[]
    >('textDocument/codeAction', {
      textDocument: { uri: uriOf(path) },
      range: found[0]!.range,
      context: { diagnostics: [] },
    });
    expect(fix!.title).toBe('Write `learner`');
    expect(fix!.edit.changes[uriOf(path)]![0]!.newText).toBe('learner');
    await client.change(path, text);
    expect(await client.faults(path, (f) => f.length === 0)).toEqual([]);
  });

  test('completes, explains, leads to files', async () => {
    const { path, text } = step();
    const target = [...text.matchAll(/\(id:([a-z0-9-]+)\)/g)][0];
    const link = target?.[1] ?? steps[0]!;
    const asked = `${text}\nSee [it](id:${link}).\n`;
    await client.change(path, asked);
    const at = { textDocument: { uri: uriOf(path) }, position: positionOf(asked, `See [it](id:${link}`) };
    const items = await client.ask<{ label: string; documentation?: { value: string } }[]>(
      'textDocument/completion',
      at,
    );
    expect(items.find((i) => i.label === link)!.documentation!.value).toContain('**');
    const hover = await client.ask<{ contents: { value: string } }>('textDocument/hover', at);
    expect(hover.contents.value).toContain('.md');
    const place = await client.ask<{ uri: string }>('textDocument/definition', at);
    expect(place.uri).toMatch(new RegExp(`/docs/content/steps/.*${link}`));
    const links = await client.ask<{ target: string }[]>('textDocument/documentLink', {
      textDocument: { uri: uriOf(path) },
    });
    expect(links.map((l) => l.target)).toContain(place.uri);
    await client.change(path, text);
  });

  test('knows a file outside of the folder by what lies above it, and asks nothing of others', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'lsp-elsewhere-'));
    cpSync(fixture, elsewhere, { recursive: true });
    const glossary = join(elsewhere, 'glossary.yaml');
    await client.open(glossary, 'yaml', '- id: tie\n  term: 5\n');
    const found = await client.faults(glossary, (f) => f.length > 0);
    expect(found.map((f) => [f.code, f.range.start.line])).toContainEqual(['field-type', 1]);
    const stray = join(dirname(elsewhere), 'no-content-of-ours.md');
    await client.open(stray, 'markdown', '# Anything\n');
    expect(
      await client.ask('textDocument/completion', {
        textDocument: { uri: uriOf(stray) },
        position: { line: 0, character: 3 },
      }),
    ).toBeNull();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test('a file that another program has changed is read again', async () => {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('terms:', 'terns:'));
    await client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type: 2 }] });
    expect((await client.faults(file, (f) => f.length > 0))[0]!.message).toContain('terms');
    writeFileSync(file, text);
    await client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type: 2 }] });
    expect(await client.faults(file, (f) => f.length === 0)).toEqual([]);
  });

  test('ends with 0 when it is told to', async () => {
    expect(await client.end()).toBe(0);
  });
});
