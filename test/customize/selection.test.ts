import { beforeAll, describe, expect, test } from 'vitest';
import {
  allResources,
  composePacket,
  customize,
  type Edition,
  formatReport,
  type Playbook,
  type Recipe,
  type RecipeSelect,
  renderPage,
  type Tailored,
} from '../../src/index.js';
import { baseFiles, loadBase } from '../support/base.js';
import { bodyWords, htmlOf } from '../support/pages.js';
import { loadTwoSteps } from '../support/two-steps.js';

let playbook: Playbook;
beforeAll(async () => {
  const { value, diagnostics } = await loadTwoSteps();
  expect(diagnostics).toEqual([]);
  playbook = value;
});

function tailor(recipe: Recipe): Tailored {
  const { value, diagnostics } = customize(playbook, recipe);
  expect(diagnostics).toEqual([]);
  return value;
}

const ids = (list: readonly { id: string }[]) => list.map((r) => r.id);
const activities = (recipe: Recipe) => ids(tailor(recipe).playbook.activities);
const reasons = (recipe: Recipe) =>
  Object.fromEntries(tailor(recipe).report.removed.map((r) => [r.id, `${r.reason}: ${r.detail}`]));

test('an empty recipe keeps everything and reports nothing left out', () => {
  const { playbook: all, report } = tailor({});
  expect(ids(allResources(all))).toEqual(ids(allResources(playbook)));
  expect(report).toMatchObject({ removed: [], links: [], emptied: [], changes: [] });
});

describe('steps', () => {
  test('are those of the recipe, in its order and numbered anew', () => {
    const { playbook: chosen } = tailor({ steps: ['second', 'first'] });
    expect(chosen.info.steps).toEqual(['second', 'first']);
    expect(chosen.steps.map((s) => [s.id, s.position])).toEqual([
      ['second', 1],
      ['first', 2],
    ]);
    expect(ids(chosen.activities)).toEqual(['long-walk', 'quick-call', 'greeting-round']);
  });

  test('that are not chosen go with all they hold', () => {
    const { playbook: chosen } = tailor({ steps: ['second'] });
    expect(chosen.steps.map((s) => [s.id, s.position])).toEqual([['second', 1]]);
    expect(new Set(allResources(chosen).map((r) => r.step))).toEqual(new Set(['second']));
    expect(reasons({ steps: ['second'] })['ties-help']).toBe('step: step first is not chosen');
  });

  test('that are excluded go with all they hold', () => {
    const { playbook: chosen } = tailor({ exclude: ['first'] });
    expect(chosen.info.steps).toEqual(['second']);
    expect(new Set(allResources(chosen).map((r) => r.step))).toEqual(new Set(['second']));
    expect(reasons({ exclude: ['first'] })).toMatchObject({
      first: 'exclude: the recipe excludes it',
      'greeting-round': 'step: step first is left out',
    });
  });
});

