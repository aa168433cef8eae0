import { describe, expect, test } from 'vitest';
import type { Recipe } from '../../src/index.js';
import { composeSlides, type Slides, writePptx } from '../../src/pptx.js';
import type { Files } from '../support/base.js';
import { officeFaults, openOffice, readSlides } from '../support/office.js';
import { activity, tailorBase } from '../support/pages.js';

const file = 'steps/first/activities/greeting-round.md';
const other = 'steps/first/activities/second-round.md';

/** The activity of the small playbook with other steps to run. */
const running = (run: string): Files => ({
  [file]: activity({ title: 'Greeting round', duration: 15 }).replace(
    /## Run it\n[\s\S]*?(?=\n## )/,
    `## Run it\n\n${run}\n`,
  ),
});

const slidesOf = async (recipe: Recipe = {}, changes: Files = {}) =>
  composeSlides(await tailorBase(recipe, changes));
const all = (slides: Slides) => slides.groups.flatMap((g) => g.slides);

describe('what is on the slides of an activity', () => {
  test('its name, its goals, what to say, its parts with minutes, and questions', async () => {
    const slides = all(await slidesOf({ audience: 'k12' }));
    expect(slides.map((s) => [s.type, s.title])).toEqual([
      ['opening', 'Greeting round'],
      ['list', 'What we will be able to do'],
      ['said', '1. Open'],
      ['part', '2. Go round'],
      ['questions', 'Let us talk about it'],
    ]);
    expect(slides[2]!.lines).toEqual(['Welcome. Today we learn names.']);
    expect(slides[3]!.minutes).toEqual({ count: 10, unit: 'min' });
    expect(slides[3]!.bar).toEqual({
      minutes: [5, 10],
      at: 1,
      alt: 'Part 2 of 2, from minute 5 to 15 of 15 min',
    });
  });

  test('what is for the facilitator stands in the notes alone', async () => {
    const shown = readSlides(writePptx(await slidesOf({ audience: 'k12' })));
    const wall = shown.flatMap((s) => s.said).join('\n');
    const notes = shown.map((s) => s.notes).join('\n');
    for (const words of [
      'Write the names on a board.',
      'Anybody may pass.',
      'Each says a name.',
      'Use the carpet.',
    ]) {
      expect(notes).toContain(words);
      expect(wall).not.toContain(words);
    }
    expect(notes).toContain('Say: Welcome. Today we learn names.');
    expect(notes).not.toContain('seminar table');
  });

  test('lists and beginnings of sentences go on the wall; other quotations and remarks do not', async () => {
    const run = [
      '1. **Ask** (5 min). Read one.',
      '   - Who helps you?',
      '   - Whom do you help?',
      '',
      '   :::facilitator',
      '   - Watch the quiet ones.',
      '   :::',
      '2. **Talk** (10 min). Speak from: "I was surprised that …" If it is quiet, say: "Nobody is watching."',
    ].join('\n');
    const [, , ask, talk] = all(await slidesOf({}, running(run)));
    expect(ask!.lines).toEqual(['Who helps you?', 'Whom do you help?']);
    expect(ask!.notes.join('\n')).toContain('Watch the quiet ones.');
    expect(talk).toMatchObject({ type: 'said', lines: ['I was surprised that …'] });
    expect(talk!.notes.join()).toContain('Nobody is watching.');
  });

  test('parts with a range take what the recipe plans', async () => {
    const changes = {
      [file]: activity({ title: 'Free', duration: [10, 20] }).replace(
        /## Run it\n[\s\S]*?(?=\n## )/,
        '## Run it\n\n1. **One** (5–10 min). Do it.\n2. **Two** (5–10 min). Do it.\n',
      ),
    };
    const slides = all(await slidesOf({ minutes: { 'greeting-round': 16 } }, changes));
    expect(slides[0]!.lines[0]).toContain('16 min');
    expect(slides.find((s) => s.type === 'part')!.bar!.minutes).toEqual([8, 8]);
  });

  test('a participants’ copy shows what they will do, and has nothing of the facilitator’s', async () => {
    const shown = readSlides(writePptx(await slidesOf({ audience: 'k12', edition: 'participant' })));
    const words = shown.flatMap((s) => [...s.said, s.notes]).join('\n');
    expect(words).toContain('You will say your name');
    for (const secret of ['Stand in a circle', 'Write the names', 'Anybody may pass', 'Use the carpet'])
      expect(words).not.toContain(secret);
  });
});

describe('sessions', () => {
  const twice: Files = { [other]: activity({ title: 'Second round', duration: 20 }) };
  const recipe: Recipe = {
    start: '15:30',
    clock: '24-hour',
    sessions: [['greeting-round'], ['second-round', 'greeting-round']],
    breaks: { every: 20, minutes: 5 },
  };

  test('each opens with its plan, shows its breaks and ends with a question', async () => {
    const slides = composeSlides(await tailorBase(recipe, twice), { session: 2 });
    expect(slides.title).toBe('Session 2');
    expect(slides.groups.map((g) => g.title)).toEqual([
      'Session 2',
      'Second round',
      'Break',
      'Greeting round',
      'Before we go',
    ]);
    const [, plan] = slides.groups[0]!.slides;
    expect(plan!.lines).toEqual([
      '15:30–15:50  Second round',
      '15:50–15:55  Break',
      '15:55–16:10  Greeting round',
    ]);
    expect(slides.groups[2]!.slides[0]!.minutes?.count).toBe(5);
  });

  test('a session or an activity that is not there says so', async () => {
    const tailored = await tailorBase(recipe, twice);
    expect(() => composeSlides(tailored, { session: 3 })).toThrow('Found session 3, expected 1 to 2.');
    expect(() => composeSlides(tailored, { session: 1.5 })).toThrow('Found session 1.5');
    expect(() => composeSlides(tailored, { activity: 'nowhere' })).toThrow('no activity `nowhere`');
  });

  test('a selection that leaves no activity says so', async () => {
    const none = await tailorBase({ select: { maxMinutes: 1 } });
    expect(() => composeSlides(none)).toThrow('Found no activity to show on slides');
  });
});

