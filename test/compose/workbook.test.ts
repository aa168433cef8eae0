import { describe, expect, test } from 'vitest';
import { composePacket, composeResource, customize, type Packet, type Recipe } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { baseFiles, loadBase } from '../support/base.js';
import { activity, card } from '../support/pages.js';

const again = (title: string, handouts: string[]) =>
  activity({ title, duration: 10, handouts, participants: ['learners'] }).replace(
    '## What you will do',
    '## What you will do\n\nYou will meet Mina (from 3.5 miles away)! Then you draw.\n\n',
  );

const files = {
  'steps/first/activities/second-round.md': again('Second round', ['name-card', 'other-card']),
  'steps/first/handouts/other-card.md': card('Draw.', { title: 'Other card' })[
    'steps/first/handouts/name-card.md'
  ]!,
};

const copy = async (recipe: Recipe = {}) => {
  const { value: playbook } = await loadBase(files);
  const { value, diagnostics } = customize(playbook, { edition: 'participant', ...recipe });
  expect(diagnostics).toEqual([]);
  return composePacket(value);
};

const idsOf = (packet: Packet) => packet.parts.map((p) => p.id);
const activitiesOf = (packet: Packet) =>
  packet.parts.flatMap((p) =>
    p.type === 'step'
      ? p.groups.filter((g) => g.kind === 'activity').flatMap((g) => g.entries.map((e) => e.id))
      : [],
  );