describe('select keeps the activities that', () => {
  // greeting-round: 15 minutes, in person, whole group of 4-30, middle and high, no devices, no tags
  // long-walk: 60 minutes, in person, pairs, 2-8, high, devices for each, outdoors
  // quick-call: 5-10 minutes, virtual, whole group of 4-30, middle, shared devices, calls and indoors
  const cases: [select: RecipeSelect, left: string[]][] = [
    [{ maxMinutes: 15 }, ['greeting-round', 'quick-call']],
    [{ maxMinutes: 9 }, []],
    [{ minMinutes: 15 }, ['greeting-round', 'long-walk']],
    [{ minMinutes: 6, maxMinutes: 20 }, ['greeting-round']],
    [{ settings: ['virtual'] }, ['quick-call']],
    [{ settings: ['virtual', 'in-person'] }, ['greeting-round', 'long-walk', 'quick-call']],
    [{ grouping: ['pairs', 'solo'] }, ['long-walk']],
    [{ gradeBands: ['high'] }, ['greeting-round', 'long-walk']],
    [{ gradeBands: ['elementary'] }, []],
    [{ groupSize: 3 }, ['long-walk']],
    [{ groupSize: 8 }, ['greeting-round', 'long-walk', 'quick-call']],
    [{ devices: ['shared'] }, ['greeting-round', 'quick-call']],
    [{ devices: ['none'] }, ['greeting-round']],
    [{ tags: ['outdoors', 'calls'] }, ['long-walk', 'quick-call']],
    [{ tags: ['outdoors'], maxMinutes: 20 }, []],
    [{ kinds: ['question', 'insight'] }, []],
    [{ kinds: ['activity'] }, ['greeting-round', 'long-walk', 'quick-call']],
  ];
  test.each(cases.map(([select, left]) => [JSON.stringify(select), select, left] as const))(
    '%s',
    (_name, select, left) => {
      expect(activities({ select })).toEqual(left);
    },
  );

  test('and says why it left the others out', () => {
    expect(reasons({ select: { maxMinutes: 20 } })).toEqual({
      'long-walk': 'select: 60 minutes is more than 20',
      map: 'unused: no activity that uses it is left',
    });
    expect(reasons({ select: { minMinutes: 15 } })['quick-call']).toBe('select: 5 minutes is less than 15');
    expect(reasons({ select: { groupSize: 3 } })['quick-call']).toBe('select: it works with 4 to 30 people');
    expect(reasons({ select: { devices: ['none'] } })['long-walk']).toBe(
      'select: it needs devices: individual',
    );
  });

  test('and keeps every step, whatever its tags and kind', () => {
    expect(ids(tailor({ select: { tags: ['outdoors'] } }).playbook.steps)).toEqual(['first', 'second']);
    expect(ids(tailor({ select: { kinds: ['question'] } }).playbook.steps)).toEqual(['first', 'second']);
    expect(ids(tailor({ select: { tags: ['outdoors'] } }).playbook.questions)).toEqual(['ask-where']);
  });
});

describe('include and exclude', () => {
  test('include beats select', () => {
    expect(activities({ select: { maxMinutes: 20 }, include: ['long-walk'] })).toContain('long-walk');
  });
  test('exclude needs no select', () => {
    expect(activities({ exclude: ['long-walk'] })).toEqual(['greeting-round', 'quick-call']);
    expect(reasons({ exclude: ['long-walk'] })['long-walk']).toBe('exclude: the recipe excludes it');
  });
  test('include does not beat the edition, the audience or the steps', () => {
    expect(activities({ edition: 'participant', include: ['quick-call'] })).not.toContain('quick-call');
    expect(reasons({ edition: 'participant', include: ['quick-call'] })['quick-call']).toBe(
      'edition: neither learners nor families do it',
    );
    expect(activities({ steps: ['first'], include: ['long-walk'] })).toEqual(['greeting-round']);
  });
  test('one id in both is an error, and nothing is kept', () => {
    const { value, diagnostics } = customize(playbook, { include: ['map'], exclude: ['map'] });
    expect(diagnostics.map((d) => d.rule)).toEqual(['recipe-value']);
    expect(allResources(value.playbook)).toEqual([]);
  });
});

test('order is for the named activities first, within their step; the others follow as they were', () => {
  expect(activities({ order: ['quick-call'] })).toEqual(['greeting-round', 'quick-call', 'long-walk']);
  expect(activities({ order: ['quick-call', 'long-walk', 'greeting-round'] })).toEqual([
    'greeting-round',
    'quick-call',
    'long-walk',
  ]);
  const { playbook: chosen } = tailor({ order: ['quick-call'] });
  expect(chosen.steps[1]!.activities).toEqual(['quick-call', 'long-walk']);
  expect(htmlOf(tailor({ order: ['quick-call'] }), 'quick-call')).toContain('Activity 2.1');
});

describe('handouts follow their activities', () => {
  const handouts = (recipe: Recipe) => ids(tailor(recipe).playbook.handouts);
  test('out, when no activity that uses them is left', () => {
    expect(handouts({ exclude: ['long-walk'] })).toEqual(['name-card', 'script']);
    expect(handouts({ exclude: ['long-walk', 'greeting-round', 'quick-call'] })).toEqual([]);
  });
  test('unless the recipe includes them', () => {
    expect(handouts({ exclude: ['long-walk'], include: ['map'] })).toEqual(['name-card', 'map', 'script']);
  });
  test('whatever their tags', () => {
    expect(handouts({ select: { tags: ['outdoors'] } })).toEqual(['name-card', 'map']);
  });
  test('but not into a copy for participants', () => {
    expect(handouts({ edition: 'participant' })).toEqual(['name-card', 'map']);
    expect(reasons({ edition: 'participant' }).script).toBe('edition: it is for the facilitator');
  });
});

