import { beforeAll, describe, expect, test } from 'vitest';
import { customize, fingerprints, type Playbook } from '../../src/index.js';
import { loadOverlay, memorySource, pinOverlay } from '../../src/load.js';
import { baseFiles, type Files, loadBase } from '../support/base.js';
import { changesIn, ours, overlayFaults } from '../support/overlays.js';
import { activity, page } from '../support/pages.js';

let playbook: Playbook;
let prepare: string;
beforeAll(async () => {
  playbook = (await loadBase()).value;
  prepare = fingerprints(playbook, 'greeting-round').Prepare!;
});

const round = 'steps/first/activities/greeting-round.md';
const ourRound = (fields: object = {}) => activity({ title: 'Our round', duration: 20, ...fields });
/** What an upgrade of the playbook brings. */
const upgraded = async (files: Files) => (await loadBase(files)).value;

const pin = async (manifest: string, files: Files = {}, options = {}) =>
  pinOverlay(memorySource({ 'overlay.yaml': manifest, ...files }), playbook, options);
/** The text that pinning makes of a manifest. */
const pinnedText = async (manifest: string) => (await pin(manifest)).value.files['overlay.yaml'];

describe('pinning writes what each change was written against', () => {
  test('and leaves all else as somebody wrote it', async () => {
    const text = await pinnedText(`# Ours, for the fall.
name: Ours
actions:
  # The board is too small.
  - append: greeting-round
    section: Prepare   # before class
    text: |
      Bring tape.

  - { replace: greeting-round, section: 'Prepare', with: "Ask, then wait." }
  -   section: Prepare
      text: Bring chalk.
      append: greeting-round
  - set: greeting-round
    field: title
    to: Hello
  - remove: name-card
`);
    expect(text).toBe(`# Ours, for the fall.
name: Ours
actions:
  # The board is too small.
  - append: greeting-round
    section: Prepare   # before class
    was: "${prepare}"
    text: |
      Bring tape.

  - { replace: greeting-round, section: 'Prepare', was: "${prepare}", with: "Ask, then wait." }
  -   section: Prepare
      was: "${prepare}"
      text: Bring chalk.
      append: greeting-round
  - set: greeting-round
    field: title
    was: "${/field: title\n {4}was: "([0-9a-f]{12})"/.exec(text!)![1]}"
    to: Hello
  - remove: name-card
    was: "${/name-card\n {4}was: "([0-9a-f]{6})"/.exec(text!)![1]}"
`);
  });

  test('with the ends of lines that the file has, and at its very end', async () => {
    expect(
      await pinnedText('name: Ours\r\nactions:\r\n  - remove: greeting-round\r\n    section: Prepare'),
    ).toBe(
      `name: Ours\r\nactions:\r\n  - remove: greeting-round\r\n    section: Prepare\r\n    was: "${prepare}"`,
    );
    expect(
      await pinnedText(
        '\uFEFFname: Ours\r\nactions:\r\n  - section: |-\r\n      Prepare\r\n    remove: greeting-round\r\n',
      ),
    ).toBe(
      `\uFEFFname: Ours\r\nactions:\r\n  - was: "${prepare}"\r\n    section: |-\r\n      Prepare\r\n    remove: greeting-round\r\n`,
    );
  });

  test('so that loading it says nothing any more, and a second time nothing is left to write', async () => {
    const manifest = 'name: Ours\nactions: [{ append: greeting-round, section: Prepare, text: Tape. }]\n';
    expect(
      await overlayFaults(playbook, ['{ append: greeting-round, section: Prepare, text: Tape. }']),
    ).toMatchObject([
      { rule: 'overlay-unpinned', severity: 'warning', file: 'overlay.yaml', line: 3, column: 5 },
    ]);
    const text = (await pinnedText(manifest))!;
    const { diagnostics } = await loadOverlay(memorySource({ 'overlay.yaml': text }), playbook);
    expect(diagnostics).toEqual([]);
    expect((await pin(text)).value).toEqual({ files: {}, written: [], stale: [] });
  });

  test('in the frontmatter of a file that takes the place of a resource', async () => {
    const file = ourRound({ replaces: 'greeting-round' });
    const { value, diagnostics } = await pin('name: Ours\n', { [round]: file });
    expect(diagnostics).toEqual([]);
    expect(value.written).toMatchObject([{ file: round, id: 'greeting-round' }]);
    const { now } = value.written[0]!;
    expect(now).toMatch(/^[0-9a-f]{6}$/);
    expect(value.files[round]).toBe(
      (file as string).replace(/(replaces: .*\n)/, (line) => `${line}was: "${now}"\n`),
    );
  });

  test('and keeps one that is there already until somebody has read both texts', async () => {
    const manifest = (was: string) =>
      `name: Ours\nactions:\n  - { remove: greeting-round, section: Prepare, was: ${was} }\n`;
    const { value } = await pin(manifest("'0123456789ab'"));
    expect(value).toMatchObject({ files: {}, written: [], stale: [{ was: '0123456789ab', now: prepare }] });
    const renewed = await pin(manifest("'0123456789ab'"), {}, { renew: true });
    expect(renewed.value.files['overlay.yaml']).toBe(manifest(`"${prepare}"`));
    expect(renewed.value.stale).toEqual([]);
  });

  test('but nothing that is not there, nothing behind an alias, and nothing in an overlay with errors', async () => {
    const missing = await pin('name: Ours\nactions: [{ remove: greeting-round, section: Prepar }]\n');
    expect(missing.value).toEqual({ files: {}, written: [], stale: [] });
    const twice = await pin(
      'name: Ours\nactions:\n  - &a { remove: greeting-round, section: Prepare }\n  - *a\n',
    );
    expect(twice.value.written).toHaveLength(1);
    const wrong = await pin('name: Ours\nactions: [{ remove: name-card }, { remove: 5 }]\n');
    expect(wrong.value).toEqual({ files: {}, written: [], stale: [] });
    expect(wrong.diagnostics).toMatchObject([{ severity: 'error', line: 2 }]);
  });
});

