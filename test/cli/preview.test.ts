import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { studioHeaders } from '../../src/studio.js';
import { runCli } from '../support/cli.js';
import { type RunningPreview, startPreview } from '../support/preview.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const base = join(root, 'test/fixtures/base');
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-preview-'));
const at = (path: string) => join(folder, path);
const activity = 'mine/steps/first/activities/greeting-round.md';
const page = '/resource/greeting-round';
const copy = (key: string, of = page) => `/copy${of}?copy=${key}&marks=no`;

/** Changes a file that is there. */
const change = (path: string, from: string | RegExp, to: string) => {
  const text = readFileSync(at(path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(
    at(path),
    text.replace(from, () => to),
  );
};
/** Puts all files back as they were, as editors do: the whole file under another name, then in the place of the old one. */
const mend = () => {
  for (const file of readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((f) =>
    /\.\w+$/.test(f),
  )) {
    mkdirSync(join(at('mine'), file, '..'), { recursive: true });
    cpSync(join(base, file), at('mine/.saving'));
    renameSync(at('mine/.saving'), join(at('mine'), file));
  }
};

let preview: RunningPreview;
const ask = async (path: string) => (await preview.ask(path)).body;
/** Changes files, and waits until an address shows something. */
const until = (doing: () => void, path: string, text: string | RegExp) =>
  preview.after(doing, async (asked) => (await asked(path)).body.search(text) >= 0);

beforeAll(async () => {
  mend();
  preview = await startPreview(['mine'], { cwd: folder });
});
afterAll(async () => {
  expect(await preview.end()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

describe('what is shown', () => {
  test('a list leads to every resource and packet, by step and kind', async () => {
    const list = await ask('/');
    expect(preview.said).toContain('0 errors, 0 warnings');
    expect(list).toContain('<h2 id="step-first">Take a first step</h2>');
    for (const link of ['/packet/short', page, '/resource/name-card', '/resource/first'])
      expect(list).toContain(`href="${link}"`);
  });

  test('a resource stands in all audiences and both editions side by side', async () => {
    const shown = await ask(page);
    expect([...shown.matchAll(/<iframe title="([^"]+)"/g)].map((m) => m[1])).toEqual([
      'K-12, for facilitators',
      'K-12, for participants',
      'College, for facilitators',
      'College, for participants',
    ]);
    const [staff, learners] = [await ask(copy('k12.facilitator')), await ask(copy('k12.participant'))];
    expect(staff).toContain('Use the carpet.');
    expect(staff).not.toContain('Use the seminar table.');
    expect(learners).toContain('You will say your name');
    // The handout that goes with it, as it prints.
    expect(learners).toContain('Write your name.');
  });

  test('marks what differs between audiences, and nothing else, unless asked not to', async () => {
    const marks = (html: string) => [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map((m) => m[1]);
    const marked = (key: string, copies: string) => ask(`/copy${page}?copy=${key}&${copies}`);
    const both = 'copies=k12.facilitator,college.facilitator';
    expect(marks(await marked('college.facilitator', both))).toEqual(['seminar table.']);
    expect(marks(await marked('k12.facilitator', both))).toContain('carpet.');
    expect(marks(await marked('college.facilitator', 'copies=college.facilitator'))).toEqual([]);
    expect(marks(await ask(`${copy('college.facilitator')}&${both}`))).toEqual([]);
  });

  test('says why a copy is left out', async () => {
    const shown = await ask('/resource/ties-help');
    expect(shown).toContain(
      'K-12, for participants: </strong>Left out here: only facilitators see this kind.',
    );
    expect(shown).not.toContain('<iframe title="K-12, for participants"');
  });

  test('a packet stands as its recipe says, and for other audiences when they are asked for', async () => {
    expect(await ask(copy('.facilitator', '/packet/short'))).toContain('Greeting round');
    expect(await ask('/packet/short?copies=college.facilitator')).toContain(
      '<iframe title="College, for facilitators"',
    );
  });

  test('links inside a copy lead to the page of what they name', async () => {
    expect(await ask(copy('k12.facilitator', '/resource/first'))).toContain(`href="${page}?marks=no"`);
  });

  test('an overlay is worked in, and its faults are told', async () => {
    cpSync(base, at('other'), { recursive: true });
    mkdirSync(at('ours'));
    const actions = ['set: greeting-round, field: title, to: Our own round', 'remove: nobody'];
    writeFileSync(
      at('ours/overlay.yaml'),
      `name: Ours\nactions:\n${actions.map((a) => `  - { ${a} }\n`).join('')}`,
    );
    const other = await startPreview(['other', '--overlay', 'ours'], { cwd: folder });
    try {
      expect((await other.ask(copy('k12.facilitator'))).body).toContain('Our own round');
      const list = (await other.ask('/')).body;
      expect(list).toContain('nobody');
      expect(list).toContain(`${at('ours')}/overlay.yaml:`);
      await other.after(
        () => change('ours/overlay.yaml', 'Our own round', 'Another round'),
        async (asked) => (await asked(copy('k12.facilitator'))).body.includes('Another round'),
      );
    } finally {
      await other.end();
    }
  });
});

describe('while somebody writes', () => {
  afterEach(() => until(mend, '/', '0 errors, 0 warnings'));

  test('what is saved is shown', async () => {
    await until(
      () => change(activity, 'Use the carpet.', 'Use the new rug.'),
      copy('k12.facilitator'),
      'new rug',
    );
  });

  test('a new file has a page, one that goes has none', async () => {
    const fresh = 'mine/steps/first/handouts/second-card.md';
    const text = '---\ntitle: Second\nsummary: A card.\nform: read\nfor: learner\n---\n\nRead this.\n';
    await until(() => writeFileSync(at(fresh), text), '/resource/second-card', 'Second');
    expect(await ask('/')).toMatch(/Second<\/a>.*?1 warning/);
    await until(() => rmSync(at(fresh)), '/resource/second-card', 'Not here');
  });

  test('a fault stands behind the paragraph it is about, with the way to mend it and a link into the editor', async () => {
    await until(
      () => change(activity, 'Write the names on a board.', 'Write the names of {learner} on a board.'),
      copy('k12.facilitator'),
      'preview-fault',
    );
    const shown = await ask(copy('k12.facilitator'));
    expect(shown).toMatch(/on a board\.<\/p><div class="preview-fault preview-warning"/);
    expect(shown).toContain(`href="vscode://file${at(activity)}:28:20"`);
    expect(shown).toContain('looks like markup');
    // It is told there, and not also at the top.
    expect(await ask(page)).toContain('One fault stands in the pages');
    expect(await ask('/')).toMatch(/Greeting round<\/a>.*?<span class="mark mark-warning">1 warning/);
  });

  test.each([
    [
      'an entry of a list',
      '- What did you notice?',
      '- What did you notice, {learner}?',
      /What did you notice.*?<div class="preview-fault[^<]*<p><strong>Warning/s,
    ],
    [
      'a field',
      'Everybody says a name and is greeted.',
      'Everybody says a {name}.',
      /class="pb-summary">[^<]*<\/p><div class="preview-fault/,
    ],
  ])('a fault of %s stands there', async (_what, from, to, seen) => {
    await until(() => change(activity, from, to), copy('k12.facilitator'), seen);
  });

  test('a fault without a place in the copies stands at the top with its line', async () => {
    const fields = () => change(activity, 'strategies: [greet-first]', 'strategies: [greet-furst]');
    await until(fields, page, 'greet-furst');
    expect(await ask(page)).toMatch(
      /<section aria-label="Faults">.*?did you mean <code>greet-first<\/code>.*?<code class="excerpt">strategies: \[greet-furst\]<\/code>/s,
    );
  });

  test('a file that cannot be read shows its faults and how it was before, and says so', async () => {
    await until(
      () => change(activity, 'title: Greeting round', 'title: [x'),
      page,
      'cannot be read as it is now',
    );
    const shown = await ask(copy('k12.facilitator'));
    expect(shown).toMatch(/Greeting round<\/h1><div class="preview-fault.*\[yaml-syntax\]/);
    expect(shown).toContain('Use the carpet.');
    expect(await ask('/')).toContain('an earlier one is shown');
    // Others stay as they are.
    expect(await ask('/resource/name-card')).not.toContain('cannot be read');
  });

  test('a file that never could be read shows its text, written out', async () => {
    const file = 'mine/steps/first/handouts/broken.md';
    await until(
      () => writeFileSync(at(file), '---\ntitle: [\n---\n<script>alert(1)</script>\n'),
      '/resource/broken',
      'yaml-',
    );
    const shown = await ask('/resource/broken');
    expect(shown).toContain('&#x3C;script>alert(1)');
    expect(shown).not.toContain('<script>alert');
    rmSync(at(file));
  });

  test('without its audiences or its first page everything is as it was, and that is said', async () => {
    await until(
      () => change('mine/audiences.yaml', 'terms:', 'terms: ['),
      '/',
      'audiences.yaml cannot be read',
    );
    expect(await ask(copy('k12.facilitator'))).toContain('Use the carpet.');
    await until(() => rmSync(at('mine/playbook.md')), '/', 'playbook.md');
    expect(await ask(copy('college.facilitator'))).toContain('Use the seminar table.');
  });

  test('a folder that goes is told, and seen again when it comes back', async () => {
    await until(() => renameSync(at('mine'), at('away')), '/', 'The folder is not there');
    expect(await ask(copy('k12.facilitator'))).toContain('Use the carpet.');
    await until(() => renameSync(at('away'), at('mine')), '/', '0 errors, 0 warnings');
    await until(
      () => change(activity, 'Use the carpet.', 'Use the rug.'),
      copy('k12.facilitator'),
      'the rug',
    );
  });
});

describe('the server', () => {
  test('has the protections of the packet builder', async () => {
    const { headers } = await preview.ask('/');
    expect(headers).toMatchObject(studioHeaders('index.html'));
    expect((await preview.ask('/', { host: 'evil.example' })).status).toBe(421);
    expect((await preview.ask('/', { method: 'POST' })).status).toBe(405);
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/resource/%',
      '/copy/resource/greeting-round',
      '/print/resource/__proto__',
      '/resource',
    ])
      expect((await preview.ask(path)).status).toBe(404);
  });

  test('names no address of elsewhere but those in the content', async () => {
    for (const path of ['/', page, '/preview.js', '/preview.css', '/copy.css'])
      expect((await ask(path)).replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
  });

  test('makes a PDF when it is asked for', async () => {
    const { status, headers, body } = await preview.ask('/print/resource/name-card?copy=k12.participant');
    expect([status, headers['content-type'], body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
  });

  test('says in a sentence what keeps it from starting', () => {
    const run = (...args: string[]) => runCli(['preview', '--no-open', ...args], { cwd: folder });
    const { port } = new URL(preview.url);
    expect(run('mine', '--port', port)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`Port ${port} is taken by another program`),
    });
    expect(run('mine/steps')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no folder of a playbook'),
    });
    expect(run('nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('which is no folder'),
    });
    expect(run('mine', '--editor', 'edlin')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('`cursor`'),
    });
  });

  test.each([
    [['--editor', 'zed'], {}, `zed://file${at(activity)}:1:1`],
    [['--editor', 'idea'], {}, `idea://open?file=${at(activity)}&#x26;line=1&#x26;column=1`],
    [[], { EDITOR_URL: 'subl://open?url={file}&line={line}' }, `subl://open?url=${at(activity)}&#x26;line=1`],
    [['--editor', 'none'], { EDITOR_URL: 'subl://open?url={file}' }, undefined],
  ])('opens the editor of %j and %j', async (args, env, href) => {
    const other = await startPreview(['mine', ...args], { cwd: folder, env });
    const { body } = await other.ask(page);
    await other.end();
    expect(/<p class="id">.*?<a href="([^"]+)"/.exec(body)?.[1]).toBe(href);
  });

  test.each(['javascript:alert("{file}")', 'open {file}', 'subl://open'])(
    'takes no %s for an editor',
    async (address) => {
      await expect(startPreview(['mine'], { cwd: folder, env: { EDITOR_URL: address } })).rejects.toThrow(
        /`EDITOR_URL` is .* expected an address with `\{file\}` in it/,
      );
    },
  );
});