describe('a participants’ copy is a workbook', () => {
  test('with a name on its cover, what we will do, goals, and what I keep', async () => {
    const packet = await copy();
    expect(packet.cover).toMatchObject({ nameLine: ['Name'], facts: [] });
    expect(idsOf(packet)).toEqual([
      'contents',
      'what-we-will-do',
      'my-goals',
      'first',
      'plan',
      'what-i-keep',
      'how-to-use',
      'colophon',
    ]);
    expect(renderMarkdown(packet)).toContain('Name: \\_\\_');
  });

  test('that lists each activity with how it begins', async () => {
    expect(renderMarkdown(await copy())).toContain(
      '- Second round · You will meet Mina (from 3.5 miles away)!\n',
    );
  });

  test('meeting by meeting where there are sessions, by their numbers', async () => {
    const text = renderMarkdown(await copy({ sessions: [['second-round'], ['greeting-round']] }));
    expect(text).toMatch(/### Session 1\n\n- Second round · .*\n\n### Session 2\n\n- Greeting round/);
    expect(text).not.toContain('## Agenda');
  });

  test('with each worksheet beside the first activity that uses it', async () => {
    expect(activitiesOf(await copy())).toEqual(['greeting-round', 'name-card', 'second-round', 'other-card']);
  });

  test('unless only the worksheets, or only the activities, are wanted', async () => {
    const sheets = await copy({ parts: ['handouts'] });
    expect(idsOf(sheets)).toEqual(['handouts', 'colophon']);
    expect(activitiesOf(await copy({ parts: ['steps'] }))).toEqual(['greeting-round', 'second-round']);
  });

  test('and the facilitators’ copy is none, whatever its parts', async () => {
    const { value: playbook } = await loadBase(files);
    const packet = composePacket(customize(playbook, { parts: ['workbook', 'steps'] }).value);
    expect(idsOf(packet)).toEqual(['first', 'colophon']);
    expect(packet.cover?.nameLine).toEqual([]);
  });
});

describe('a workbook speaks to those who hold it', () => {
  test('an activity leads with what they will do, and ends with the pages it needs', async () => {
    const text = renderMarkdown(await copy());
    expect(text).toMatch(/Second round\n\n#+ What you will do\n/);
    expect(text).toMatch(/#+ Talk about it\n/);
    expect(text).toMatch(/#+ Your pages\n\n- My name card\n/);
    for (const staff of ['Debrief', 'How people work', 'Where:', 'Audience'])
      expect(text).not.toContain(staff);
  });

  test('a step is called by its short title, but staff keep the long one', async () => {
    const named = {
      ...files,
      'steps/first/step.md': String(baseFiles()['steps/first/step.md']).replace(
        /^title: (.*)$/m,
        'title: Find out whom your students know\nshortTitle: Whom we know',
      ),
    };
    const { value: playbook } = await loadBase(named);
    const said = (edition: 'participant' | 'facilitator') =>
      JSON.stringify(composePacket(customize(playbook, { edition }).value).parts);
    expect(said('participant')).toContain('Whom we know');
    expect(said('participant')).not.toContain('your students');
    expect(said('facilitator')).toContain('your students');
  });

  test('with sessions, each has its activities and then their worksheets, in the order of use', async () => {
    const { parts } = await copy({ sessions: [['second-round'], ['greeting-round']] });
    const sessions = parts.flatMap((p) => (p.type === 'session' ? [p] : []));
    expect(sessions.map((s) => [s.title, ...[...s.entries, ...s.handouts].map((e) => e.id)])).toEqual([
      ['Session 1', 'second-round', 'name-card', 'other-card'],
      ['Session 2', 'greeting-round'],
    ]);
    expect(sessions.flatMap((s) => s.agenda.rows)).toEqual([]);
    expect(parts.flatMap((p) => (p.type === 'step' ? p.groups.map((g) => g.kind) : []))).not.toContain(
      'activity',
    );
  });

  test('what a group shares is dealt out, unless the recipe asks for it', async () => {
    const sheets = async (per: string, recipe: Recipe = {}) => {
      const shared = activity({
        title: 'Third round',
        duration: 10,
        handouts: ['clue-card'],
        participants: ['learners'],
        materials: [{ item: 'Clue card', quantity: 1, per, handouts: ['clue-card'] }],
      });
      const { value: playbook } = await loadBase({
        'steps/first/activities/third-round.md': shared,
        'steps/first/handouts/clue-card.md': card('The nurse is first.', { title: 'Clue card' })[
          'steps/first/handouts/name-card.md'
        ]!,
      });
      const { value } = customize(playbook, { edition: 'participant', ...recipe });
      return JSON.stringify(composePacket(value).parts).includes('The nurse is first.');
    };
    expect(await sheets('person')).toBe(true);
    expect(await sheets('group')).toBe(false);
    expect(await sheets('room', { sessions: [['third-round']] })).toBe(false);
    expect(await sheets('group', { include: ['clue-card'] })).toBe(true);
    // To print the sheets alone is to copy them.
    expect(await sheets('group', { parts: ['handouts'] })).toBe(true);
  });
});

test('research, sources and how it was made are for facilitators; the license is for everybody', async () => {
  const cited = {
    ...files,
    'steps/first/handouts/name-card.md': card('Ties help [@doe-2020]. Write.', { references: ['doe-2020'] })[
      'steps/first/handouts/name-card.md'
    ]!,
  };
  const { value: playbook } = await loadBase(cited);
  const recipe: Recipe = { title: 'Ours', vocabulary: { learner: ['scholar', 'scholars'] } };
  const { value: staff } = customize(playbook, recipe);
  const { value: book } = customize(playbook, {
    ...recipe,
    edition: 'participant',
    parts: ['steps', 'handouts', 'sources'],
  });
  const all = JSON.stringify([
    composePacket(book).parts,
    composePacket(book).linkedData,
    book.playbook.references,
  ]);
  expect(all).toContain('Ties help. Write.');
  expect(all).toContain('You may copy, change and share it');
  for (const secret of ['Doe', 'doe-2020', ' is a beginning.', 'Words of our own']) {
    expect(JSON.stringify([composePacket(staff).parts, staff.playbook.references])).toContain(secret);
    expect(all, secret).not.toContain(secret);
    expect(JSON.stringify(composeResource(book, 'name-card').parts)).not.toContain(secret);
  }
});
