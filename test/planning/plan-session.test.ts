import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Activity,
  composePacket,
  customize,
  type Playbook,
  planRecipe,
  planSession,
  type SessionPlan,
  type SessionWish,
  wishFaults,
} from '../../src/index.js';
import { loadTwoSteps } from '../support/two-steps.js';

let base: Playbook;
beforeAll(async () => {
  base = (await loadTwoSteps()).value;
});

/** The small playbook with these activities in the place of its own. */
function playbookOf(list: readonly (Partial<Activity> & { id: string })[]): Playbook {
  const plain: Partial<Activity> = {
    step: 'first',
    duration: 20,
    prep: 0,
    groupSize: [2, 30],
    grouping: ['pairs'],
    setting: ['in-person'],
    gradeBands: [],
    devices: 'none',
    participants: ['learners'],
    handouts: [],
    strategies: [],
    questions: [],
    related: { 'pairs-with': [], 'prepares-for': [], 'alternative-to': [] },
  };
  const activities = list.map((fields) => ({
    ...base.activities[0]!,
    ...plain,
    title: fields.id.toUpperCase(),
    ...fields,
  }));
  return { ...base, activities: activities as Activity[] };
}
const related = (name: 'pairs-with' | 'prepares-for' | 'alternative-to', ...ids: string[]) => ({
  related: { 'pairs-with': [], 'prepares-for': [], 'alternative-to': [], [name]: ids },
});
const idsOf = (plan: SessionPlan | undefined) => plan?.activities.map((a) => a.id);
const best = (list: Parameters<typeof playbookOf>[0], wish: SessionWish) =>
  planSession(playbookOf(list), wish).plans[0];

