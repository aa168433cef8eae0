import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Course,
  type CourseOptions,
  composeCourse,
  customize,
  type Overlay,
  type Playbook,
  type Recipe,
} from '../../src/index.js';
import { makeCourse } from '../../src/lms.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { ours } from '../support/overlays.js';
import { twoSteps } from '../support/two-steps.js';

const loaded = async (
  change: (files: Record<string, string>) => void = () => undefined,
): Promise<Playbook> => {
  const files = twoSteps() as Record<string, string>;
  change(files);
  return (await loadPlaybook(memorySource(files))).value;
};

let playbook: Playbook;
beforeAll(async () => {
  playbook = await loaded();
});

const copiesOf = (recipe: Recipe, overlays: Overlay[] = [], base = playbook) => ({
  facilitator: customize(base, { ...recipe, edition: 'facilitator' }, { overlays }).value,
  participant: customize(base, { ...recipe, edition: 'participant' }, { overlays }).value,
});
const compose = (recipe: Recipe, options?: CourseOptions) => composeCourse(copiesOf(recipe), options);
const listed = ({ modules }: Course) =>
  modules.map((m) => [
    m.title,
    ...m.items.map((i) => `${i.for === 'staff' ? '(staff) ' : ''}${i.id}: ${i.title}`),
  ]);

const sessions: Recipe = { sessions: [['greeting-round', 'long-walk'], ['greeting-round']] };

describe('a course', () => {
  test('has a module for each session, with pages, sheets, guides and what to talk about', () => {
    expect(listed(compose(sessions))).toMatchInlineSnapshot(`
      [
        [
          "Start here",
          "start-here: How to use this course",
          "(staff) guide-course: Guide: the whole course",
        ],
        [
          "Session 1: Greeting round",
          "do-greeting-round: Greeting round",
          "sheet-name-card: Worksheet: My name card",
          "(staff) guide-greeting-round: Guide: Greeting round",
          "do-long-walk: Long walk",
          "sheet-map: Handout: Map",
          "(staff) guide-long-walk: Guide: Long walk",
          "talk-session-greeting-round: Talk about it: Session 1",
        ],
        [
          "Session 2: Greeting round",
          "do-greeting-round--2: Greeting round",
          "sheet-name-card--2: Worksheet: My name card",
          "(staff) guide-greeting-round--2: Guide: Greeting round",
          "talk-session-greeting-round--2: Talk about it: Session 2",
        ],
        [
          "Step 1: Take a first step",
          "(staff) guide-first: Guide: Take a first step",
          "(staff) insights-first: Guide: What research says, Take a first step",
          "(staff) strategies-first: Guide: Ways to act, Take a first step",
          "(staff) examples-first: Guide: Examples to borrow from, Take a first step",
          "(staff) measures-first: Guide: How to tell whether it works, Take a first step",
          "(staff) questions-first: Talk about it: Guiding questions",
        ],
        [
          "Step 2: Take a second step",
          "(staff) guide-second: Guide: Take a second step",
          "(staff) insights-second: Guide: What research says, Take a second step",
          "(staff) questions-second: Talk about it: Guiding questions",
        ],
      ]
    `);
  });

  test('has a module for each step where the recipe holds no sessions', () => {
    expect(listed(compose({}))).toMatchInlineSnapshot(`
      [
        [
          "Start here",
          "start-here: How to use this course",
          "(staff) guide-course: Guide: the whole course",
        ],
        [
          "Step 1: Take a first step",
          "(staff) guide-first: Guide: Take a first step",
          "(staff) insights-first: Guide: What research says, Take a first step",
          "(staff) strategies-first: Guide: Ways to act, Take a first step",
          "(staff) examples-first: Guide: Examples to borrow from, Take a first step",
          "(staff) measures-first: Guide: How to tell whether it works, Take a first step",
          "(staff) questions-first: Talk about it: Guiding questions",
          "do-greeting-round: Greeting round",
          "sheet-name-card: Worksheet: My name card",
          "(staff) guide-greeting-round: Guide: Greeting round",
          "talk-greeting-round: Talk about it: Greeting round",
        ],
        [
          "Step 2: Take a second step",
          "(staff) guide-second: Guide: Take a second step",
          "(staff) insights-second: Guide: What research says, Take a second step",
          "(staff) questions-second: Talk about it: Guiding questions",
          "do-long-walk: Long walk",
          "sheet-map: Handout: Map",
          "sheet-name-card--2: Worksheet: My name card",
          "(staff) guide-long-walk: Guide: Long walk",
          "talk-long-walk: Talk about it: Long walk",
          "(staff) sheet-script: Staff sheet: Script",
          "(staff) guide-quick-call: Guide: Quick call",
        ],
      ]
    `);
  });

  test('for learners holds what is for everyone, and no module that has nothing of it', () => {
    const course = compose(sessions, { for: 'learners' });
    expect(course.modules.flatMap((m) => m.items).filter((i) => i.for === 'staff')).toEqual([]);
    expect(course.modules.every((m) => m.items.length > 0)).toBe(true);
    expect(course.holds).toBe('learners');
  });

  test('names of a module that learners open tell what they do, and nothing that staff alone do', () => {
    const course = compose({ sessions: [['quick-call', 'long-walk']] }, { for: 'learners' });
    expect(JSON.stringify(course.modules.map(({ id, title, summary }) => [id, title, summary]))).not.toMatch(
      /call/i,
    );
    expect(course.modules[1]!.title).toBe('Session: Long walk');
  });

  test('ids follow from content: a session put before another changes none of its ids', () => {
    const ids = (recipe: Recipe) =>
      compose(recipe).modules.flatMap((m) => [m.id, ...m.items.map((i) => i.id)]);
    const before = ids({ sessions: [['long-walk']] });
    const after = ids({ sessions: [['greeting-round'], ['long-walk']] });
    expect(after).toEqual(expect.arrayContaining(before.filter((id) => !/take|step/.test(id))));
    const all = ids(sessions);
    expect(new Set(all).size).toBe(all.length);
  });

  test('its id is made of the title of its recipe, whatever that is written in', () => {
    expect(compose({ title: 'Ñandú & friends!' }).id).toBe('nandu-friends');
    expect(compose({ title: 'مرحبا' }).id).toMatch(/^course-[0-9a-f]{12}$/);
    expect(compose({ title: '2026' }).id).toMatch(/^course-[0-9a-f]{12}$/);
  });

  test('is the same for the same copies', () => {
    expect(JSON.stringify(compose(sessions))).toBe(JSON.stringify(compose(sessions)));
  });

  test('copies that are mixed up are refused in a sentence', () => {
    const { facilitator, participant } = copiesOf(sessions);
    expect(() => composeCourse({ facilitator: participant, participant })).toThrow(
      /found the participant edition for `facilitator`/,
    );
    expect(() => composeCourse({ facilitator, participant: facilitator })).toThrow(/edition: participant/);
    expect(() => composeCourse({ facilitator, participant: {} as never })).toThrow(/a tailored playbook/);
  });
});

