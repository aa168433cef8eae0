import { describe, expect, test } from 'vitest';
import { applyEdits, beginResource, type NewResource } from '../../src/authoring.js';
import { composePacket, customizeOrThrow, kinds, renderPage } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { renderMarkdown } from '../../src/markdown.js';
import { baseFiles } from '../support/base.js';

const base = baseFiles() as Record<string, string>;
const wish = (more: Partial<NewResource>): NewResource => ({
  kind: 'activity',
  title: 'The second: "walk"',
  year: '2026',
  ...more,
});

async function begun(more: Partial<NewResource>, files = base) {
  const { id, file, text, edits } = await beginResource(memorySource(files), wish(more));
  const changed = Object.fromEntries(edits.map((edit) => [edit.file, applyEdits(files[edit.file]!, edits)]));
  return { id, file, text, files: { ...files, ...changed, [file]: text } };
}

describe.each(kinds.map((k) => k.kind))('a new %s', (kind) => {
  test('loads at once, says what is still to be written, and prints none of that', async () => {
    const { id, file, text, files } = await begun({ kind });
    const { value, diagnostics } = await loadPlaybook(memorySource(files));
    const rules = new Set(diagnostics.map((d) => d.rule));
    rules.delete('handout-orphan');
    expect([...rules]).toEqual(['unfinished']);
    expect(diagnostics.filter((d) => d.rule === 'unfinished')).toHaveLength(
      text.split('unfinished:').length - 1,
    );
    expect(new Set(diagnostics.map((d) => d.file))).toEqual(new Set([file]));
    for (const edition of ['facilitator', 'participant'] as const) {
      const packet = composePacket(customizeOrThrow(value, { edition }));
      const printed = [JSON.stringify(packet), renderPage(packet), renderMarkdown(packet)].join('\n');
      expect(printed).not.toMatch(/unfinished|Say what|Say how|Choose of/);
    }
    expect(JSON.stringify(value)).toContain(`"id":"${id}"`);
  });

  test('has nothing more to tell once every prompt has its words', async () => {
    const { file, text, files } = await begun({ kind });
    const written = text
      .replace(/^# unfinished:.*\n/gm, '')
      .replace(/(## Run it\n\n)<!--.*?-->/, '$11. **Begin** (30 min). Go.')
      .replace(/<!-- unfinished:.*?-->/g, 'Words.');
    const { diagnostics } = await loadPlaybook(memorySource({ ...files, [file]: written }));
    expect(diagnostics.filter((d) => d.rule !== 'handout-orphan')).toEqual([]);
  });
});

test('a step stands in `playbook.md`, however its list is written', async () => {
  const list = base['playbook.md']!.replace('steps: [first]', 'steps:\n  - first # the first');
  expect((await begun({ kind: 'step' }, { ...base, 'playbook.md': list })).files['playbook.md']).toContain(
    'steps:\n  - first\n  - the-second-walk # the first',
  );
});

test('an activity for audiences without grade bands has none', async () => {
  const { files, text } = await begun({ audiences: ['college'] });
  expect(text).toContain('audiences: [college]');
  expect(text).not.toContain('gradeBands');
  expect((await loadPlaybook(memorySource(files))).diagnostics.filter((d) => d.severity === 'error')).toEqual(
    [],
  );
});

test.each<[Partial<NewResource>, string]>([
  [{ kind: 'activty' as never }, 'Found the kind `activty`, expected `step`, `insight`'],
  [{ step: 'firts' }, 'Found the step `firts`, expected `first`'],
  [{ title: 'Name card' }, 'Found the id `name-card` in `steps/first/handouts/name-card.md` already'],
  [{ title: '  ' }, 'Found a title of 0 characters'],
  [{ title: 'x'.repeat(81) }, 'Found a title of 81 characters'],
  [{ title: 'Two\nlines' }, 'on one line'],
  [{ title: '散歩' }, 'Found the id `散歩`, expected a slug'],
  [{ audiences: ['k-12'] }, 'Found the audience `k-12`, expected `k12`'],
])('%j is refused with a sentence', async (more, message) => {
  await expect(beginResource(memorySource(base), wish(more))).rejects.toThrow(message);
});

test('a prompt in a sentence is told at its place, and the sentence is printed', async () => {
  const round = 'steps/first/activities/greeting-round.md';
  const text = base[round]!.replace('Anybody may pass.', 'Anybody <!-- unfinished: Who else? --> may pass.');
  const { value, diagnostics } = await loadPlaybook(memorySource({ ...base, [round]: text }));
  expect(diagnostics.map((d) => [d.rule, d.column, d.message])).toEqual([
    ['unfinished', 9, 'Found something still to be written: Who else?'],
  ]);
  const said = JSON.stringify(value.activities[0]!.body).match(/(?<="value":")[^"]*/g);
  expect(said!.join('')).toContain('Anybody may pass.');
});
