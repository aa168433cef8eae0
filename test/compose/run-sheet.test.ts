import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AgendaRow,
  type AgendaSession,
  composePacket,
  composeRunSheet,
  customize,
  type Packet,
  type Recipe,
  renderPage,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { loadBase } from '../support/base.js';
import { activity, tailorBase } from '../support/pages.js';

const sessionsOf = ({ parts }: Packet): AgendaSession[] =>
  parts.flatMap((p) => (p.type === 'agenda' ? p.sessions : []));
const rowOf = (packet: Packet, id: string): AgendaRow =>
  sessionsOf(packet)
    .flatMap((s) => s.rows)
    .find((r) => r.id === id)!;
const sheetOf = async (recipe: Recipe, changes = {}) => composeRunSheet(await tailorBase(recipe, changes));

/** A second activity with a list of its own. */
const walk = (duration: number | [number, number], steps: string, fields = {}) => ({
  'steps/first/activities/walk.md': activity({ title: 'Walk', duration, ...fields }).replace(
    /^1\. .*$/m,
    steps,
  ),
});

test('has the steps of each activity with their own clock times, materials, handouts and a total', async () => {
  const sheet = await sheetOf({ start: '15:55', available: 20 });
  expect(sheet.cover).toBeUndefined();
  expect(sheet.parts.map((p) => `${p.type} ${p.title}`)).toEqual(['agenda Run sheet']);
  expect(sessionsOf(sheet)).toEqual([
    {
      title: '',
      rows: [
        {
          type: 'activity',
          id: 'greeting-round',
          title: 'Greeting round',
          ...{ start: '15:55', end: '16:10', minutes: 15, when: '3:55–4:10\u00a0PM', length: '15 min' },
          time: '3:55–4:10\u00a0PM (15 min)',
          steps: [
            {
              title: 'Open',
              ...{ start: '15:55', end: '16:00', minutes: 5, when: '3:55–4:00\u00a0PM', length: '5 min' },
            },
            {
              title: 'Go round',
              ...{ start: '16:00', end: '16:10', minutes: 10, when: '4:00–4:10\u00a0PM', length: '10 min' },
            },
          ],
          needs: [
            {
              label: 'To print',
              items: [{ id: 'name-card', title: 'My name card (1 for each person)' }],
              between: '; ',
            },
          ],
        },
      ],
      total: '15 min in all, from 3:55\u00a0PM to 4:10\u00a0PM',
      warning: '',
    },
  ]);
});

test('counts materials for the people who come', async () => {
  const changes = walk(10, '1. **Go** (10 min).', {
    devices: 'shared',
    materials: [
      { item: 'Half apple', quantity: 0.5, per: 'person' },
      { item: 'Map', quantity: 2, per: 'group' },
      { item: 'Bell', per: 'room' },
    ],
  });
  const sheet = await sheetOf({ start: '9:00', select: { groupSize: 5 } }, changes);
  expect(rowOf(sheet, 'walk').needs[0]!.items.map((i) => i.title)).toEqual([
    'Half apple: 3 (0.5 for each person)',
    'Map (2 for each group)',
    'Bell (1 for the room)',
    'Devices: a few to share',
  ]);
});

test('shares out the minutes of a range, to the minute that is planned', async () => {
  const steps = '1. **Go** (2–8 min).\n2. **Sit** (3 min).\n3. Come **back** (2 × 5 min). Slowly.';
  const changes = walk([15, 21], steps);
  const minutesOf = async (recipe: Recipe) =>
    rowOf(await sheetOf({ start: '9:00', ...recipe }, changes), 'walk').steps.map(
      (s) => `${s.title} ${s.minutes} ${s.start}`,
    );
  const order = ['walk'];
  expect(await minutesOf({ order })).toEqual(['Go 8 09:00', 'Sit 3 09:08', 'Come back 10 09:11']);
  expect(await minutesOf({ order, minutes: { walk: 17 } })).toEqual([
    'Go 4 09:00',
    'Sit 3 09:04',
    'Come back 10 09:07',
  ]);
});

test('planned minutes must name an activity and stay inside its range', async () => {
  const { value } = await loadBase(walk([15, 21], '1. **Go** (15–21 min).'));
  const faultsOf = (minutes: Record<string, number>) =>
    customize(value, { start: '9:00', minutes }).diagnostics.map((d) => d.message);
  expect(faultsOf({ walk: 15, 'greeting-round': 15 })).toEqual([]);
  expect(faultsOf({ walk: 22, 'greeting-round': 10, 'greeting-rond': 20 })).toEqual([
    'Found 10 minutes for `greeting-round`, expected its duration of 15.',
    'Found 22 minutes for `walk`, expected its duration of 15 to 21.',
    'Found `greeting-rond` in `minutes`, which is no activity; did you mean `greeting-round`?',
  ]);
});