test('a step that loses its last resource of a kind to the selection is reported', () => {
  expect(tailor({ select: { settings: ['virtual'] } }).report.emptied).toEqual([
    { step: 'first', kind: 'activity' },
  ]);
  expect(tailor({ exclude: ['walks-help'] }).report.emptied).toEqual([{ step: 'second', kind: 'insight' }]);
  expect(tailor({ select: { maxMinutes: 20 } }).report.emptied).toEqual([]);
  expect(tailor({ steps: ['second'] }).report.emptied).toEqual([]);
});

test('links whose target is left out become text and are reported once', () => {
  const tailored = tailor({ exclude: ['long-walk'] });
  expect(tailored.report.links).toEqual([{ from: 'second', to: 'long-walk' }]);
  expect(bodyWords(tailored, 'second')).toContain('Go on, as in the walk and the walk again.');
  const html = renderPage(composePacket(tailored));
  expect(html).not.toContain('long-walk"');
  expect(html).toContain('<a href="#quick-call">the call</a>');
});

test('relations lead both ways, and only to what is left', () => {
  const { playbook: all } = tailor({});
  expect(all.questions[1]!.activities).toEqual(['long-walk', 'quick-call']);
  expect(all.activities.map((a) => a.questions)).toEqual([['ask-who-greets'], ['ask-where'], ['ask-where']]);

  const { playbook: left } = tailor({
    exclude: ['long-walk', 'walks-help', 'first-hello', 'ask-who-greets'],
  });
  const by = Object.fromEntries(
    allResources(left).map((r) => [r.id, r as unknown as Record<string, unknown>]),
  );
  expect(by['ask-where']!.activities).toEqual(['quick-call']);
  expect(by['greet-first']!.examples).toEqual([]);
  expect(by['greeting-round']).toMatchObject({ questions: [], related: { 'prepares-for': [] } });
  expect(by['name-card']!.activities).toEqual(['greeting-round']);
  expect(by.second).toMatchObject({ activities: ['quick-call'], insights: [], handouts: ['script'] });
  const text = JSON.stringify(left, (key, value) => (key === 'body' ? undefined : value));
  for (const gone of ['long-walk', 'walks-help', 'first-hello', 'ask-who-greets', '"map"'])
    expect(text).not.toContain(gone);
});

test('sources are those that the tailored text still cites, or rests on', () => {
  const sources = (recipe: Recipe) => ids(tailor(recipe).playbook.references).sort();
  expect(sources({})).toEqual(['doe-2020', 'poe-2021', 'roe-2022', 'zoe-2023']);
  expect(sources({ audience: 'college' })).toEqual(['doe-2020', 'poe-2021', 'roe-2022', 'zoe-2023']);
  expect(sources({ audience: 'k12' })).toEqual(['doe-2020', 'poe-2021', 'zoe-2023']);
  expect(sources({ exclude: ['walks-help'] })).toEqual(['doe-2020']);
  expect(sources({ edition: 'participant' })).toEqual([]);
  const [insight] = tailor({ audience: 'k12', steps: ['second'] }).playbook.insights;
  expect(insight!.references).toEqual(['poe-2021', 'zoe-2023']);
});

test('the report reads as text, one line for each thing', () => {
  const without = tailor({ organization: { name: 'We' }, audience: 'k12', exclude: ['long-walk'] });
  expect(formatReport(without)).toBe(`Left out (2)
  activity long-walk: the recipe excludes it
  handout map: no activity that uses it is left
Links that lost their target (1)
  in second: to long-walk
`);
  expect(formatReport(tailor({ organization: { name: 'We' }, audience: 'k12' }))).toBe(
    'Nothing was left out or changed.\n',
  );
});

test.each(['For the team', "For the team's eyes"])(
  'participants’ copies leave out the section %j of the first page, which is for facilitators',
  async (own) => {
    const { value } = await loadBase({
      'playbook.md': String(baseFiles()['playbook.md']).replace(
        /\n---\n[\s\S]*$/,
        `\nfacilitatorSections: [${own}]\n---\n\n## For all\n\nHello.\n\n## ${own}\n\nMeet first.\n`,
      ),
    });
    const titles = (edition: Edition) =>
      customize(value, { edition }).value.playbook.body.sections.map((s) => s.title);
    expect(titles('facilitator')).toEqual(['For all', own]);
    expect(titles('participant')).toEqual(['For all']);
  },
);
