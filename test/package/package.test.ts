import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someOf } from '../support/by-night.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
let folder: string;
let tarball: string;

/** Packs what would be published and installs it where nothing else is. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-consumer-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  tarball = join(folder, (JSON.parse(packed) as { filename: string }[])[0]!.filename);
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "consumer", "version": "1.0.0", "private": true }\n',
  );
  execFileSync(
    'npm',
    ['install', tarball, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
    { cwd: folder, stdio: 'pipe' },
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(code: string, flags: string[] = [], name = 'try.mjs'): string {
  writeFileSync(join(folder, name), code);
  return execFileSync(process.execPath, [...flags, name], { cwd: folder, encoding: 'utf8' });
}

/** The comments by which the bundler names what it put into a file. */
const bundledIn = (path: string) =>
  (readFileSync(path, 'utf8').match(/^\/\/ .*node_modules\/.*$/gm) ?? []).join('\n');

describe('an install without the optional packages', () => {
  test('is 4 packages and some 37 MB, and loads, checks and writes', () => {
    const place = mkdtempSync(join(tmpdir(), 'playbook-small-'));
    try {
      writeFileSync(
        join(place, 'package.json'),
        '{ "name": "small", "version": "1.0.0", "private": true }\n',
      );
      const flags = ['--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
      execFileSync('npm', ['install', tarball, ...flags], { cwd: place, stdio: 'pipe' });
      const lock = JSON.parse(readFileSync(join(place, 'node_modules/.package-lock.json'), 'utf8'));
      expect(Object.keys(lock.packages).sort()).toEqual([
        'node_modules/@types/hast',
        'node_modules/@types/unist',
        'node_modules/networks-playbook',
        'node_modules/zod',
      ]);
      const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
      const bytes = files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0);
      expect(bytes).toBeLessThan(38_000_000);
      const cli = (...args: string[]) =>
        execFileSync(join(place, 'node_modules/.bin/networks-playbook'), args, {
          cwd: place,
          encoding: 'utf8',
        });
      cpSync(join(root, 'test/fixtures/base'), join(place, 'mine'), { recursive: true });
      cli('check', 'mine', '--prose');
      cli('packet', '--content', 'mine', '--out', 'packet.docx');
      expect(statSync(join(place, 'packet.docx')).size).toBeGreaterThan(5_000);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe('from JavaScript', () => {
  test('every entry point loads and does its work', () => {
    const out = node(`
      import { customize, renderFragment, composePacket, renderPage, select, toLinkedData } from 'networks-playbook';
      import { playbook } from 'networks-playbook/content';
      import { loadPlaybook, memorySource } from 'networks-playbook/load';
      import { folderSource, writeFiles } from 'networks-playbook/node';
      import { renderMarkdown } from 'networks-playbook/markdown';
      import { checkProse, coverage } from 'networks-playbook/review';
      import { writeEpub } from 'networks-playbook/epub';
      import { readRecipe, recipeFromLink, recipeToLink, writeRecipe } from 'networks-playbook/recipe';
      import { readFile } from 'node:fs/promises';
      import { createRequire } from 'node:module';
      const { value } = customize(playbook, { audience: 'k12' });
      const packet = composePacket(value);
      const require = createRequire(import.meta.url);
      const activitySchema = JSON.parse(await readFile(require.resolve('networks-playbook/schemas/activity.json'), 'utf8'));
      const css = await readFile(require.resolve('networks-playbook/styles/content.css'), 'utf8');
      const empty = await loadPlaybook(memorySource({}));
      await writeFiles('out', { 'packet.html': renderPage(packet) });
      const recipe = { audience: 'k12', notes: [{ at: 'take-stock', text: 'Ours.' }] };
      const file = readRecipe('r.yaml', new TextEncoder().encode(writeRecipe(recipe)));
      console.log(JSON.stringify({
        recipes: [file.value.recipe, recipeFromLink(recipeToLink(recipe).value).value],
        fragment: renderFragment(value.playbook.activities[0], { tailored: value }).startsWith('<div class="pb">'),
        markdown: renderMarkdown(packet).includes('# '),
        found: select(playbook, { kinds: ['step'] }).steps.length,
        type: toLinkedData(playbook)['@type'],
        schema: activitySchema.properties.duration.description.length > 20,
        css: css.includes('.pb'),
        version: JSON.parse(await readFile(require.resolve('networks-playbook/package.json'), 'utf8')).name,
        faults: empty.diagnostics.length > 0,
        counted: coverage(playbook).cells.at(-1).kinds.step,
        graded: (await checkProse(select(playbook, { kinds: ['step'] }))).levels.length,
        listed: (await folderSource('out').list()).join(),
        book: String.fromCharCode(...(await writeEpub(packet)).subarray(30, 38)),
      }));`);
    const recipe = { audience: 'k12', notes: [{ at: 'take-stock', text: 'Ours.' }] };
    expect(JSON.parse(out)).toEqual({
      recipes: [recipe, recipe],
      fragment: true,
      markdown: true,
      found: 5,
      type: 'LearningResource',
      schema: true,
      css: true,
      version: 'networks-playbook',
      faults: true,
      counted: 5,
      graded: 5,
      listed: 'packet.html',
      book: 'mimetype',
    });
  });

  test('the content loads no parser, no schema library and no template compiler', () => {
    // Every module that Node resolves is written down by a hook, so the list is what really loaded.
    writeFileSync(
      join(folder, 'hook.mjs'),
      "import { appendFileSync } from 'node:fs';\nexport const load = async (url, context, next) => { appendFileSync('loaded.txt', url + '\\n'); return next(url, context); };\n",
    );
    writeFileSync(
      join(folder, 'register.mjs'),
      "import { register } from 'node:module';\nregister('./hook.mjs', import.meta.url);\n",
    );
    node(
      "import { playbook } from 'networks-playbook/content'; console.log(playbook.activities.length)",
      ['--import', './register.mjs'],
      'content.mjs',
    );
    const loaded = readFileSync(join(folder, 'loaded.txt'), 'utf8')
      .split('\n')
      .filter((url) => url.includes('node_modules'));
    expect(loaded.map((url) => url.split('/node_modules/').at(-1))).toEqual([
      'networks-playbook/dist/content/playbook.js',
    ]);
  });

  test('a whole packet is made where code may not be generated from strings', () => {
    const out = node(
      "import { customize, composePacket, renderPage } from 'networks-playbook';\nimport { playbook } from 'networks-playbook/content';\nconsole.log(renderPage(composePacket(customize(playbook, { audience: 'k12', start: '09:00' }).value)).length > 10_000);",
      ['--disallow-code-generation-from-strings'],
      'strict.mjs',
    );
    expect(out.trim()).toBe('true');
  });

  test('the command line works from the installed package', () => {
    const out = execFileSync(
      join(folder, 'node_modules', '.bin', 'networks-playbook'),
      ['list', 'steps', '--json'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect((JSON.parse(out) as { id: string }[]).map((s) => s.id)[0]).toBe('take-stock');
  });

  test('require works where Node can require ES modules, and says why elsewhere', () => {
    const can = (process.features as { require_module?: boolean }).require_module === true;
    writeFileSync(join(folder, 'try.cjs'), "console.log(typeof require('networks-playbook').customize)");
    const call = () =>
      execFileSync(process.execPath, ['--no-warnings', 'try.cjs'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    if (can) expect(call().trim()).toBe('function');
    else expect(call).toThrow(/ES Module/);
  });
});

describe('from TypeScript', () => {
  const code = `
    import { customize, type Recipe, renderPage } from 'networks-playbook';
    import { type ActivityId, playbook, type StepId } from 'networks-playbook/content';
    import { loadPlaybook } from 'networks-playbook/load';
    import { folderSource } from 'networks-playbook/node';
    import { renderMarkdown } from 'networks-playbook/markdown';
    import { type Coverage, coverage } from 'networks-playbook/review';
    import { writeEpub } from 'networks-playbook/epub';
    import { recipeFromLink, writeRecipe } from 'networks-playbook/recipe';
    import { type PlaybookIntrinsicElements, PlaybookStepElement } from 'networks-playbook/elements';
    import { defineElements } from 'networks-playbook/elements/define';
    import { fragmentTree } from 'networks-playbook/tree';
    const element: PlaybookStepElement = document.createElement('networks-playbook-step');
    element.addEventListener('playbook-error', (event) => event.detail.message.length);
    element.headingLevel = 3;
    const attributes: PlaybookIntrinsicElements['networks-playbook-plan'] = { src: '/plan.json', 'heading-level': 2 };
    // @ts-expect-error: a level that does not exist
    attributes['heading-level'] = 9;
    export { attributes, defineElements, element, fragmentTree };
    const counted: Coverage = coverage(playbook);
    const recipe: Recipe = { audience: 'k12', select: { maxMinutes: 30 } };
    const step: StepId = playbook.activities[0]!.step;
    const id: ActivityId = 'relationship-map';
    // @ts-expect-error: an id that does not exist
    const wrong: ActivityId = 'relationship-mop';
    export { customize, recipe, renderPage, step, id, wrong, loadPlaybook, folderSource, renderMarkdown, counted, writeEpub, writeRecipe };
    export const opened: Recipe | undefined = recipeFromLink('').value;
    export const made = customize(playbook, recipe);
  `;
  test.each(someOf(['node16', 'bundler'], 1))(
    'types resolve with moduleResolution %s',
    async (resolution) => {
      const config = {
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: 'es2022',
          lib: ['es2022', 'dom'],
          types: [],
          module: resolution === 'node16' ? 'node16' : 'esnext',
          moduleResolution: resolution,
        },
        files: ['consumer.mts'],
      };
      writeFileSync(join(folder, 'consumer.mts'), code);
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const { stdout } = await run(process.execPath, [
        join(root, 'node_modules/typescript/bin/tsc'),
        '-p',
        folder,
      ]).catch((error: { stdout: string }) => ({
        stdout: error.stdout,
      }));
      expect(stdout).toBe('');
    },
  );
});

describe('in a browser', () => {
  const heavy = [
    'node_modules/micromark/',
    'node_modules/remark-parse/',
    'node_modules/unified/',
    'node_modules/gray-matter/',
    'node_modules/yaml/',
    'zod/v4/classic',
    'handlebars/dist/cjs/handlebars/compiler',
  ];
  const entries: [string, string[]][] = [
    ['networks-playbook', []],
    ['networks-playbook/content', []],
    ['networks-playbook/epub', []],
    ['networks-playbook/pptx', []],
    ['networks-playbook/web-codes', []],
    ['networks-playbook/bundle', ['node_modules/yaml/']],
    ['networks-playbook/xlsx', []],
    ['networks-playbook/ics', []],
    ['networks-playbook/recipe', ['node_modules/yaml/']],
    ['networks-playbook/elements/define', []],
    ['networks-playbook/tree', []],
    ['networks-playbook/pdf/web', []],
  ];
  test.each(entries)('%s bundles without Node, and of what is heavy has only %j', async (entry, allowed) => {
    const result = await build({
      stdin: { contents: `export * from '${entry}'`, resolveDir: folder },
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      format: 'esm',
      minify: true,
      logLevel: 'silent',
    });
    expect(result.errors).toEqual([]);
    // What we bundle stands in our files, below a comment that names its file; what is used of them is in the output.
    const inputs = Object.values(result.metafile.outputs).flatMap((o) => Object.entries(o.inputs));
    const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
    const whole = used.map((path) => `${path}\n${bundledIn(join(root, path))}`).join('\n');
    expect(heavy.filter((name) => whole.includes(name))).toEqual(allowed);
  });

  test('the recipes alone are light', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export * from 'networks-playbook/recipe'", resolveDir: folder },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      minify: true,
      logLevel: 'silent',
    });
    expect(gzipSync(outputFiles[0]!.contents).length).toBeLessThan(64_000);
  });
});

describe('the tarball', () => {
  test('publint finds nothing', async () => {
    const { stdout, stderr } = await run(bin('publint'), [
      'run',
      tarball,
      '--strict',
      '--pack',
      'false',
    ]).catch((e: { stdout: string; stderr: string }) => e);
    expect(stdout + stderr).toContain('All good');
  });

  test('are the types wrong? No, for ESM-only packages', async () => {
    // The program ends with another code than 0 when it finds a problem the profile does not ignore.
    const { stdout } = await run(bin('attw'), [
      tarball,
      '--profile',
      'esm-only',
      '--no-emoji',
      '--exclude-entrypoints',
      './schemas/*',
      './editors/*',
      './styles/*',
      './fonts/*',
    ]);
    for (const entry of [
      '',
      '/content',
      '/load',
      '/node',
      '/markdown',
      '/review',
      '/epub',
      '/pptx',
      '/web-codes',
      '/bundle',
      '/xlsx',
      '/ics',
      '/recipe',
      '/pdf/web',
      '/tree',
      '/elements',
      '/elements/define',
    ])
      expect(stdout).toContain(`"networks-playbook${entry}"`);
  });

  test('has source maps that lead into our sources and hold them', () => {
    const map = JSON.parse(readFileSync(join(root, 'dist/batch-worker.js.map'), 'utf8'));
    expect(map.sources).toContain('../src/cli/batch/worker.ts');
    expect(map.sourcesContent[map.sources.indexOf('../src/cli/batch/worker.ts')]).toContain('import');
    expect(readFileSync(join(root, 'dist/batch-worker.js'), 'utf8')).toContain('sourceMappingURL=');
  });

  test('names no folder of the machine it was built on', () => {
    const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n');
    expect(files.length).toBeGreaterThan(100);
    const everything = execFileSync('tar', ['-xzOf', tarball], { maxBuffer: 1e9 });
    expect(everything.includes(root.replace(/[\\/]$/, ''))).toBe(false);
  });

  test('holds what users need and nothing else', () => {
    const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
      .split('\n')
      .map((f) => f.replace(/^package\//, ''));
    for (const needed of [
      'LICENSE',
      'LICENSE-CONTENT',
      'README.md',
      'dist/cli.js',
      'dist/content/playbook.d.ts',
      'dist/custom-elements.json',
      'dist/elements/LICENSES.txt',
      'dist/studio/index.html',
      'dist/studio/sw.js',
      'content/playbook.md',
    ])
      expect(files).toContain(needed);
    expect(files.filter((f) => /^(src|test|scripts|bench|templates|build)\//.test(f))).toEqual([]);
  });
});