test('the steps of any length inside a range add up to it', async () => {
  const changes = walk([6, 31], '1. **A** (1–9 min).\n2. **B** (2–3 min).\n3. **C** (3–19 min).');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 6, max: 31 }), async (planned) => {
      const row = rowOf(await sheetOf({ start: '9:00', minutes: { walk: planned } }, changes), 'walk');
      expect(row.minutes).toBe(planned);
      expect(row.steps.reduce((sum, s) => sum + s.minutes, 0)).toBe(planned);
      expect(row.steps.at(-1)!.end).toBe(row.end);
    }),
    { numRuns: 10, seed: 2026 },
  );
});

test('says by how much it is too long, and takes its breaks', async () => {
  const changes = walk(30, '1. **Go** (30 min).');
  const sheet = await sheetOf(
    { start: '9:00', available: 40, breaks: { every: 20, minutes: 5 }, title: 'Our day' },
    changes,
  );
  expect(sheet.parts[0]!.title).toBe('Run sheet: Our day');
  const [session] = sessionsOf(sheet);
  expect(session!.rows.map((r) => `${r.start} ${r.title}`)).toEqual([
    '09:00 Greeting round',
    '09:15 Break',
    '09:20 Walk',
  ]);
  expect(session!.warning).toBe('This agenda takes 50 min. That is 10 min more than the 40 min you have.');
  expect(renderMarkdown(sheet)).toContain('**This agenda takes 50 min.');
});

test('has a sheet for each session, and no steps where only a share of them is due', async () => {
  const changes = walk(40, '1. **Go** (2 × 20 min).', { sessions: 2 });
  const sheet = await sheetOf({ start: '9:00', sessions: [['walk'], ['walk', 'greeting-round']] }, changes);
  expect(sessionsOf(sheet).map((s) => `${s.title}: ${s.rows.map((r) => `${r.id} ${r.minutes}`)}`)).toEqual([
    'Session 1: walk 20',
    'Session 2: walk 20,greeting-round 15',
  ]);
  expect(rowOf(sheet, 'walk').steps).toEqual([]);
  const one = await sheetOf({ sessions: [['greeting-round']] });
  expect(sessionsOf(one).map((s) => s.title)).toEqual(['']);
  expect(rowOf(one, 'greeting-round').steps[0]).toEqual({
    title: 'Open',
    minutes: 5,
    start: '',
    end: '',
    when: '',
    length: '5 min',
  });
});

test('participants get no list of what to prepare', async () => {
  const sheet = await sheetOf({ start: '9:00', edition: 'participant' });
  expect(rowOf(sheet, 'greeting-round')).toMatchObject({ steps: [] });
  const labels = rowOf(sheet, 'greeting-round').needs.map((n) => n.label);
  expect(labels).not.toContain('Materials');
});

test('needs activities and a beginning', async () => {
  await expect(sheetOf({ start: '9:00', exclude: ['greeting-round'] })).rejects.toThrow(
    'Found no activity to put on the run sheet; the selection leaves none.',
  );
  await expect(sheetOf({})).rejects.toThrow('Found neither `start` nor `sessions` in the recipe');
});

test('the agenda inside a packet lists materials and no steps; the run sheet prints both', async () => {
  const tailored = await tailorBase({ start: '9:00' });
  const [packet, sheet] = [composePacket(tailored), composeRunSheet(tailored)];
  const agendaIn = (page: string) => /<section class="pb-part pb-agenda[\s\S]*?<\/table>/.exec(page)![0];
  for (const made of [packet, sheet]) {
    expect(agendaIn(renderPage(made))).toContain('My name card (1 for each person)');
    expect(renderMarkdown(made)).toContain('**To print:** My name card (1 for each person)');
    expect(renderMarkdown(made)).toContain('**To print:** My name card');
  }
  expect(agendaIn(renderPage(packet))).not.toContain('Go round');
  expect(agendaIn(renderPage(packet))).toContain('href="#name-card"');
  expect(agendaIn(renderPage(sheet))).toContain('9:05–9:15\u00a0AM</span> Go round (10 min)');
  expect(agendaIn(renderPage(sheet))).not.toContain('href');
  expect(renderPage(sheet)).toContain('<h1 id="agenda">Run sheet</h1>');
  expect(renderMarkdown(sheet)).toContain('- 9:05–9:15\u00a0AM Go round (10 min)');
});
