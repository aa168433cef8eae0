import { expect, test } from 'vitest';
import { composePacket, customize, renderPage } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles } from '../support/base.js';

const activity = 'steps/first/activities/greeting-round.md';

/** The small playbook with the headings and minutes of its activity in Spanish. */
function inSpanish() {
  const files = baseFiles() as Record<string, string>;
  const headings = {
    Purpose: 'Propósito',
    'What you will do': 'Qué harás',
    Prepare: 'Preparación',
    'Run it': 'Desarrollo',
    Debrief: 'Reflexión',
    Adapt: 'Adaptación',
    Safeguards: 'Precauciones',
  };
  const strings = Object.entries(headings).map(
    ([english, own]) => `section-${english.toLowerCase().replaceAll(' ', '-')}: ${own}`,
  );
  files['strings/es.yaml'] = [...strings, 'minuteWords: "minutos, min"', ''].join('\n');
  files['playbook.md'] = files['playbook.md']!.replace('language: en', 'language: es');
  for (const [english, own] of Object.entries(headings))
    files[activity] = files[activity]!.replace(`## ${english}\n`, `## ${own}\n`);
  files[activity] = files[activity]!.replace(/ min\)/g, ' minutos)');
  return files;
}

test('headings and words for minutes are those of the language, and mean the same', async () => {
  const { value: playbook, diagnostics } = await loadPlaybook(memorySource(inSpanish()));
  expect(diagnostics).toEqual([]);
  const [round] = playbook.activities;
  expect(round!.body.sections.map((s) => [s.id, s.title])).toEqual([
    ['purpose', 'Propósito'],
    ['what-you-will-do', 'Qué harás'],
    ['prepare', 'Preparación'],
    ['run-it', 'Desarrollo'],
    ['debrief', 'Reflexión'],
    ['adapt', 'Adaptación'],
    ['safeguards', 'Precauciones'],
  ]);
  const shown = (edition: 'facilitator' | 'participant') =>
    customize(playbook, { edition }).value.playbook.activities[0]!.body.sections.map((s) => s.id);
  expect(shown('participant')).toEqual(['what-you-will-do', 'debrief']);
  expect(shown('facilitator')).not.toContain('what-you-will-do');
  const agenda = composePacket(customize(playbook, { start: '9:00' }).value);
  expect(renderPage(agenda)).toContain('Desarrollo');
});

test('a heading of another language is named with those that are expected', async () => {
  const files = inSpanish();
  files[activity] = files[activity]!.replace('## Desarrollo', '## Run it').replace(' minutos)', ' minuten)');
  const { diagnostics } = await loadPlaybook(memorySource(files));
  expect(diagnostics.map((d) => [d.rule, d.message])).toContainEqual([
    'section-unknown',
    expect.stringMatching(/^Found section `Run it`, expected .*`Desarrollo`/),
  ]);
});

test('an audience of any name has grade bands when it says so', async () => {
  const files = baseFiles() as Record<string, string>;
  for (const [path, text] of Object.entries(files)) files[path] = text.replace(/\bk12\b/g, 'schools');
  expect((await loadPlaybook(memorySource(files))).diagnostics).toEqual([]);
  const without = { ...files, [activity]: files[activity]!.replace(/gradeBands:.*\n/, '') };
  const { diagnostics } = await loadPlaybook(memorySource(without));
  expect(diagnostics.map((d) => d.message)).toEqual([
    'Found no `gradeBands`, expected some because the activity serves `schools`.',
  ]);
});

test('a misspelt string is named with the one that is meant', async () => {
  const files = inSpanish();
  files['strings/es.yaml'] = files['strings/es.yaml']!.replace('section-run-it:', 'section-runit:');
  const { diagnostics } = await loadPlaybook(memorySource(files));
  expect(diagnostics.map((d) => d.message)).toContain(
    'Found unknown string `section-runit`; did you mean `section-run-it`?',
  );
});
