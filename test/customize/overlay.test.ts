import { beforeAll, describe, expect, test } from 'vitest';
import {
  allResources,
  composePacket,
  customize,
  type Playbook,
  type Recipe,
  renderPage,
  type Tailored,
} from '../../src/index.js';
import { type Files, loadBase } from '../support/base.js';
import { changesIn, ours, overlaid, overlayFaults } from '../support/overlays.js';
import { activity, bodyWords, page, resourceOf } from '../support/pages.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadBase()).value;
});

const apply = (actions: readonly string[], files: Files = {}, recipe: Recipe = {}) =>
  overlaid(playbook, actions, files, recipe);
const faults = (actions: readonly string[], files: Files = {}) => overlayFaults(playbook, actions, files);

describe('files of an overlay', () => {
  const high: Files = {
    'steps/first/activities/high-five.md': activity({
      title: 'High five',
      duration: 5,
      handouts: ['name-card'],
      strategies: ['greet-first'],
      related: { 'pairs-with': ['greeting-round'] },
    }),
  };

  test('add a resource, with its relations both ways', async () => {
    const tailored = await apply([], high);
    expect(tailored.playbook.activities.map((a) => a.id).sort()).toEqual(['greeting-round', 'high-five']);
    expect(tailored.playbook.steps[0]!.activities).toContain('high-five');
    expect(tailored.playbook.handouts[0]!.activities).toContain('high-five');
    expect(changesIn(tailored)).toEqual(['Added activity `high-five`']);
  });

  test('fit a playbook that was stored before its strings held the headings of sections', async () => {
    const kept = Object.entries(playbook.strings).filter(([key]) => !/^(?:section-|minuteWords)/.test(key));
    const older = { ...playbook, strings: Object.fromEntries(kept) };
    expect(await overlayFaults(older, [], high)).toEqual([]);
  });

  test('can be named in the recipe like any other', async () => {
    const tailored = await apply([], high, { order: ['high-five'], select: { maxMinutes: 5 } });
    expect(tailored.playbook.activities.map((a) => a.id)).toEqual(['high-five']);
  });

  test('replace the resource with the same id', async () => {
    const file = 'steps/first/activities/greeting-round.md';
    const tailored = await apply([], {
      [file]: activity({ title: 'Our round', duration: 20, replaces: 'greeting-round' }),
    });
    expect(tailored.playbook.activities.map((a) => [a.id, a.title, a.duration])).toEqual([
      ['greeting-round', 'Our round', 20],
    ]);
    expect(tailored.playbook.activities[0]!.questions).toEqual(['ask-who-greets']);
    expect(changesIn(tailored)).toEqual(['Replaced activity `greeting-round`']);
  });

  test('may not change the kind or the step of an id, or open a step', async () => {
    const fields = { title: 'Sheet', summary: 'A sheet.', form: 'read', for: 'learner' };
    const sheet = page(fields, 'Read.');
    const round = page({ ...fields, replaces: 'greeting-round' }, 'Read.');
    expect(await faults([], { 'steps/first/handouts/greeting-round.md': round })).toMatchObject([
      { rule: 'id-duplicate', severity: 'error', file: 'steps/first/handouts/greeting-round.md' },
    ]);
    expect(await faults([], { 'steps/other/handouts/sheet.md': sheet })).toMatchObject([
      { rule: 'overlay-target', severity: 'error', file: 'steps/other/handouts/sheet.md' },
    ]);
  });
});

describe('set', () => {
  test('changes a field', async () => {
    const tailored = await apply([
      '{ set: greeting-round, field: title, to: Hello round }',
      '{ set: greeting-round, field: groupSize, to: [2, 9] }',
      '{ set: ask-who-greets, field: question, to: "Does an {{educator}} greet?" }',
    ]);
    expect(resourceOf(tailored, 'greeting-round')).toMatchObject({ title: 'Hello round', groupSize: [2, 9] });
    expect(resourceOf(tailored, 'ask-who-greets')).toMatchObject({ question: 'Does an educator greet?' });
    expect(changesIn(tailored)).toEqual([
      'Set `title` of `greeting-round`',
      'Set `groupSize` of `greeting-round`',
      'Set `question` of `ask-who-greets`',
    ]);
  });

  const refused: [action: string, rule: string, message: RegExp][] = [
    [
      '{ set: greeting-round, field: duration, to: 5 }',
      'overlay-target',
      /Found field `duration`, expected one/,
    ],
    ['{ set: greeting-round, field: step, to: other }', 'overlay-target', /Found field `step`/],
    ['{ set: greeting-round, field: titl, to: X }', 'overlay-target', /did you mean `title`\?/],
    ['{ set: greeting-round, field: __proto__, to: {} }', 'overlay-target', /Found field `__proto__`/],
    ['{ set: greeting-rond, field: title, to: X }', 'overlay-target', /did you mean `greeting-round`\?/],
    ['{ set: greeting-round, field: title, to: 5 }', 'field-type', /`5` for `title`, expected text/],
    ['{ set: greeting-round, field: title, to: "" }', 'field-missing', /empty `title`/],
    ['{ set: greeting-round, field: grouping, to: pairs }', 'field-type', /expected a list/],
    ['{ set: greeting-round, field: grouping, to: [pair] }', 'field-value', /did you mean `pairs`\?/],
    ['{ set: greeting-round, field: groupSize, to: [9, 2] }', 'field-value', /smaller number first/],
    ['{ set: greeting-round, field: audiences, to: [k13] }', 'audience-unknown', /did you mean `k12`\?/],
    [
      '{ set: greeting-round, field: title, to: "{{lerner}}" }',
      'variable-unknown',
      /did you mean `learner`\?/,
    ],
    ['{ set: first-hello, field: url, to: "javascript:alert(1)" }', 'field-value', /web address/],
    ['{ set: count-names, field: minutes, to: lots }', 'field-type', /whole number/],
  ];
  test.each(refused)('is refused: %s', async (action, rule, message) => {
    const found = await faults([action]);
    expect(found.map((d) => [d.rule, d.severity, d.line])).toEqual([[rule, 'error', 3]]);
    expect(found[0]!.message).toMatch(message);
  });
});