describe('a sheet', () => {
  const card = 'steps/first/handouts/name-card.md';
  const withCollect = (value: string) =>
    loaded((files) => {
      files[card] = files[card]!.replace('for: learner', `for: learner\n${value}`);
    });
  const typeOf = (base: Playbook) =>
    composeCourse(copiesOf({}, [], base))
      .modules.flatMap((m) => m.items)
      .find((i) => i.id === 'sheet-name-card')!.type;

  test('is a page that nobody collects, unless its author says that it may be shared', async () => {
    expect(typeOf(playbook)).toBe('page');
    expect(typeOf(await withCollect('collect: private'))).toBe('page');
    expect(typeOf(await withCollect('collect: may-share'))).toBe('assignment');
  });
});

describe('titles', () => {
  const titled = (a: string, b: string, titles?: CourseOptions['titles']) => {
    const recipe = { titles: { 'greeting-round': a, 'long-walk': b }, sessions: sessions.sessions! };
    return compose(recipe, titles ? { titles } : {});
  };
  const titlesIn = ({ modules }: Course) => modules.map((m) => m.items.map((i) => i.title));

  test('of one word say that they are an activity, or Moodle would make links of the word everywhere', () => {
    expect(titlesIn(titled('Debrief', 'Two words'))[1]).toEqual(
      expect.arrayContaining(['Activity: Debrief', 'Two words']),
    );
  });

  test('that differ only after the fiftieth letter are still two', () => {
    const long = 'A very long title that goes on and on until nobody can';
    const [, first] = titlesIn(titled(`${long} read it`, `${long} bear it`, { most: 50, plain: true }));
    expect(new Set(first).size).toBe(first!.length);
    for (const title of first!) expect(title.length).toBeLessThanOrEqual(50);
  });

  test('of pictographs alone leave what they are titles of, where a platform stores no pictographs', () => {
    const [, first] = titlesIn(titled('👩‍👩‍👧‍👦🧭', 'Two words', { plain: true }));
    expect(first).toEqual(expect.arrayContaining(['Activity', 'Guide']));
    const [, whole] = titlesIn(titled('👩‍👩‍👧‍👦🧭', 'Two words'));
    expect(whole).toEqual(expect.arrayContaining(['Activity: 👩‍👩‍👧‍👦🧭', 'Guide: 👩‍👩‍👧‍👦🧭']));
  });

  test('of any letters fit, are unique in their module, and never empty', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, text, fc.constantFrom(50, 255), (a, b, most) => {
        const course = titled(a, b, { most, plain: most === 50 });
        for (const module of course.modules) {
          const titles = module.items.map((i) => i.title);
          expect(new Set(titles.map((t) => t.toLowerCase())).size).toBe(titles.length);
          for (const title of [module.title, ...titles]) {
            expect(title.length).toBeLessThanOrEqual(most);
            expect(title.trim()).not.toBe('');
            expect(title.isWellFormed()).toBe(true);
            if (most === 50) expect(title).not.toMatch(/\p{Emoji_Presentation}/u);
          }
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});

test('an overlay that changes one activity changes its pages and nothing else', async () => {
  const overlay = await ours(playbook, ['{ set: long-walk, field: summary, to: A walk in our own words }']);
  const pages = async (overlays: Overlay[]) => {
    const made = await makeCourse(composeCourse(copiesOf({}, overlays)));
    const links = { file: (name: string) => name, item: (id: string) => id };
    return new Map(made.modules.flatMap((m) => m.items.map((i) => [i.id, i.html(links)] as const)));
  };
  const [before, after] = [await pages([]), await pages([overlay])];
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...after].filter(([id, html]) => before.get(id) !== html).map(([id]) => id);
  // What learners do has no summary: that is written for staff.
  expect(changed).toEqual(['guide-long-walk']);
});
