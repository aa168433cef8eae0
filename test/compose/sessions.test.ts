import { beforeAll, describe, expect, test } from 'vitest';
import {
  composePacket,
  composeSessions,
  customize,
  type Packet,
  type Part,
  type PartType,
  type Playbook,
  type Recipe,
} from '../../src/index.js';
import { baseFiles, loadBase } from '../support/base.js';

const part = <T extends PartType>(packet: Packet, type: T) =>
  packet.parts.filter((p): p is Part & { type: T } => p.type === type);

/** An activity with what a session counts: materials, handouts, devices. */
const activity = (title: string, about: { materials: string; handouts?: string; devices?: string }) =>
  String(baseFiles()['steps/first/activities/greeting-round.md'])
    .replace(/title: .*/, `title: ${title}`)
    .replace('objectives:', 'references: [doe-2020]\nobjectives:')
    .replace('Names become known.', 'Names become known [@doe-2020]. A tie begins.')
    .replace(/materials:\n(?: {2}- .*\n)+/, `materials:\n${about.materials}`)
    .replace(/^handouts: .*/m, `handouts: [${about.handouts ?? ''}]`)
    .replace(/devices: .*/, `devices: ${about.devices ?? 'none'}`);

const sheet = (title: string, form: string, reader = 'learner') =>
  `---\ntitle: ${title}\nsummary: A sheet.\nform: ${form}\nfor: ${reader}\n---\n\n## Words\n\nWords.\n`;

let playbook: Playbook;
beforeAll(async () => {
  const { value, diagnostics } = await loadBase({
    'steps/first/activities/map-round.md': activity('Map round', {
      materials:
        '  - { item: Pencil, quantity: 1, per: person }\n  - { item: Tape, quantity: 2, per: room }\n  - { item: "Our map, on thick paper", quantity: 1, per: group, handouts: [our-map] }\n',
      handouts: 'answers, our-map, rules',
      devices: 'facilitator',
    }),
    'steps/first/activities/pencil-round.md': activity('Pencil round', {
      materials:
        '  - { item: pencil, quantity: 2, per: group }\n  - { item: Tape, quantity: 3, per: room }\n',
      handouts: 'rules',
      devices: 'individual',
    }),
    'steps/first/handouts/our-map.md': sheet('Our map', 'write'),
    'steps/first/handouts/rules.md': sheet('Rules', 'read'),
    'steps/first/handouts/answers.md': sheet('Answers', 'read', 'facilitator'),
  });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  playbook = value;
});

function compose(recipe: Recipe): Packet {
  const { value, diagnostics } = customize(playbook, recipe);
  expect(diagnostics).toEqual([]);
  return composePacket(value);
}

const two: Recipe = {
  sessions: [
    ['map-round', 'greeting-round'],
    ['map-round', 'pencil-round'],
  ],
  people: 10,
  start: '15:30',
  available: 45,
};

