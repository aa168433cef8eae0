import { describe, expect, test } from 'vitest';
import { contentFiles } from '../../src/build.js';
import { customize, type Diagnostic, labelOf, planSession, select } from '../../src/index.js';
import { loadOverlay, loadPlaybook, memoryCache, memorySource } from '../../src/load.js';
import { folderSource } from '../../src/node.js';
import { type Files, loadBase } from '../support/base.js';
import { gardenFolder, loadGarden } from '../support/garden.js';

/** The garden with some of its files changed. */
async function garden(changes: Readonly<Record<string, (text: string) => string>>) {
  const source = folderSource(gardenFolder);
  const files: Record<string, Uint8Array | string> = {};
  for (const path of await source.list()) files[path] = await source.read(path);
  for (const [path, change] of Object.entries(changes))
    files[path] = change(new TextDecoder().decode(files[path] as Uint8Array | undefined));
  return loadPlaybook(memorySource(files as Files));
}
const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((d) => `${d.file}:${d.line} ${d.message}`);
const walk = 'steps/keep-it-growing/activities/water-round.md';

describe('values that a playbook declares', () => {
  test.each([
    [
      'steps/make-a-bed/step.md',
      'dimensions: [soil]',
      'dimensions: [sol]',
      'expected `soil`, `yield` or `company`; did you mean `soil`?',
    ],
    [
      walk,
      'participants: [diggers]',
      'participants: [learners]',
      'expected `diggers`, `guests`, `coordinators` or `suppliers`.',
    ],
    [
      walk,
      'first-summer',
      'first-sumer',
      'expected `first-summer` or `seasoned`; did you mean `first-summer`?',
    ],
    [
      'steps/make-a-bed/questions/ask-what-grew.md',
      'focus: sowing',
      'focus: design',
      'expected `sowing` or `reaping`.',
    ],
    [
      'steps/keep-it-growing/measures/dry-fingers.md',
      'respondents: [diggers,',
      'respondents: [digers,',
      'did you mean `diggers`?',
    ],
    [
      'recipes/first-season.yaml',
      'gradeBands: [first-summer]',
      'gradeBands: [middle]',
      'expected `first-summer` or `seasoned`.',
    ],
  ])('%s: %s written as %s', async (file, from, to, expected) => {
    const { diagnostics } = await garden({ [file]: (text) => text.replace(from, to) });
    const own = told(diagnostics).filter((line) => line.startsWith(file));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(expected);
  });

  test('those that are not declared stay the usual ones', async () => {
    const { value, diagnostics } = await loadBase({
      'values.yaml': 'focuses:\n  design: to begin\n  measurement: to end\n',
    });
    expect(diagnostics).toEqual([]);
    expect(labelOf(value, 'focus', 'design')).toBe('to begin');
    expect(labelOf(value, 'participants', 'learners')).toBe('learners');
  });

  test('a mistake in `values.yaml` is told there, and what others declare by it is not missed', async () => {
    const { diagnostics } = await garden({
      'values.yaml': (text) => text.replace('edition: participant', 'edition: reader'),
    });
    expect(told(diagnostics).map((line) => line.split(' ')[0])).toEqual(['values.yaml:16']);
  });

  test('with a cache, a change in `values.yaml` is seen in files that did not change', async () => {
    const source = folderSource(gardenFolder);
    const files: Files = {};
    for (const path of await source.list()) files[path] = await source.read(path);
    const cache = memoryCache();
    const load = async () => loadPlaybook(memorySource(files), { cache });
    expect((await load()).diagnostics).toEqual([]);
    files['values.yaml'] = new TextDecoder()
      .decode(files['values.yaml'] as Uint8Array)
      .replace('  company: people who come back\n', '');
    const found = told((await load()).diagnostics);
    expect(found.filter((line) => line.includes('`company`')).length).toBe(2);
    delete files['values.yaml'];
    expect(told((await load()).diagnostics).join()).toContain('expected `quantity`');
  });

  test('somebody must get participants’ copies', async () => {
    const { diagnostics } = await garden({
      'values.yaml': (text) => text.replaceAll('edition: participant', 'edition: facilitator'),
    });
    expect(told(diagnostics)).toEqual([
      'values.yaml:15 Found nobody with `edition: participant`, expected somebody whom participants’ copies are for.',
    ]);
  });

  test('an overlay is checked by them', async () => {
    const { value: playbook } = await loadGarden();
    const manifest = (value: string) =>
      `name: Ours\nactions:\n  - { set: ask-who-ate, field: askedOf, to: [${value}], was: abcdef123456 }\n`;
    const faultsOf = async (value: string) =>
      told((await loadOverlay(memorySource({ 'overlay.yaml': manifest(value) }), playbook)).diagnostics);
    expect(await faultsOf('guests')).toEqual([]);
    expect(await faultsOf('families')).toEqual([expect.stringContaining('expected `diggers`, `guests`')]);
  });
});

