import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { playbook as shipped } from 'networks-playbook/content';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customize, type Diagnostic } from '../../src/index.js';
import { loadOverlay, loadPlaybook, memorySource, readRecipe } from '../../src/load.js';
import { folderSource } from '../../src/node.js';
import { runCli, runProgram } from '../support/cli.js';
import { type Block, blocksOf, commandsOf, pages, readPage, root, shows } from './blocks.js';

const work = join(root, '.tmp', 'docs');
const bin = join(work, 'bin');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The folder that the commands and programs of a page run in. It lies inside the package, so that the package finds itself by name. */
const folderOf = (page: string) => join(work, page.replace(/\W+/g, '-'));

function put(page: string, path: string, text: string): void {
  const full = join(folderOf(page), path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(bin, { recursive: true });
  const cli = join(root, 'dist', 'cli.js');
  writeFileSync(join(bin, 'networks-playbook'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  chmodSync(join(bin, 'networks-playbook'), 0o755);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A command of a page as it is run here: the program that has been built, without the network. */
function here(command: string): string {
  return command
    .replace(/^npm install && /, '')
    .replace(/^npm run (?:--silent )?([\w-]+)(?: -- )?/, (all, name: string) =>
      scripts[name]?.startsWith('node dist/cli.js') ? `${scripts[name]} ` : all,
    )
    .replace(/(^|[|&] )(?:npx networks-playbook|node dist\/cli\.js)\b/g, '$1networks-playbook');
}

const canRun = (command: string) => /(^|[|&] )(?:npx )?networks-playbook\b/.test(here(command));

function run(page: string, file: string, args: readonly string[]) {
  const { status, stdout } = spawnSync(file, args, {
    cwd: folderOf(page),
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: '1' },
  });
  return { status, output: withoutProgress(stdout) };
}

/** How long a command takes is not what a page is about. */
const withoutProgress = (output: string) =>
  output.replace(/^(?:Checking|Reading|Setting|Writing)\b.* …\n/gm, '');

/** Runs a command as a shell does. One of our program alone, in words that mean nothing to a shell, needs none. */
function shell(page: string, command: string) {
  const words = wordsOf(command);
  if (words?.[0] !== 'networks-playbook') return run(page, '/bin/sh', ['-c', `( ${command} ) 2>&1`]);
  const { status, output } = runCli(words.slice(1), { cwd: folderOf(page) });
  return { status, output: withoutProgress(output) };
}

/** The words of a command, when quotes are all that a shell would have to read in it. */
function wordsOf(command: string): string[] | undefined {
  const word = /"[^"$`\\!]*"|'[^']*'|[\w./=:,@+-]+/g;
  if (command.replace(word, '').trim() !== '') return undefined;
  return command
    .split(/ +(?=(?:[^"']|"[^"]*"|'[^']*')*$)/)
    .map((w) => w.replace(/"([^"]*)"|'([^']*)'/g, (_, double = '', single = '') => double + single));
}

function runBlock(block: Block) {
  const { text } =
    block.language === 'ts'
      ? { text: ts.transpile(block.text, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }) }
      : block;
  const name = `line-${block.line}.mjs`;
  put(block.page, name, text);
  const cwd = folderOf(block.page);
  // What a program sets up once for its process would be there for the next one too.
  if (block.words.includes('alone')) return run(block.page, process.execPath, [name]);
  return runProgram(join(cwd, name), { cwd });
}

/** What a page shows is what came out. With `UPDATE_DOCS=1` the page is mended, unless `…` says that a person chose what to show. */
function compare(page: string, before: string, expected: string, actual: string): void {
  if (shows(expected, actual)) return;
  if (process.env.UPDATE_DOCS && !expected.includes('…')) {
    const text = readPage(page).replace(before + expected, () => `${before}${actual.trimEnd()}\n`);
    expect(text, `${before}: its output has no place on the page`).not.toBe(readPage(page));
    writeFileSync(join(root, page), text);
  } else expect(actual).toBe(expected);
}

const allBlocks = pages.flatMap(blocksOf);
/** Programs of a framework (`host`) are run by the bench of hosts, where their packages are. */
const isProgram = (b: Block) =>
  (b.language === 'js' || b.language === 'ts') && !b.words.some((w) => w === 'no-run' || w === 'host');
const isShell = (b: Block) =>
  (b.language === 'sh' || b.language === 'console') && !b.words.includes('no-run');

const isTested = (b: Block) =>
  isShell(b) || isProgram(b) || b.words.some((w) => w === 'recipe' || w === 'body');

describe.each(pages.filter((page) => blocksOf(page).some(isTested)))('%s', (page) => {
  const blocks = blocksOf(page);

  beforeAll(() => {
    mkdirSync(folderOf(page), { recursive: true });
    for (const block of blocks) if (block.file) put(page, block.file, block.text);
  });

  let waiting: Block | undefined;
  blocks.forEach((block, i) => {
    const wrong = waiting;
    if (block.wrong) waiting = block;
    if (isShell(block)) waiting = undefined;

    if (isShell(block))
      test(`line ${block.line}: ${commandsOf(block)[0]?.command.slice(0, 60)}`, () => {
        if (wrong) put(page, wrong.wrong!, wrong.text);
        for (const { command, output } of commandsOf(block)) {
          expect(canRun(command), `${command}: not a command of ours; mark the block \`no-run\``).toBe(true);
          const result = shell(page, here(command));
          if (output !== undefined) compare(page, `$ ${command}\n`, output, result.output);
          expect(result.status === 0, result.output).toBe(!block.words.includes('fails'));
        }
        const right = wrong && blocks.find((b) => b.file === wrong.wrong);
        if (right) put(page, right.file!, right.text);
      });

    if (isProgram(block))
      test(`line ${block.line}: a program`, () => {
        const { status, output } = runBlock(block);
        expect(status, output).toBe(0);
        const next = blocks[i + 1];
        if (next?.language === 'text')
          compare(page, `${block.text}\`\`\`\n\n\`\`\`text\n`, next.text, output);
      });

    if (block.language === 'yaml' && block.words.includes('recipe'))
      test(`line ${block.line}: a recipe`, async () => {
        expect(await faultsOfRecipe(block)).toEqual([]);
      });

    if (block.words.includes('body'))
      test(`line ${block.line}: text for a handout`, async () => {
        expect(await faultsOfBody(block)).toEqual([]);
      });
  });
});