describe('sections', () => {
  const words = (tailored: Tailored) => bodyWords(tailored, 'greeting-round');

  test('replace puts other text in the place of a section', async () => {
    const tailored = await apply([
      '{ replace: greeting-round, section: Prepare, with: "Ask an **{{educator}}**." }',
    ]);
    expect(words(tailored)).toContain('Ask an educator.');
    expect(words(tailored)).not.toContain('Write the names on a board.');
    expect(changesIn(tailored)).toEqual(['Replaced section `Prepare` of `greeting-round`']);
  });

  test('append adds text at its end', async () => {
    const tailored = await apply(['{ append: greeting-round, section: Prepare, text: Bring tape. }']);
    expect(words(tailored)).toContain('Write the names on a board. Bring tape.');
    expect(changesIn(tailored)).toEqual(['Added to section `Prepare` of `greeting-round`']);
  });

  test('remove takes a section out', async () => {
    const tailored = await apply(['{ remove: greeting-round, section: Prepare }']);
    const titles = resourceOf(tailored, 'greeting-round').body.sections.map((s) => s.title);
    expect(titles).not.toContain('Prepare');
    expect(titles).toContain('Run it');
    expect(changesIn(tailored)).toEqual(['Removed section `Prepare` of `greeting-round`']);
  });

  test('text for some audiences, and citations, work as in the content', async () => {
    const text = '":::for{audience=\\"college\\"}\\nIn the quad [@doe-2020].\\n:::"';
    const actions = [`{ append: greeting-round, section: Prepare, text: ${text} }`];
    const college = await apply(actions, {}, { audience: 'college', exclude: ['ties-help'] });
    expect(words(college)).toContain('In the quad');
    expect(college.playbook.references.map((r) => r.id)).toEqual(['doe-2020']);
    expect(renderPage(composePacket(college))).toContain('Doe, 2020');
    expect(words(await apply(actions, {}, { audience: 'k12' }))).not.toContain('In the quad');
  });

  test('that are not there are errors', async () => {
    for (const action of [
      '{ replace: greeting-round, section: Prepar, with: X }',
      '{ append: greeting-round, section: Prepar, text: X }',
      '{ remove: greeting-round, section: Prepar }',
    ]) {
      const found = (await faults([action])).filter((d) => d.rule !== 'overlay-unpinned');
      expect(found).toMatchObject([{ rule: 'overlay-target', severity: 'error', line: 3, column: 5 }]);
      expect(found[0]!.message).toContain('did you mean `Prepare`?');
    }
  });
});

describe('remove takes a resource out', () => {
  test('with all that leads to it, and reports it', async () => {
    const tailored = await apply(['{ remove: greeting-round }']);
    expect(tailored.playbook.activities).toEqual([]);
    expect(tailored.playbook.handouts).toEqual([]);
    expect(tailored.playbook.strategies[0]!.activities).toEqual([]);
    expect(tailored.report.links).toEqual([{ from: 'first', to: 'greeting-round' }]);
    expect(tailored.report.removed[0]).toMatchObject({
      id: 'greeting-round',
      reason: 'overlay',
      detail: 'overlay Ours removes it',
    });
    expect(changesIn(tailored)).toEqual(['Removed activity `greeting-round`']);
  });
  test('and an id that is not there is an error, and then nothing is shown', async () => {
    const overlay = await ours(playbook, ['{ remove: greeting }', '{ remove: name-card }']);
    const { value, diagnostics } = customize(playbook, {}, { overlays: [overlay] });
    expect(diagnostics).toMatchObject([{ rule: 'overlay-target', severity: 'error', line: 3 }]);
    expect(allResources(value.playbook)).toEqual([]);
  });
});