describe('the file', () => {
  const long = 'One sentence that goes on for quite a while so that it fills a line. '.repeat(40).trim();
  const hostile: Recipe = {
    title: 'A <b>&amp; "quoted"</b> \u0000\u0008\ud800\uffff title',
    organization: {
      name: 'مدرسة النور <script>',
      contact: 'a@b.example',
      url: 'https://example.org/?a=<b>&c',
    },
    sessions: [['greeting-round']],
    brand: { primary: '#ffd54a', typeface: 'Own Sans' },
  };
  const cases: [string, Recipe, Files][] = [
    ['as it is', {}, {}],
    ['with sessions and a start', { sessions: [['greeting-round']], start: '09:00' }, {}],
    ['in gray, for participants', { edition: 'participant', layout: { grayscale: true } }, {}],
    ['with names that are markup and no text', hostile, {}],
    [
      'with a text of many pages',
      {},
      running(`1. **Say it** (15 min). Speak.\n\n   :::say\n   ${long}\n   :::`),
    ],
  ];

  test.each(cases)('%s: nothing is wrong with it', async (_, recipe, changes) => {
    const bytes = writePptx(await slidesOf(recipe, changes));
    expect(await officeFaults(bytes, 'pptx')).toEqual([]);
    const shown = readSlides(bytes);
    expect(shown.flatMap((s) => s.silent)).toEqual([]);
    for (const { title, said } of shown) {
      expect(title).not.toBe('');
      expect(said[0]).toBe(title);
    }
  });

  test('a text that is too long for one slide goes on on the next, and none of it is lost', async () => {
    const run = `1. **Say it** (15 min). Speak.\n\n   :::say\n   ${long}\n   :::`;
    const pages = readSlides(writePptx(await slidesOf({}, running(run)))).filter((s) =>
      /^1\. Say it/.test(s.title),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]!.title).toBe(`1. Say it (1/${pages.length})`);
    const said = pages.flatMap((p) => p.said.filter((text) => text.startsWith('One sentence')));
    expect(said.join(' ')).toBe(long);
  });

  test('a word without an end is cut, not lost', async () => {
    const word = 'x'.repeat(3000);
    const run = `1. **Say it** (15 min). Speak.\n\n   :::say\n   ${word}\n   :::`;
    const pages = readSlides(writePptx(await slidesOf({}, running(run))));
    expect(
      pages
        .flatMap((p) => p.said)
        .join('')
        .split('x').length - 1,
    ).toBe(3000);
  });

  test('is the same each time, and says no day', async () => {
    const bytes = writePptx(await slidesOf({ title: 'Names' }));
    expect(writePptx(await slidesOf({ title: 'Names' }))).toEqual(bytes);
    const core = openOffice(bytes).get('docProps/core.xml')!;
    expect(core.documentElement.textContent).toContain('Names');
    expect([...core.documentElement.children].map((c) => c.tagName).join()).not.toMatch(
      /created|modified(?!By)/i,
    );
  });

  test('a section for each group, in its order', async () => {
    const slides = await slidesOf({ sessions: [['greeting-round']] });
    const presentation = openOffice(writePptx(slides)).get('ppt/presentation.xml')!;
    const names = [...presentation.getElementsByTagName('p14:section')].map((s) => s.getAttribute('name'));
    expect(names).toEqual(slides.groups.map((g) => g.title));
  });

  test('a language that is read from the right is set from the right', async () => {
    const arabic = {
      'playbook.md':
        '---\ntitle: من يعرفون\nsubtitle: دليل\nversion: 1.0.0\nlanguage: ar\nlicense: CC BY 4.0\nlicenseUrl: https://creativecommons.org/licenses/by/4.0/\nattribution: من يعرفون\nsteps: [first]\n---\n\n## لماذا\n\nنعم.\n',
    };
    const bytes = writePptx(await slidesOf({}, arabic));
    const slide = openOffice(bytes).get('ppt/slides/slide2.xml')!;
    const set = [...slide.getElementsByTagName('a:pPr')];
    expect(set.some((p) => p.getAttribute('rtl') === '1' && p.getAttribute('algn') === 'r')).toBe(true);
    expect(slide.getElementsByTagName('a:rPr')[0]!.getAttribute('lang')).toBe('ar');
    expect(await officeFaults(bytes, 'pptx')).toEqual([]);
  });

  test('what is no slides is refused with the way to get some', () => {
    expect(() => writePptx({ parts: [] } as unknown as Slides)).toThrow(
      /expected slides; make them with `composeSlides/,
    );
  });
});
