import { describe, expect, test } from 'vitest';
import { type ActivityCard, composeCards, customize, type Packet } from '../../src/index.js';
import { checkPdf } from '../../src/pdf.js';
import { loadBase } from '../support/base.js';
import { shipped } from '../support/packets.js';
import { tailorBase } from '../support/pages.js';
import { activityOf } from '../support/run-steps.js';

const file = 'steps/first/activities/second-thing.md';

function cardsIn({ parts }: Packet): readonly ActivityCard[] {
  expect(parts.map((p) => p.type)).toEqual(['cards']);
  return parts[0]!.type === 'cards' ? parts[0]!.cards : [];
}

const cardOf = async (text: string, recipe = {}) =>
  cardsIn(composeCards(await tailorBase(recipe, { [file]: text }))).find((c) => c.id === 'second-thing')!;

describe('a card', () => {
  test('says on its front when to choose the activity and on its back how to run it', async () => {
    const packet = composeCards(await tailorBase({ audience: 'k12', organization: { name: 'North High' } }));
    expect(packet.cover).toBeUndefined();
    expect(cardsIn(packet)).toEqual([
      {
        id: 'greeting-round',
        label: 'Activity 1.1',
        title: 'Greeting round',
        step: { label: 'Step 1', title: 'Take a first step', place: 1 },
        who: '',
        summary: 'Everybody says a name and is greeted.',
        only: '',
        facts: [
          { key: 'duration', label: 'Time', value: '15 min' },
          { key: 'prep', label: 'To prepare', value: '5 min' },
          { key: 'groupSize', label: 'Group size', value: '4–30 people' },
          { key: 'setting', label: 'Where', value: 'in person' },
        ],
        materials: ['Name card (1 for each person)'],
        steps: [
          { title: 'Open', minutes: '5 min' },
          { title: 'Go round', minutes: '10 min' },
        ],
        bar: [5, 10],
        question: 'What did you notice?',
        said: 'Welcome. Today we learn names.',
        left: '',
        omitted: [],
      },
    ]);
    expect(packet.parts[0]).toMatchObject({
      perPage: 4,
      feet: { front: 'North High · A small playbook', back: 'A small playbook · CC BY 4.0' },
    });
  });

  test('speaks the words of its audience', async () => {
    const text = activityOf(['Greet the {{educator}}'], {
      title: 'Second',
      materials: [{ item: '{{Learner}} list', quantity: 1, per: 'room' }],
    });
    const school = await cardOf(text, { audience: 'k12' });
    const college = await cardOf(text, { audience: 'college' });
    expect([school.steps[0]!.title, school.materials]).toEqual([
      'Greet the teacher',
      ['Student list (1 for the room)'],
    ]);
    expect(college.steps[0]!.title).not.toBe(school.steps[0]!.title);
  });

  test('keeps the least and the most minutes of a step that has both', async () => {
    const steps: [string, string][] = [
      ['Open', '5'],
      ['Talk', '5–8'],
      ['Visit', '3 × 2'],
    ];
    const card = await cardOf(activityOf(steps, { title: 'Second', duration: [16, 19] }));
    expect(card.steps.map((s) => s.minutes)).toEqual(['5 min', '5–8 min', '6 min']);
  });

  test('names the audiences it is for when they are not all that read', async () => {
    const text = activityOf(['Go'], { title: 'Second', audiences: ['k12'] });
    expect((await cardOf(text)).only).toBe('For K-12');
    expect((await cardOf(text, { audience: 'k12' })).only).toBe('');
  });

  test('is for facilitators: participants’ copies have none', async () => {
    const tailored = await tailorBase({ edition: 'participant' });
    expect(() => composeCards(tailored)).toThrow(RangeError);
  });
});

describe('what has no room', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `Step number ${i + 1}`);
  const materials = (count: number) =>
    Array.from({ length: count }, () => ({ item: 'Sheet of stiff paper', quantity: 2, per: 'person' }));
  const make = (steps: number, sheets: number) =>
    cardOf(activityOf(names(steps), { title: 'Second', materials: materials(sheets) }));

  test('goes in a stated order, and the card says so', async () => {
    expect(await make(5, 5)).toMatchObject({ left: '', question: 'How was it?' });
    const first = await make(12, 10);
    expect(first).toMatchObject({
      materials: [],
      question: 'How was it?',
      left: 'Not on this card: materials. See the activity itself.',
    });
    expect(first.steps).toHaveLength(12);
    const last = await make(40, 10);
    expect(last).toMatchObject({ materials: [], question: '' });
    expect(last.steps.map((s) => s.title)).toEqual(names(last.steps.length));
    expect(last.left).toBe(
      `Not on this card: materials, the debrief question, ${40 - last.steps.length} more steps. See the activity itself.`,
    );
    expect(last.steps.length).toBeGreaterThan(12);
    expect(last.omitted).toEqual([
      'materials',
      'the debrief question',
      `${40 - last.steps.length} more steps`,
    ]);
  });

  test('is a notice of a PDF, also where only what is said first is left out, and keeps nobody from reading', async () => {
    const cards = async (steps: number) =>
      composeCards(
        await tailorBase(
          {},
          {
            [file]: activityOf(names(steps), { title: 'Second' }).replace(
              '## Debrief',
              ':::say\nWelcome. Today we learn the names of all.\n:::\n\n## Debrief',
            ),
          },
        ),
      );
    expect(checkPdf(await cards(5))).toEqual([]);
    const notices = checkPdf(await cards(16));
    expect(notices).toEqual([
      {
        code: 'card',
        message:
          'Cards have no room for all: what is said first (Activity 1.2). It stands in the activity itself.',
      },
    ]);
  });

  test('is a warning of `check`, for the audience whose card is the fullest', async () => {
    const check = async (text: string) =>
      (await loadBase({ [file]: text })).diagnostics.map((d) => `${d.rule} ${d.severity} ${d.line}`);
    const fields = { title: 'Second', materials: materials(10) };
    expect(await check(activityOf(names(3), fields))).toEqual([]);
    const long = activityOf(names(12), fields);
    const line = long.split('\n').indexOf('## Run it') + 1;
    expect(await check(long)).toEqual([`card-length warning ${line}`]);
    const forOne = long
      .replace('## Debrief\n', '## Debrief\n\n:::for{audience="k12"}')
      .replace('- How was it?', `- How was it?\n:::\n\n:::for{audience="college"}\n- Why?\n:::`);
    expect(await check(forOne)).toEqual([`card-length warning ${line}`]);
  });

  test('is nothing on the cards that are shipped', () => {
    for (const audience of [undefined, ...shipped.audiences.map((a) => a.id)]) {
      const { value } = customize(shipped, audience ? { audience } : {});
      const cards = cardsIn(composeCards(value));
      expect(cards).toHaveLength(value.playbook.activities.length);
      expect(cards.filter((c) => c.left !== '' || c.steps.length === 0 || c.question === '')).toEqual([]);
    }
  });
});