/** What is wrong with a recipe that a page shows, for the playbook that comes along. */
async function faultsOfRecipe({ page, text }: Block): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = readRecipe('recipe.yaml', new TextEncoder().encode(text));
  if (!value) return diagnostics;
  const overlays = (value.recipe.overlays ?? []).map((o) =>
    loadOverlay(folderSource(join(folderOf(page), o)), shipped),
  );
  const loaded = await Promise.all(overlays);
  const result = customize(shipped, value.recipe, { overlays: loaded.map((o) => o.value) });
  return [...loaded.flatMap((o) => o.diagnostics), ...result.diagnostics];
}

/** What is wrong with some Markdown that a page shows, as the text of a handout in the playbook of that page. */
async function faultsOfBody({ page, text }: Block): Promise<Diagnostic[]> {
  const prefix = 'my-playbook/';
  const files = Object.fromEntries(
    blocksOf(page)
      .filter((b) => b.file?.startsWith(prefix))
      .map((b) => [b.file!.slice(prefix.length), b.text]),
  );
  const step = Object.keys(files)
    .find((f) => f.endsWith('/step.md'))!
    .split('/')[1];
  const handout = `---\ntitle: A try\nsummary: A try.\nform: read\nfor: learner\nreferences: [lee-2021]\n---\n\n${text}`;
  const source = memorySource({
    ...files,
    [`steps/${step}/handouts/a-try.md`]: handout,
    [`steps/${step}/handouts/board.svg`]: '<svg/>',
  });
  return (await loadPlaybook(source)).diagnostics.filter((d) => d.rule !== 'handout-orphan');
}