describe('a recipe with sessions', () => {
  test('is composed by session: at a glance first, steps after the sessions, no contents and no agenda', () => {
    expect(compose(two).parts.map((p) => p.id)).toEqual([
      'glance',
      'how-to-use',
      'session-1',
      'session-2',
      'first',
      'plan',
      'checklist',
      'glossary',
      'sources',
      'colophon',
    ]);
  });

  test('prints an activity where it comes first, and each handout where it is used first, those for staff last', () => {
    const sessions = part(compose(two), 'session');
    expect(sessions.map((s) => s.entries.map((e) => e.id))).toEqual([
      ['map-round', 'greeting-round'],
      ['pencil-round'],
    ]);
    expect(sessions.map((s) => s.handouts.map((e) => e.id))).toEqual([
      ['our-map', 'rules', 'name-card', 'answers'],
      [],
    ]);
    const held = sessions[1]!.agenda.rows.filter((r) => r.type === 'activity');
    expect(held.map((r) => [r.id, r.label, r.step?.name])).toEqual([
      ['map-round', 'Activity 1.1', 'Take a first step'],
      ['pencil-round', 'Activity 1.3', 'Take a first step'],
    ]);
  });

  test('says when each session is, how long it takes, and what is left of the time there is', () => {
    const [first] = part(compose(two), 'session');
    expect(first).toMatchObject({ title: 'Session 1', number: 1, spare: 15 });
    expect(first!.subtitle).toBe('3:30–4:15\u00a0PM · 45 min · 15 min to spare');
    expect(first!.agenda.rows[0]!.steps.length).toBeGreaterThan(0);
    expect(first!.agenda.rows.at(-1)).toMatchObject({
      type: 'break',
      title: 'Time to spare',
      when: '4:00–4:15\u00a0PM',
      length: '15 min',
    });
  });

  test('says the day of each, in full on its run sheet and in short at a glance', () => {
    const packet = compose({ ...two, dates: ['2026-09-03'] });
    expect(part(packet, 'session').map((s) => s.subtitle.split(' · ')[0])).toEqual([
      'Thursday, September 3, 2026',
      'Thursday, September 10, 2026',
    ]);
    expect(part(packet, 'glance')[0]!.rows.map((r) => r.day)).toEqual(['September 3', 'September 10']);
  });

  test('keeps the days of sessions that are left', () => {
    const days = (recipe: Recipe) =>
      part(composePacket(customize(playbook, recipe).value), 'session').map(
        (s) => s.subtitle.split(' · ')[0],
      );
    const recipe = {
      sessions: [['map-round'], ['greeting-round'], ['pencil-round']],
      exclude: ['greeting-round'],
    };
    expect(days({ ...recipe, dates: ['2026-12-30'] })).toEqual([
      'Wednesday, December 30, 2026',
      'Wednesday, January 13, 2027',
    ]);
  });

  test('names the same thing once, with the most that one activity needs, counted for the people who come', () => {
    const [, second] = part(compose(two), 'session');
    expect(second!.gather.title).toBe('To gather, for 10 people');
    expect(second!.gather.items).toEqual([
      { item: 'Pencil', amount: '10' },
      { item: 'Tape', amount: '3' },
      { item: 'Devices: one for each person', amount: '' },
    ]);
  });

  test('counts by what each needs when nobody says how many people come', () => {
    const { people: _, ...recipe } = two;
    const [first] = part(compose(recipe), 'session');
    expect(first!.gather.title).toBe('To gather');
    expect(first!.gather.items[0]).toEqual({ item: 'Pencil', amount: '1 for each person' });
    expect(first!.print.items.map((i) => i.amount)).toEqual([
      '1 for each group',
      '1 for each group',
      '1 for each person',
      '1',
    ]);
  });

  test('counts copies: as its material says, one each and two to spare to write on, one a group to read, one for staff', () => {
    const [first, second] = part(compose({ ...two, perGroup: 3 }), 'session');
    expect(first!.print.items.map(({ id, copies, note }) => ({ id, copies, note }))).toEqual([
      { id: 'our-map', copies: 4, note: 'on thick paper' },
      { id: 'rules', copies: 4, note: '' },
      { id: 'name-card', copies: 12, note: '' },
      { id: 'answers', copies: 1, note: '' },
    ]);
    expect(first!.print.rule).toContain('one for each 3 people');
    expect(second!.print.items.map((i) => i.id)).toEqual(['rules']);
  });

  test('leads from the glance to everything', () => {
    const packet = compose(two);
    const [glance] = part(packet, 'glance');
    expect(glance!.facts.map((f) => `${f.label}: ${f.value}`)).toEqual([
      'Who: General edition, 10 people',
      'When: 3:30\u00a0PM, 45 min',
      'Bring: Tape, Pencil',
      'To print: 22 copies in all',
    ]);
    expect(glance!.rows.map((r) => [r.id, r.when, r.activities.map((a) => a.id)])).toEqual([
      ['session-1', '3:30–4:15\u00a0PM', ['map-round', 'greeting-round']],
      ['session-2', '3:30–4:15\u00a0PM', ['map-round', 'pencil-round']],
    ]);
    expect(glance!.rest.lines.map((l) => l.id)).toContain('first');
  });

  test('has nothing to gather, to print or to answer in a copy for participants', () => {
    const [first] = part(compose({ ...two, edition: 'participant' }), 'session');
    expect(first!.gather.items).toEqual([]);
    expect(first!.print).toMatchObject({ rule: '', items: [] });
    expect(first!.after.prompts).toEqual([]);
    expect(first!.handouts.map((h) => h.id)).not.toContain('answers');
  });
});

describe('the checklist', () => {
  const listsOf = (recipe: Recipe) =>
    part(compose({ ...recipe, parts: [...(recipe.parts ?? []), 'checklist'] }), 'checklist')[0]!.lists.map(
      ({ title, items }) => [title, ...items.map((i) => [i.text, i.amount].filter(Boolean).join(': '))],
    );
  const prepare = ['To prepare', 'Map round: 5 min', 'Greeting round: 5 min', 'Pencil round: 5 min'];

  test('is by session, and prints a sheet where its activity comes first', () => {
    expect(listsOf(two)).toEqual([
      [
        'Session 1',
        'Pencil: 10',
        'Tape: 2',
        'Devices: one for the facilitator',
        'Our map, on thick paper: 3',
        'Rules: 3',
        'My name card: 12',
        'Answers: 1',
      ],
      ['Session 2', 'Pencil: 10', 'Tape: 3', 'Devices: one for each person', 'Rules: 3'],
      prepare,
    ]);
  });

  test('is one list of each thing where there are no sessions', () => {
    expect(listsOf({ people: 10, order: ['map-round'] })).toEqual([
      ['To gather, for 10 people', 'Pencil: 10', 'Tape: 3', 'Devices: one for each person'],
      ['To print', 'Our map, on thick paper: 3', 'Rules: 3', 'My name card: 12', 'Answers: 1'],
      prepare,
    ]);
  });
});