describe('what follows from them', () => {
  test('participants’ copies hold what those with `edition: participant` do and are asked', async () => {
    const { value: playbook } = await loadGarden();
    const { value } = customize(playbook, { edition: 'participant' });
    expect(value.playbook.activities.map((a) => a.id)).toEqual([
      'feel-the-soil',
      'water-round',
      'long-table',
    ]);
    expect(value.playbook.questions.map((q) => q.id)).toEqual(['ask-what-grew', 'ask-who-ate']);
    expect(value.report.removed.find((r) => r.id === 'ask-who-waters')?.detail).toBe(
      'neither diggers nor guests are asked',
    );
  });

  test('an activity that does not say who takes part is for the first of them', async () => {
    const { value } = await garden({ [walk]: (text) => text.replace('participants: [diggers]\n', '') });
    expect(value.activities.find((a) => a.id === 'water-round')?.participants).toEqual(['diggers']);
  });

  test('plans are for the first of them, with those who lead; others are named by their words', async () => {
    const { value: playbook } = await loadGarden();
    const { plans } = planSession(playbook, { minutes: 20 });
    expect(plans.map((p) => p.activities[0]!.id).sort()).toEqual([
      'feel-the-soil',
      'long-table',
      'water-round',
    ]);
    const cautions = Object.fromEntries(plans.map((p) => [p.activities[0]!.id, p.cautions.join()]));
    expect(cautions['feel-the-soil']).not.toContain('take part');
    expect(cautions['long-table']).toContain('needs guests at the table to take part too');
    expect(() => planSession(playbook, { minutes: 20, participants: ['learners'] })).toThrow(
      'expected `diggers`',
    );
  });

  test('recipes and criteria name them', async () => {
    const { value: playbook } = await loadGarden();
    expect(customize(playbook, { select: { gradeBands: ['seasoned'] } }).diagnostics).toEqual([]);
    expect(told(customize(playbook, { select: { gradeBands: ['high'] } }).diagnostics)[0]).toContain(
      'expected `first-summer` or `seasoned`',
    );
    expect(select(playbook, { gradeBands: ['seasoned'] }).activities).toHaveLength(3);
    expect(() => select(playbook, { gradeBands: ['high'] })).toThrow('expected `first-summer` or `seasoned`');
    expect(select({ activities: playbook.activities }, { gradeBands: ['seasoned'] }).activities).toHaveLength(
      3,
    );
  });

  test('a built playbook has their names as types, and its pieces print their words', async () => {
    const { value: playbook } = await loadGarden();
    const files = contentFiles(playbook);
    expect(files['playbook.d.ts']).toContain("export type GradeBandId = 'first-summer' | 'seasoned';");
    expect(files['playbook.d.ts']).toContain('readonly participants: readonly ParticipantId[];');
    expect(files['shared.js']).toContain('two summers and more');
    expect(files['index.js']).toContain('two summers and more');
  });
});