test('blocks that cannot run here are few, and these', () => {
  const named = allBlocks
    .filter((b) => b.words.includes('no-run'))
    .map((b) => `${b.page}: ${b.text.split('\n')[0]}`);
  expect(named).toEqual([
    'README.md: npm install && npm run packet -- --audience k12 --out packet.html',
    'CONTRIBUTING.md: git clone https://github.com/REPLACE-WITH-OWNER/networks-playbook.git && cd networks-playbook',
    'CONTRIBUTING.md: npx vitest run --project unit test/load/language.test.ts',
    'docs/authoring.md: npm init -y',
    'docs/authoring.md: npx networks-playbook preview my-playbook',
    "docs/authoring.md: EDITOR_URL='subl://open?url=file://{file}&line={line}&column={column}' npx networks-playbook preview my-playbook",
    'docs/editors.md: npx networks-playbook links my-playbook --timeout 30',
    'docs/elements.md: npm install networks-playbook',
    'docs/printing.md: npm install @myriaddreamin/typst-ts-node-compiler@0.7.0',
    'docs/printing.md: npm install @expo-google-fonts/noto-sans-devanagari',
    'docs/studio.md: npx networks-playbook studio',
  ]);
});

test('TypeScript in the pages has the right types', () => {
  const files = allBlocks
    .filter((b) => b.language === 'ts' && isProgram(b))
    .map((b) => {
      put(b.page, `line-${b.line}.mts`, b.text);
      return join(folderOf(b.page), `line-${b.line}.mts`);
    });
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  });
  const found = ts
    .getPreEmitDiagnostics(program)
    .map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'));
  expect(files.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test('the generated pages and tables are up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('links between the pages lead somewhere', () => {
  const anchors = (page: string) =>
    [
      ...readPage(page)
        .replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '')
        .matchAll(/^#{1,6} (.+)$/gm),
    ].map((m) =>
      m[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replace(/ /g, '-'),
    );
  const wrong = [...pages, 'docs/rules.md', 'docs/fields.md', 'CHANGELOG.md'].flatMap((page) =>
    [
      ...readPage(page)
        .replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ]
      .map((m) => m[1]!)
      .filter((href) => !/^[a-z]+:/.test(href))
      .filter((href) => {
        const [path, anchor] = href.split('#') as [string, string?];
        const target = path === '' ? page : join(dirname(page), path);
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && !anchors(target).includes(anchor);
      })
      .map((href) => `${page}: ${href}`),
  );
  expect(wrong).toEqual([]);
});

test('the README leads to every page', () => {
  const readme = readPage('README.md');
  const all = [...pages, 'docs/rules.md', 'docs/fields.md', 'CHANGELOG.md'].filter((p) => p !== 'README.md');
  expect(all.filter((page) => !readme.includes(`](${page})`))).toEqual([]);
});

test('npm commands in the pages are scripts of the package', () => {
  const named = [
    ...pages
      .map(readPage)
      .join('\n')
      .matchAll(/npm (?:run (?:--silent )?([\w-]+)|(test))\b/g),
  ].map((m) => m[1] ?? m[2]!);
  expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('the README’s first command makes the packet it promises', () => {
  const first = '`npm install && npm run packet -- --audience k12 --out packet.html`'.slice(1, -1);
  expect(readPage('README.md').split('\n')).toContain(first);
  expect(readPage('README.md').split('\n')).toContain('npm install && npm test');
  expect(scripts.packet).toBe('node dist/cli.js packet');
  const { status, output } = shell('README.md', here(first));
  expect(status, output).toBe(0);
  expect(readFileSync(join(folderOf('README.md'), 'packet.html'), 'utf8')).toContain('<h1>');
});

test('CSS variables in the pages are in the style sheets', () => {
  const sheets = ['content.css', 'theme.css', 'elements.css', 'page.css', 'print.css']
    .map((f) => join(root, 'templates', f))
    .filter(existsSync);
  const css = sheets.map((f) => readFileSync(f, 'utf8')).join('\n');
  const named = new Set(
    pages
      .map(readPage)
      .join('\n')
      .match(/--playbook-[a-z-]+/g),
  );
  expect([...named].filter((name) => !css.includes(name))).toEqual([]);
});

test('every page ships with the package or is meant for contributors', () => {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { files: { path: string }[] }[];
  const files = packed[0]!.files.map((f) => f.path);
  for (const page of [
    'README.md',
    'docs/rules.md',
    'docs/fields.md',
    'docs/recipes.md',
    'LICENSE',
    'LICENSE-CONTENT',
    'CHANGELOG.md',
  ])
    expect(files).toContain(page);
});
