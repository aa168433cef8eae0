import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkFrontmatter from 'remark-frontmatter';
import frontmatterSchema from 'remark-lint-frontmatter-schema';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LanguageClient, startServer, uriOf } from '../support/language-client.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemas = join(root, 'dist', 'schemas', 'draft-07');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const kinds = [
  ['activity', 'activities'],
  ['example', 'examples'],
  ['handout', 'handouts'],
  ['insight', 'insights'],
  ['letter', 'letters'],
  ['measure', 'measures'],
  ['question', 'questions'],
  ['strategy', 'strategies'],
] as const;

const shipped = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
  .map((path) => `content/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.md'));

const frontOf = (text: string) => `${text.split('\n---\n')[0]}\n---\n`;

const schemaOf = (path: string): string => {
  if (path.endsWith('/playbook.md')) return 'playbook';
  return kinds.find(([, folder]) => path.includes(`/${folder}/`))?.[0] ?? 'step';
};

/** What `remark-lint-frontmatter-schema` says of a file, as `line: message`. */
async function lint(path: string, text: string): Promise<string[]> {
  const schema = JSON.parse(readFileSync(join(schemas, `${schemaOf(path)}.json`), 'utf8'));
  const lines = unified().use(remarkParse).use(remarkFrontmatter).use(frontmatterSchema, { embed: schema });
  const file = { path, value: text };
  return new Promise((resolve, reject) => {
    lines.run(lines.parse(text), file, (error, _, linted) => {
      if (error) reject(error);
      else resolve(linted!.messages.map((m) => `${m.line}: ${m.reason}`));
    });
  });
}

describe('the draft-07 schemas, as remark-lint-frontmatter-schema reads them', () => {
  // Some ten seconds: the rule compiles a schema for each file. The text below has nothing to do with it.
  test('find nothing in any file of the content', async () => {
    const found: string[] = [];
    for (const path of shipped)
      for (const said of await lint(path, frontOf(read(path)))) found.push(`${path} ${said}`);
    expect(found).toEqual([]);
    expect(new Set(shipped.map(schemaOf)).size).toBe(9);
  });

  test.each([
    ['activities/x.md', 'duration: soon', 'Must be integer'],
    ['activities/x.md', 'setting: [outdoors]', 'allowed values'],
    ['handouts/x.md', 'form: poster', 'allowed values'],
    ['examples/x.md', 'asOf: last year', 'pattern'],
    ['letters/x.md', 'sendWhen: 5', 'must be string'],
    ['insights/x.md', 'strength: strong', 'allowed values'],
    ['step.md', 'summary: 5', 'must be string'],
    ['playbook.md', 'version: one', 'pattern'],
  ])('find a bad field at its line: %s with `%s`', async (path, line, message) => {
    const said = await lint(`content/steps/welcome/${path}`, `---\ntitle: A title\n${line}\n---\n`);
    expect(said.find((s) => s.toLowerCase().includes(message.toLowerCase()))).toMatch(/^3: /);
  });

  // The rule knows no line for what is about the whole frontmatter.
  test('find a field that is not there', async () => {
    const said = await lint('content/steps/welcome/step.md', '---\ndimenshuns: [quantity]\n---\n');
    expect(said.join()).toContain('Must NOT have additional properties');
  });

  test.each([
    ['a year that is a number', 'asOf: 2025'],
    ['a time in the place of a day', 'reviewed: 2025-11-29T10:00:00Z'],
    ['an empty day', 'reviewed: ""'],
    ['nothing behind the colon', 'attribution:'],
    ['an empty list', 'audiences: []'],
    ['an id of a source as Zotero writes it', 'references: [Lee2021]'],
  ])('take what loading takes: %s', async (_, line) => {
    const text = read('content/steps/take-stock/examples/beyond-12-network-reflection.md');
    const name = line.split(':')[0]!;
    const changed = text.replace(new RegExp(`^${name}:.*\n`, 'm'), '').replace('---\n', `---\n${line}\n`);
    expect(await lint('content/steps/take-stock/examples/x.md', changed)).toEqual([]);
  });
});

describe('the draft-07 schemas, in the YAML language server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaml-server-'));
  let client: LanguageClient;
  beforeAll(async () => {
    const associations = {
      recipe: 'recipes/*.yaml',
      overlay: 'overlay.yaml',
      audiences: 'audiences.yaml',
      glossary: 'glossary.yaml',
      coverage: 'coverage.yaml',
      'prose-words': 'prose-words.yaml',
      references: 'references.json',
    };
    const yaml = {
      validate: true,
      completion: true,
      hover: true,
      schemaStore: { enable: false },
      schemas: Object.fromEntries(
        Object.entries(associations).map(([name, glob]) => [uriOf(join(schemas, `${name}.json`)), glob]),
      ),
    };
    client = await startServer(
      [join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
      { folders: [folder], settings: (section) => (section === 'yaml' ? yaml : {}) },
    );
  });
  afterAll(async () => {
    await client.end();
  });

  const faultsOf = async (name: string, text: string) => {
    const file = join(folder, name);
    await client.open(file, 'yaml', text);
    return (await client.faults(file)).map((d) => `${d.range.start.line + 1}: ${d.message}`);
  };

  const recipes = readdirSync(join(root, 'content/recipes')).map((name) => `recipes/${name}`);
  test.each([
    ...recipes,
    'audiences.yaml',
    'glossary.yaml',
    'coverage.yaml',
    'prose-words.yaml',
    'references.json',
  ])('find nothing in %s', async (name) => {
    expect(await faultsOf(name, read(`content/${name}`))).toEqual([]);
  });

  test.each([
    ['recipes/a.yaml', 'audience: k12\nedition: teacher\n', '2: Value is not accepted'],
    ['recipes/b.yaml', 'audience: k12\nselect:\n  maxMinuts: 5\n', '3: Property maxMinuts is not allowed'],
    ['recipes/c.yaml', 'people: many\n', '1: Incorrect type'],
    ['overlay.yaml', 'name: Ours\nactions: 5\n', '2: Incorrect type'],
  ])('find a bad field at its line: %s', async (name, text, expected) => {
    const [found] = await faultsOf(name, text);
    expect(found).toContain(expected);
  });

  test('complete values and explain fields with our doc comments', async () => {
    const file = join(folder, 'recipes/d.yaml');
    writeFileSync(join(folder, 'README'), '');
    await client.open(file, 'yaml', 'edition: \n');
    const completed = await client.ask<{ items: { label: string }[] }>('textDocument/completion', {
      textDocument: { uri: uriOf(file) },
      position: { line: 0, character: 9 },
    });
    expect(completed.items.map((i) => i.label)).toEqual(
      expect.arrayContaining(['facilitator', 'participant']),
    );
    const hover = await client.ask<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: uriOf(file) },
      position: { line: 0, character: 2 },
    });
    expect(hover.contents.value).toContain('what learners and families may see');
  });
});