describe('after an upgrade of the playbook', () => {
  const base = () => baseFiles()[round] as string;
  const stale = async (manifest: string, changed: Playbook, files: Files = {}) => {
    const pinned = (await pin(manifest, files)).value.files;
    const source = memorySource({ 'overlay.yaml': manifest, ...files, ...pinned });
    const { value } = await loadOverlay(source, changed);
    return customize(changed, {}, { overlays: [value] }).diagnostics;
  };

  test.each([
    ['replace', '{ replace: greeting-round, section: Prepare, with: Ask. }'],
    ['append', '{ append: greeting-round, section: Prepare, text: Tape. }'],
    ['remove', '{ remove: greeting-round, section: Prepare }'],
    ['remove the whole', '{ remove: greeting-round }'],
    ['set', '{ set: greeting-round, field: title, to: Ours }'],
  ])('%s is told of a change of what it was written against', async (_, action) => {
    const manifest = `name: Ours\nactions:\n  - ${action}\n`;
    const newer = await upgraded({
      [round]: base().replace('on a board', 'on a wall').replace('title: Greeting round', 'title: Greetings'),
    });
    expect(await stale(manifest, newer)).toMatchObject([
      { rule: 'overlay-stale', severity: 'warning', file: 'overlay.yaml', line: 3, column: 5 },
    ]);
    expect(await stale(manifest, playbook)).toEqual([]);
  });

  test('a file is told of a change of the resource in whose place it stands', async () => {
    const newer = await upgraded({ [round]: base().replace('on a board', 'on a wall') });
    const files = { [round]: ourRound({ replaces: 'greeting-round' }) };
    expect(await stale('name: Ours\n', newer, files)).toMatchObject([{ rule: 'overlay-stale', file: round }]);
    expect(await stale('name: Ours\n', playbook, files)).toEqual([]);
  });

  test('several changes of one text are compared with the text before the first', async () => {
    const manifest =
      'name: Ours\nactions:\n  - { append: greeting-round, section: Prepare, text: One. }\n  - { append: greeting-round, section: Prepare, text: Two. }\n';
    expect(await stale(manifest, playbook)).toEqual([]);
  });

  test('a resource of ours does not take the place of one that has come with the same id', async () => {
    const files = { 'steps/first/activities/high-five.md': activity({ title: 'High five', duration: 5 }) };
    const overlay = await ours(playbook, [], files);
    const newer = await upgraded({
      'steps/first/activities/high-five.md': activity({ title: 'Their own', duration: 9 }),
    });
    const { value, diagnostics } = customize(newer, {}, { overlays: [overlay] });
    expect(diagnostics).toMatchObject([
      { rule: 'id-duplicate', severity: 'error', file: 'steps/first/activities/high-five.md', line: 1 },
    ]);
    expect(diagnostics[0]!.message).toContain('write `replaces: high-five` into it');
    expect(value.report.changes).toEqual([]);
  });

  test('a resource that was to be replaced and is gone is told', async () => {
    const source = {
      'overlay.yaml': 'name: Ours\n',
      'steps/first/handouts/name-tag.md': page(
        { title: 'Tag', summary: 'A tag.', form: 'read', for: 'learner', replaces: 'name-tag' },
        'Read.',
      ),
    };
    const { value } = await loadOverlay(memorySource(source), playbook);
    expect(customize(playbook, {}, { overlays: [value] }).diagnostics).toMatchObject([
      { rule: 'overlay-target', file: 'steps/first/handouts/name-tag.md' },
    ]);
  });
});

describe('what a file takes the place of', () => {
  const faults = (fields: object, file = round) => overlayFaults(playbook, [], { [file]: ourRound(fields) });

  test('is its own id', async () => {
    expect(await faults({ replaces: 'name-card' })).toMatchObject([{ rule: 'field-value', line: 12 }]);
    const overlay = await ours(playbook, [], { [round]: ourRound({ replaces: 'greeting-round' }) });
    expect(changesIn(customize(playbook, {}, { overlays: [overlay] }).value)).toEqual([
      'Replaced activity `greeting-round`',
    ]);
    expect(overlay.resources[0]).not.toHaveProperty('replaces');
  });

  test('is said in an overlay only, and `was` not without it', async () => {
    expect(await faults({ was: '0123456' }, 'steps/first/activities/other.md')).toMatchObject([
      { rule: 'field-unknown' },
    ]);
    const { diagnostics } = await loadBase({ [round]: ourRound({ replaces: 'greeting-round' }) });
    expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'field-unknown', file: round }));
  });
});

test('a fingerprint depends on what is said, and not on how it is marked or kept', async () => {
  const markOf = async (text: string) => {
    const body = (baseFiles()[round] as string).replace('Write the names on a board.', () => text);
    return fingerprints(await upgraded({ [round]: body }), 'greeting-round').Prepare;
  };
  expect(await markOf('Write the **names**\non a   board.')).toBe(prepare);
  expect(await markOf('Write the names on a wall.')).not.toBe(prepare);
  expect(await markOf('[Write the names](id:name-card) on a board.')).not.toBe(prepare);
  expect(await markOf(':::tip\nWrite the names on a board.\n:::')).not.toBe(prepare);
});
