import { beforeAll, describe, expect, test } from 'vitest';
import {
  composePacket,
  customize,
  fingerprints,
  formatReport,
  type Playbook,
  renderPage,
} from '../../src/index.js';
import { loadOverlay, memorySource } from '../../src/load.js';
import { baseFiles, loadBase } from '../support/base.js';
import { changesIn, ours, overlaid, overlayFaults, overlayFiles } from '../support/overlays.js';
import { bodyWords, resourceOf } from '../support/pages.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadBase()).value;
});

describe('the fingerprint an overlay was written against', () => {
  const replace = (was: string) => `{ replace: greeting-round, section: Prepare, with: Ask., was: "${was}" }`;

  test('says nothing while the text is the same', async () => {
    const { Prepare } = fingerprints(playbook, 'greeting-round');
    expect(Prepare).toMatch(/^[0-9a-f]{12}$/);
    expect(await overlayFaults(playbook, [replace(Prepare!)])).toEqual([]);
  });

  test('warns when the text has changed, and the change is made all the same', async () => {
    const { Prepare } = fingerprints(playbook, 'greeting-round');
    const file = 'steps/first/activities/greeting-round.md';
    const activity = baseFiles()[file] as string;
    const { value: newer } = await loadBase({ [file]: activity.replace('on a board', 'on a wall') });
    const { value: overlay } = await loadOverlay(memorySource(overlayFiles([replace(Prepare!)])), newer);
    const { value, diagnostics } = customize(newer, {}, { overlays: [overlay] });
    const now = fingerprints(newer, 'greeting-round').Prepare!;
    expect(diagnostics).toMatchObject([{ rule: 'overlay-stale', severity: 'warning', line: 3, column: 5 }]);
    expect(diagnostics[0]!.message).toContain(`was \`${Prepare}\` and is \`${now}\``);
    expect(bodyWords(value, 'greeting-round')).toContain('Ask.');
  });

  test('tells the sections of a resource apart, and is the same every time', () => {
    const marks = fingerprints(playbook, 'greeting-round');
    expect(Object.keys(marks)).toEqual(playbook.activities[0]!.body.sections.map((s) => s.title));
    expect(new Set(Object.values(marks)).size).toBe(Object.keys(marks).length);
    expect(fingerprints(playbook, 'greeting-round')).toEqual(marks);
    expect(fingerprints(playbook, 'nothing')).toEqual({});
  });
});

describe('actions are done in their order', () => {
  test('so a later one sees what an earlier one did', async () => {
    const tailored = await overlaid(playbook, [
      '{ replace: greeting-round, section: Prepare, with: One. }',
      '{ append: greeting-round, section: Prepare, text: Two. }',
      '{ append: greeting-round, section: Prepare, text: Three. }',
      '{ set: greeting-round, field: title, to: First }',
      '{ set: greeting-round, field: title, to: Last }',
    ]);
    const { title, body } = resourceOf(tailored, 'greeting-round');
    expect(title).toBe('Last');
    expect(bodyWords(tailored, 'greeting-round')).toContain('One. Two. Three.');
    expect(body.sections.map((s) => s.title)).toContain('Prepare');
    expect(changesIn(tailored)).toHaveLength(5);
  });

  test('and what has been removed cannot be changed', async () => {
    const [found] = await overlayFaults(playbook, [
      '{ remove: greeting-round }',
      '{ set: greeting-round, field: title, to: Late }',
    ]);
    expect(found).toMatchObject({ rule: 'overlay-target', line: 4 });
  });

  test('one overlay after the other', async () => {
    const overlays = [
      await ours(playbook, ['{ set: greeting-round, field: title, to: District }']),
      { ...(await ours(playbook, ['{ set: greeting-round, field: title, to: School }'])), name: 'School' },
    ];
    const { value } = customize(playbook, {}, { overlays });
    expect(resourceOf(value, 'greeting-round').title).toBe('School');
    expect(value.report.changes.map((c) => c.overlay)).toEqual(['Ours', 'School']);
  });
});

test('every change is listed in the report and in the colophon of the packet', async () => {
  const tailored = await overlaid(playbook, [
    '{ set: greeting-round, field: title, to: Hello }',
    '{ remove: greeting-round, section: Adapt }',
    '{ remove: count-names }',
  ]);
  const changes = [
    'Ours: Set `title` of `greeting-round`',
    'Ours: Removed section `Adapt` of `greeting-round`',
    'Ours: Removed measure `count-names`',
  ];
  expect(formatReport(tailored)).toContain(`Changes by overlays (3)\n  ${changes.join('\n  ')}\n`);
  const packet = composePacket(tailored);
  const told = [
    'Ours: Changed in “Hello”: title.',
    'Ours: “Adapt” of “Hello” is left out.',
    'Ours: Measure left out: Count names.',
  ];
  expect(packet.parts.at(-1)).toMatchObject({ type: 'colophon', changes: { lines: told } });
  for (const line of told) expect(renderPage(packet)).toContain(`<li>${line}</li>`);
});

test('an overlay without a name, or without its file, is an error', async () => {
  const load = async (files: Record<string, string>) =>
    (await loadOverlay(memorySource(files), playbook)).diagnostics.map((d) => [d.rule, d.file]);
  expect(await load({})).toEqual([['file-missing', 'overlay.yaml']]);
  expect(await load({ 'overlay.yaml': 'actions: []\n' })).toEqual([['field-missing', 'overlay.yaml']]);
  expect(await load({ 'overlay.yaml': 'name: Ours\nactions: [{ delete: first }]\n' })).toEqual([
    ['field-type', 'overlay.yaml'],
  ]);
  expect(await load({ 'overlay.yaml': 'name: [\n' })).toContainEqual(['yaml-syntax', 'overlay.yaml']);
});

test('an overlay leaves the playbook it is worked into as it was', async () => {
  const before = JSON.stringify(playbook);
  await overlaid(playbook, [
    '{ set: greeting-round, field: title, to: Hello }',
    '{ append: greeting-round, section: Prepare, text: More. }',
    '{ remove: count-names }',
  ]);
  expect(JSON.stringify(playbook)).toBe(before);
});
