import { expect, test } from 'vitest';
import { ruleExamples } from '../../src/diagnostics/rule-examples.js';
import { ruleIds } from '../../src/diagnostics/rules.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles, failingSource, faultsIn, loadBase } from '../support/base.js';
import { cardFile } from '../support/pages.js';

const activity = 'steps/first/activities/greeting-round.md';

/** Mistakes of authors: a file, what stands there, and what is written instead. */
const mistakes: readonly (readonly [file: string, good: string, bad: string])[] = [
  // YAML
  [cardFile, 'title: My', 'title My'],
  [cardFile, 'title: My', 'title = My'],
  [cardFile, 'title: My', 'title:My'],
  [cardFile, 'title: My', '\ttitle: My'],
  [cardFile, 'title: My', 'title:\u00a0My'],
  [cardFile, 'form: write', 'form: write\nform: read'],
  [cardFile, 'title: My', 'title: {{learner}}'],
  [cardFile, 'title: My', 'title: @My'],
  [cardFile, 'title: My', 'title: %My'],
  [cardFile, 'title: My', 'title: `My'],
  [cardFile, 'title: My', 'title: *My*'],
  [cardFile, 'title: My', 'title: !My'],
  [cardFile, 'title: My', 'title: &My'],
  [cardFile, 'title: My', 'title: [My] own'],
  [cardFile, 'title: My', 'title: "My'],
  [cardFile, 'title: My name card', "title: 'It's mine'"],
  [cardFile, 'title: My', 'title: "My" own'],
  [cardFile, 'title: My', 'title: Mine: my'],
  [cardFile, 'form: write', '  form: write'],
  [cardFile, 'form: write', 'form: write\ntags: [a, b'],
  [cardFile, 'form: write', 'form: write\ntags:\n  - a\n - b'],
  [cardFile, 'form: write', 'form: write\ntags:\n  - a\n   - b'],
  [cardFile, 'form: write', 'form: write\ntags:\n- a\n-b'],
  [cardFile, 'form: write', '<<<<<<< HEAD\nform: write\n=======\nform: read\n>>>>>>> ours'],
  [cardFile, 'title: My name card', 'title My card\nattribution:us'],
  [cardFile, 'title: My', 'tit\u200ble: My'],
  [cardFile, 'title: My name card', 'title: "My \\q"'],
  ['references.json', '"type"', ' "type'],
  ['references.json', '"book",', '"book"'],
  ['glossary.yaml', '- id', '-id'],
  // Fields
  [activity, 'prep: 5', 'prp: 5'],
  [activity, 'grouping: [', 'groupings: ['],
  [activity, 'devices: none', 'devices: none\nreviewed: 11/29/2026'],
  [activity, 'devices: none', 'devices: none\nreviewed: 03/04/2026'],
  [activity, 'devices: none', 'devices: none\nreviewed: Nov 29, 2026'],
  [activity, 'devices: none', 'devices: none\nreviewed: 2026-02-30'],
  [activity, 'devices: none', 'devices: none\ntags: one, two'],
  [cardFile, 'summary: A', 'summary: One thing. A'],
  // Headings
  [activity, '## Debrief', '##Debrief'],
  [activity, '## Debrief', '**Debrief**'],
  [activity, '## Debrief', '### Debrief'],
  [activity, '## Debrief', '## Debreif'],
  [activity, '## Run it', '## Run\u00a0it'],
  // Markup
  ...[
    '**Note:**anybody',
    '**no end',
    '{learner}',
    '{{learner}',
    '[[greeting-round]]',
    '[the round] (id:greeting-round)',
    '![A board](my board.png)',
    '• one',
    '> [!WARNING]',
    ':lines{count=2}',
    '##Name',
    '[@doe-2020 p. 4]',
    '@doe-2020 says',
    '==marked==',
    '`code',
    '&nbps;',
    '-one\n-two',
    'A ::: b',
    '    :::facilitator\n    No.\n    :::',
    '```\ncode',
    'Name[^1]',
  ].map((text) => [cardFile, 'Write your name.', text] as const),
];

// Every rule and every mistake is a playbook to load, which takes some ten seconds.
test('the text of every message stands in a file that people read over', async () => {
  const told: string[] = [];
  for (const id of ruleIds) {
    const { file, good, bad, repeat = 1, absent, unreadable, prose } = ruleExamples[id];
    const before = baseFiles()[file] as string | undefined;
    const text = before && good ? before.replace(good, () => bad.repeat(repeat)) : bad.repeat(repeat);
    const source = memorySource({ ...baseFiles(), [file]: '' });
    const found = unreadable
      ? (await loadPlaybook(failingSource(source, file, new Error(unreadable)))).diagnostics
      : await faultsIn(file, absent ? undefined : text, prose);
    told.push(`${id}\n${[...new Set(found.map((d) => `  ${d.message}\n    ${d.hint}`))].join('\n')}`);
  }
  for (const [file, good, bad] of mistakes) {
    const before = baseFiles()[file] as string;
    expect(before).toContain(good);
    const { diagnostics } = await loadBase({ [file]: before.replace(good, () => bad) });
    const lines = diagnostics.map((d) => `  ${d.line}:${d.column} ${d.message} [${d.rule}]\n    ${d.hint}`);
    expect(lines, bad).not.toEqual([]);
    told.push(`${JSON.stringify(bad)}\n${lines.join('\n')}`);
  }
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('../fixtures/messages.txt');
});