describe('the parts of a recipe with sessions', () => {
  const ids = (recipe: Recipe) => compose({ ...two, ...recipe }).parts.map((p) => p.id);

  test('without the agenda go step by step', () => {
    expect(ids({ parts: ['contents', 'steps', 'handouts'] })).toEqual([
      'contents',
      'first',
      'handouts',
      'colophon',
    ]);
  });

  test('without steps and handouts are run sheets', () => {
    const packet = compose({ ...two, parts: ['agenda'] });
    expect(packet.parts.map((p) => p.id)).toEqual(['session-1', 'session-2', 'colophon']);
    expect(part(packet, 'session').flatMap((s) => [...s.entries, ...s.handouts])).toEqual([]);
  });

  test('have the page of a step only when steps are selected, or something else hangs on it', () => {
    expect(ids({ select: { kinds: ['activity', 'handout'] } })).not.toContain('first');
    expect(ids({ select: { kinds: ['step', 'activity', 'handout'] } })).toContain('first');
    const packet = compose({ ...two, select: { kinds: ['activity'] }, include: ['count-names'] });
    expect(part(packet, 'step')[0]!.groups.map((g) => g.kind)).toEqual(['measure']);
  });

  test('keep an activity that is in no session under its step', () => {
    const packet = compose({
      ...two,
      include: ['greeting-round'],
      sessions: [['map-round'], ['pencil-round']],
    });
    const groups = part(packet, 'step')[0]!.groups;
    expect(groups.find((g) => g.kind === 'activity')!.entries.map((e) => e.id)).toEqual(['greeting-round']);
    expect(part(packet, 'handouts')[0]!.entries.map((e) => e.id)).toEqual(['name-card']);
  });
});

describe('each session by itself', () => {
  test('is complete: what began earlier stands in it too, with its handouts, words and sources', () => {
    const { value } = customize(playbook, { ...two, title: 'Our year', parts: ['contents'] });
    const packets = composeSessions(value);
    expect(packets.map((p) => [p.title, p.cover, p.parts.map((q) => q.id)])).toEqual([
      ['Our year: Session 1', undefined, ['session-1', 'glossary', 'sources', 'colophon']],
      ['Our year: Session 2', undefined, ['session-2', 'glossary', 'sources', 'colophon']],
    ]);
    const [second] = part(packets[1]!, 'session');
    expect(second).toMatchObject({ title: 'Session 2', number: 2, front: { subtitle: 'Our year' } });
    expect(second!.entries.map((e) => e.id)).toEqual(['map-round', 'pencil-round']);
    expect(second!.handouts.map((e) => e.id)).toEqual(['our-map', 'rules', 'answers']);
    expect(second!.print.items.map((i) => i.id)).toEqual(['our-map', 'rules', 'answers']);
    expect(new Set(packets.map((p) => p.identifier)).size).toBe(2);
  });

  test('needs sessions, and one that is held', () => {
    const each = (recipe: Recipe) => composeSessions(customize(playbook, recipe).value);
    expect(() => each({})).toThrow('Found no `sessions` in the recipe');
    expect(() => each({ sessions: [['map-round']], exclude: ['map-round'] })).toThrow('Found no activity');
  });
});

describe('one session', () => {
  const one: Recipe = {
    ...two,
    title: 'An hour of maps',
    subtitle: 'For a rainy day',
    organization: { name: 'Lincoln Hall', contact: 'Sam Reed' },
    sessions: [['map-round']],
    select: { kinds: ['activity', 'handout'] },
    parts: ['contents', 'agenda', 'steps', 'handouts', 'sources'],
  };

  test('alone begins with its run sheet, without cover and contents, and says what a cover would', () => {
    const packet = compose(one);
    expect(packet.cover).toBeUndefined();
    expect(packet.documentTitle).toBe('An hour of maps: Lincoln Hall');
    expect(packet.parts.map((p) => p.type)).toEqual(['session', 'sources', 'colophon']);
    expect(part(packet, 'session')[0]).toMatchObject({
      title: 'An hour of maps',
      front: { subtitle: 'For a rainy day', organization: 'Lincoln Hall', facts: [{ value: 'Sam Reed' }] },
    });
  });

  test('with other parts keeps cover and contents', () => {
    const packet = compose({ ...one, parts: ['contents', 'agenda', 'steps', 'plan'], select: {} });
    expect(packet.cover?.title).toBe('An hour of maps');
    expect(packet.parts.map((p) => p.type)).toEqual(['contents', 'session', 'step', 'plan', 'colophon']);
    expect(part(packet, 'session')[0]).toMatchObject({ title: 'Session', front: undefined });
  });
});
