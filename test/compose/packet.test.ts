import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveBrand } from '../../src/compose/brand.js';
import {
  composePacket,
  contrast,
  customize,
  type Part,
  type PartType,
  type Recipe,
  renderPage,
} from '../../src/index.js';
import { loadBase } from '../support/base.js';

async function compose(recipe: Recipe, changes = {}) {
  const { value } = await loadBase(changes);
  const { value: tailored, diagnostics } = customize(value, recipe);
  expect(diagnostics).toEqual([]);
  return composePacket(tailored);
}
const part = <T extends PartType>(parts: readonly Part[], type: T) =>
  parts.find((p): p is Part & { type: T } => p.type === type);

test('the parts stand in print order, the agenda only when it has a beginning', async () => {
  const { parts } = await compose({ audience: 'k12' });
  expect(parts.map((p) => p.id)).toEqual([
    'contents',
    'how-to-use',
    'first',
    'handouts',
    'plan',
    'checklist',
    'glossary',
    'sources',
    'colophon',
  ]);
  expect((await compose({ start: '9:00' })).parts.map((p) => p.id)).toContain('agenda');
  expect((await compose({ parts: ['steps'] })).parts.map((p) => p.id)).toEqual(['first', 'colophon']);
});

test.each([
  [{ audience: 'college' }, ['College']],
  [{ audience: ['k12', 'college'] }, ['K-12', 'College']],
  [{}, ['K-12', 'College']],
] as [Recipe, string[]][])('JSON-LD of %j names the audiences it is tailored for', async (recipe, labels) => {
  const { linkedData } = await compose(recipe);
  expect((linkedData.audience as { audienceType: string }[]).map((a) => a.audienceType)).toEqual(labels);
});

describe('the agenda', () => {
  const activity = (id: string, minutes: number) => ({
    [`steps/first/activities/${id}.md`]: `---\ntitle: ${id}\nsummary: One.\nduration: ${minutes}\nprep: 0\ngroupSize: [2, 9]\ngrouping: [pairs]\nsetting: [virtual]\ngradeBands: [high]\ndevices: none\nobjectives: [One.]\nparticipants: [staff]\n---\n\n## Purpose\n\nOne.\n\n## Prepare\n\nOne.\n\n## Run it\n\n1. **One** (${minutes} min). Go.\n\n## Debrief\n\nOne.\n\n## Adapt\n\nOne.\n\n## Safeguards\n\nOne.\n`,
  });

  test('gives clock times, breaks, a total and a warning', async () => {
    const changes = { ...activity('aa', 60), ...activity('bb', 45) };
    const { parts } = await compose(
      {
        start: '15:30',
        available: 100,
        breaks: { every: 70, minutes: 10 },
        order: ['bb', 'aa', 'greeting-round'],
      },
      changes,
    );
    const agenda = part(parts, 'agenda')!;
    expect(agenda.sessions[0]!.rows.map((r) => `${r.start}-${r.end} ${r.id || r.type}`)).toEqual([
      '15:30-16:15 bb',
      '16:15-16:25 break',
      '16:25-17:25 aa',
      '17:25-17:35 break',
      '17:35-17:50 greeting-round',
    ]);
    expect(agenda.sessions[0]!.total).toBe('2 h 20 min in all, from 3:30\u00a0PM to 5:50\u00a0PM');
    expect(agenda.sessions[0]!.warning).toBe(
      'This agenda takes 2 h 20 min. That is 40 min more than the 1 h 40 min you have.',
    );
  });

  test('has no breaks in a short meeting and no warning when it fits', async () => {
    const agenda = part((await compose({ start: '9:00', available: 15 })).parts, 'agenda')!;
    expect(agenda.sessions[0]!.rows.map((r) => r.type)).toEqual(['activity']);
    expect(agenda.sessions[0]!.warning).toBe('');
  });
});

test('the plan gathers the questions of the audience with their space', async () => {
  const { parts } = await compose({ audience: 'k12' });
  expect(part(parts, 'plan')!.steps).toEqual([
    {
      id: 'plan-first',
      label: 'Step 1',
      title: 'Take a first step',
      questions: [
        {
          id: 'plan-ask-who-greets',
          question: 'Who greets each learner by name?',
          focus: 'Design',
          lines: { count: 4, alt: 'Lines to write on: 4' },
        },
      ],
    },
  ]);
});

test('the checklist names each thing once, with what it is for', async () => {
  const { lists, rule } = part((await compose({})).parts, 'checklist')!;
  expect(lists.map((l) => l.title)).toEqual(['To print', 'To prepare']);
  expect(lists.flatMap((l) => l.items.map((i) => [i.id, i.text, i.amount]))).toEqual([
    ['name-card', 'My name card', '1 for each person'],
    ['', 'Greeting round', '5 min'],
  ]);
  expect(rule).toContain('2 to spare');
});

test('sources are APA, and only those that the text cites', async () => {
  const { parts } = await compose({ audience: 'k12' });
  const [source] = part(parts, 'sources')!.references;
  expect(JSON.stringify(source!.apa)).toContain('Doe, J. (2020). ');
  expect(part((await compose({ edition: 'participant' })).parts, 'sources')).toBeUndefined();
});

test('the glossary holds only terms the packet uses', async () => {
  expect(part((await compose({})).parts, 'glossary')!.terms.map((t) => t.id)).toEqual(['tie']);
  expect(part((await compose({ parts: ['plan', 'glossary'] })).parts, 'glossary')).toBeUndefined();
});

test('the first use of a term in each resource leads to the glossary', async () => {
  const packet = await compose({});
  const html = renderPage(packet);
  // The step and the insight use “tie” more than once; each links it once.
  expect(html.match(/<a class="pb-term" href="#term-tie">/g)).toHaveLength(3);
  expect(renderPage(await compose({ parts: ['steps'] }))).not.toContain('class="pb-term"');
});

test('the colophon says how the packet was made', async () => {
  const colophon = part((await compose({ audience: 'k12', select: { maxMinutes: 20 } })).parts, 'colophon')!;
  expect(colophon.recipe.lines).toEqual(['No activity takes more than 20 min.']);
});

test('the same input gives the same packet', async () => {
  const recipe: Recipe = { audience: ['k12', 'college'], start: '9:00' };
  expect(JSON.stringify(await compose(recipe))).toBe(JSON.stringify(await compose(recipe)));
});

test('any brand colour becomes one that can be read', () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(color, color, (primary, accent) => {
      const brand = resolveBrand({ primary, accent });
      for (const ink of [brand.primary, brand.accent]) {
        expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, brand.tint)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(brand.onFill, brand.fill)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