describe('any wish', () => {
  const some = <T>(values: readonly T[], minLength = 1) => fc.subarray([...values], { minLength });
  const settings = ['in-person', 'virtual', 'hybrid', 'asynchronous'] as const;
  const devices = ['none', 'facilitator', 'shared', 'individual'] as const;
  const bands = ['elementary', 'middle', 'high'] as const;
  const people = ['learners', 'staff', 'families'] as const;
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const pair = (most: number) =>
    fc
      .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: most }))
      .map(([a, b]): [number, number] => [a, a + b]);
  const activity = fc.record({
    step: fc.constantFrom('first', 'second'),
    duration: fc.oneof(fc.integer({ min: 5, max: 90 }), pair(40)),
    sessions: fc.constantFrom(1, 1, 1, 2),
    prep: fc.constantFrom(0, 0, 10, 45),
    groupSize: pair(40),
    grouping: some(['solo', 'pairs', 'whole-group'] as const),
    setting: some(settings),
    audiences: some(['k12', 'college'], 0),
    gradeBands: some(bands, 0),
    devices: fc.constantFrom(...devices),
    participants: some(people),
    tags: some(['maps', 'calls'], 0),
    related: fc.record({
      'pairs-with': some(ids, 0),
      'prepares-for': some(ids, 0),
      'alternative-to': fc.constantFrom<string[]>([], [], ['a']),
    }),
  });
  const playbook = fc
    .array(activity, { maxLength: ids.length })
    .map(
      (list) =>
        list.map((fields, i) => ({ ...fields, id: ids[i]! })) as (Partial<Activity> & { id: string })[],
    );
  const wish = (tags: readonly string[]) =>
    fc.record(
      {
        minutes: fc.integer({ min: 1, max: 300 }),
        people: fc.integer({ min: 1, max: 60 }),
        setting: fc.constantFrom(...settings),
        step: some(['first', 'second']),
        devices: some(devices),
        gradeBands: some(bands),
        participants: some(people),
        tags: some(tags, Math.min(1, tags.length)),
        exclude: some(ids, 0),
        start: fc.constantFrom('9:00', '23:50'),
      },
      { requiredKeys: ['minutes'] },
    ) as fc.Arbitrary<SessionWish>;
  const both = playbook.chain((list) =>
    fc.tuple(fc.constant(list), wish([...new Set(list.flatMap((a) => a.tags ?? []))])),
  );
  const range = (a: Activity) => [a.duration, a.duration].flat().slice(0, 2) as [number, number];
  const least = (a: Activity) => [a.duration].flat()[0]!;

  /** Whether one activity alone would do, said once more in the plainest words. */
  const alone = (a: Activity, w: SessionWish) =>
    a.sessions === 1 &&
    least(a) <= w.minutes &&
    !w.exclude?.includes(a.id) &&
    (w.participants ?? ['learners']).some((p) => a.participants.includes(p)) &&
    (!w.participants ||
      a.participants.every(
        (p) =>
          w.participants!.includes(p) || (p === 'staff' && w.participants!.some((who) => who !== 'staff')),
      )) &&
    (!w.step || w.step.includes(a.step)) &&
    (w.setting ? a.setting.includes(w.setting) : a.setting.some((s) => s !== 'asynchronous')) &&
    (!w.people || (a.groupSize[0] <= w.people && w.people <= a.groupSize[1])) &&
    (!w.devices || a.devices === 'none' || w.devices.includes(a.devices)) &&
    (!w.gradeBands || a.gradeBands.length === 0 || a.gradeBands.some((b) => w.gradeBands!.includes(b)));
  const tagged = (a: Activity, w: SessionWish) => !w.tags || a.tags.some((t) => w.tags!.includes(t));
  const shared = (lists: readonly (readonly string[])[]) => {
    const named = lists.filter((l) => l.length > 0);
    return named.length === 0 || named[0]!.some((v) => named.every((l) => l.includes(v)));
  };

  test('gets only plans that fit it, and one whenever one activity would do', () => {
    fc.assert(
      fc.property(both, ([list, w]) => {
        const tailored = playbookOf(list);
        const byId = new Map(tailored.activities.map((a) => [a.id, a]));
        const { plans, message, nearest } = planSession(tailored, w);
        expect(plans.length).toBeLessThanOrEqual(3);
        expect(plans.length > 0).toBe(tailored.activities.some((a) => alone(a, w) && tagged(a, w)));
        expect(message === '').toBe(plans.length > 0);
        if (plans.length > 0) expect(nearest).toBeUndefined();
        for (const plan of plans) {
          const activities = plan.activities.map((a) => byId.get(a.id)!);
          expect(plan.minutes + plan.left).toBe(w.minutes);
          expect(plan.left).toBeGreaterThanOrEqual(0);
          for (const a of activities) expect(alone(a, w), a.id).toBe(true);
          const [main, ...others] = plan.activities.filter((a) => a.role === 'main');
          expect(others).toEqual([]);
          expect(tagged(byId.get(main!.id)!, w)).toBe(true);
          expect(shared(activities.map((a) => a.audiences))).toBe(true);
          expect(shared(activities.map((a) => a.gradeBands))).toBe(true);
          expect(shared(activities.map((a) => a.setting))).toBe(true);
          expect(Math.max(...activities.map((a) => a.groupSize[0]))).toBeLessThanOrEqual(
            Math.min(...activities.map((a) => a.groupSize[1])),
          );
          const slots = [...plan.activities, ...plan.breaks].sort((a, b) => a.at - b.at);
          let now = 0;
          for (const slot of slots) {
            expect(slot.at).toBe(now);
            now += slot.minutes;
          }
          expect(now).toBe(plan.minutes);
          plan.activities.forEach((a, i) => {
            const [low, high] = range(byId.get(a.id)!);
            expect(a.minutes).toBeGreaterThanOrEqual(low);
            expect(a.minutes).toBeLessThanOrEqual(high);
            const after = plan.activities.slice(0, i).map((before) => before.id);
            expect(byId.get(a.id)!.related['prepares-for'].filter((id) => after.includes(id))).toEqual([]);
          });
        }
        const mains = plans.map((p) => p.activities.find((a) => a.role === 'main')!.id);
        mains.forEach((id, i) => {
          for (const other of plans.filter((_, j) => j !== i)) expect(idsOf(other)).not.toContain(id);
        });
        expect(planSession(tailored, w).plans).toEqual(plans);
      }),
      { numRuns: 300, seed: 2026 },
    );
  });

  test('gets recipes that print the same activities in the same order and length, and are not too long', () => {
    fc.assert(
      fc.property(both, ([list, w]) => {
        const playbook = playbookOf(list);
        for (const plan of planSession(playbook, w).plans) {
          const { value, diagnostics } = customize(playbook, planRecipe(plan, w));
          expect(diagnostics).toEqual([]);
          const { parts } = composePacket(value);
          const [session] = parts.filter((p) => p.type === 'session');
          const rows = session!.agenda.rows.filter((r) => r.type === 'activity');
          expect(rows.map(({ id, minutes, start }) => ({ id, minutes, start }))).toEqual(
            plan.activities.map(({ id, minutes, start }) => ({ id, minutes, start })),
          );
          expect(session!.agenda.warning).toBe('');
          expect(session!.entries.map((e) => e.id)).toEqual(idsOf(plan));
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });
});

describe('the best plan', () => {
  test('leaves time for arriving and closing rather than filling every minute', () => {
    expect(
      idsOf(
        best(
          [
            { id: 'a', duration: 30 },
            { id: 'b', duration: 27 },
          ],
          { minutes: 30 },
        ),
      ),
    ).toEqual(['b']);
  });

  test('begins with what prepares for the main activity', () => {
    const plan = best(
      [
        { id: 'talk', duration: 30 },
        { id: 'warm', duration: 10, ...related('prepares-for', 'talk') },
        { id: 'cold', duration: 10 },
      ],
      { minutes: 45 },
    )!;
    expect(idsOf(plan)).toEqual(['warm', 'talk']);
    expect(plan.reasons).toEqual([
      'fits 45 minutes with 5 to spare',
      'works for 2 to 30 people',
      'runs in person',
      'needs no devices',
      'needs no preparation',
      'one opener, one main activity',
      '“WARM” prepares for “TALK”',
    ]);
    expect(plan.cautions).toEqual([]);
  });

  test('prefers less preparation, and says how much is needed', () => {
    const list = [
      { id: 'a', duration: 40, prep: 40 },
      { id: 'b', duration: 40, prep: 5 },
    ];
    const { plans } = planSession(playbookOf(list), { minutes: 45 });
    expect(plans.map(idsOf)).toEqual([['b'], ['a']]);
    expect(plans[0]!.reasons).toContain('needs only 5 minutes of preparation');
    expect(plans[1]!.cautions).toEqual(['needs 40 minutes of preparation']);
  });

  test('takes the time of an activity with a range from what is left', () => {
    const plan = best(
      [
        { id: 'long', duration: 30 },
        { id: 'call', duration: [5, 15] },
      ],
      { minutes: 45, start: '15:30' },
    )!;
    expect(plan.activities.map((a) => `${a.start}–${a.end} ${a.id} ${a.minutes}`)).toEqual([
      '15:30–15:40 call 10',
      '15:40–16:10 long 30',
    ]);
    expect(plan.cautions).toEqual(['“CALL” has 10 of the 5 to 15 minutes it can take']);
    expect(planRecipe(plan, { minutes: 45 }).minutes).toEqual({ call: 10 });
  });

  test('counts the breaks that the agenda will make', () => {
    const list = [
      { id: 'a', duration: 60 },
      { id: 'b', duration: 60 },
    ];
    expect(best(list, { minutes: 130 })!.breaks).toEqual([{ at: 60, minutes: 10, start: '', end: '' }]);
    expect(idsOf(best(list, { minutes: 125 }))).toHaveLength(1);
  });

  test('does not hold two activities of which one stands in the place of the other', () => {
    const list = [
      { id: 'a', duration: 20, ...related('alternative-to', 'b') },
      { id: 'b', duration: 20 },
    ];
    expect(planSession(playbookOf(list), { minutes: 45 }).plans.map(idsOf)).toEqual([['a'], ['b']]);
  });

  test('says who else would have to come, and leaves it out when told who comes', () => {
    const list = [{ id: 'a', participants: ['learners', 'staff', 'families'] as Activity['participants'] }];
    expect(best(list, { minutes: 25 })!.cautions).toEqual(['needs families to take part too']);
    const { plans, message } = planSession(playbookOf(list), { minutes: 25, participants: ['learners'] });
    expect(plans).toEqual([]);
    expect(message).toBe(
      'Nothing fits. The nearest is “A” (20 min), but it is for learners and staff and families.',
    );
  });
});

describe('when nothing fits', () => {
  const list: Parameters<typeof playbookOf>[0] = [
    { id: 'a', duration: 50, groupSize: [2, 300] },
    { id: 'b', duration: 30, groupSize: [2, 300] },
    { id: 'c', duration: 10, groupSize: [2, 20], setting: ['virtual'] },
  ];

  test('it names the shortest that would fit otherwise', () => {
    const { plans, message, nearest } = planSession(playbookOf(list), { minutes: 20, people: 200 });
    expect(plans).toEqual([]);
    expect(message).toBe(
      'Nothing fits 20 minutes. The shortest that works for 200 people takes 30 minutes: “B”.',
    );
    expect(nearest).toEqual({ id: 'b', title: 'B', minutes: 30, misses: ['30 minutes is more than 20'] });
  });

  test('it names the group size that comes nearest', () => {
    expect(planSession(playbookOf(list), { minutes: 45, setting: 'virtual', people: 21 }).message).toBe(
      'Nothing fits. The nearest is “C” (10 min), but it works with 2 to 20 people.',
    );
  });

  test('it says so when there is nothing to plan with', () => {
    expect(planSession(playbookOf([]), { minutes: 45 }).message).toBe(
      'Nothing fits: this edition has no activities left to plan with.',
    );
  });
});

test('a value that is none is named with the nearest', () => {
  const wish = {
    minutes: 0,
    people: 1.5,
    setting: 'in-persn',
    step: ['firs'],
    start: '25:00',
  } as unknown as SessionWish;
  expect(wishFaults(base, wish).map((f) => `${f.field} ${f.found}: ${f.expected}`)).toEqual([
    'minutes 0: a whole number from 1 to 6000.',
    'people 1.5: a whole number from 1 to 1000.',
    'start 25:00: a clock time such as `15:30`.',
    'setting in-persn: `in-person`, `virtual`, `hybrid` or `asynchronous`; did you mean `in-person`?',
    'step firs: `first` or `second`; did you mean `first`?',
  ]);
  expect(() => planSession(base, wish)).toThrow(RangeError);
});
