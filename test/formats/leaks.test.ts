import { beforeAll, describe, expect, test } from 'vitest';
import {
  allResources,
  composePacket,
  customize,
  type Playbook,
  type Recipe,
  renderFragment,
  renderPage,
  toLinkedData,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { baseFiles, type Files, loadBase } from '../support/base.js';

/** Unique words, by who may read them. */
const words = {
  k12: ['zebrak', 'zephyrk', 'zincsectionk', 'zonek'],
  college: ['quartzc', 'quiltc', 'quincec'],
  facilitator: ['xenonf', 'xylemf', 'xerusf', 'xebecf', 'xystf', 'xyloidf', 'xenianotef', 'xericnotef'],
  everyone: ['openword', 'opennote'],
};

/** The small playbook with a unique word in every passage that is not for everybody. */
function marked(): Files {
  const files = baseFiles() as Record<string, string>;
  const change = (file: string, from: string, to: string) => {
    if (!files[file]!.includes(from)) throw new Error(`${file} has no ${from}`);
    files[file] = files[file]!.replace(from, to);
  };
  const activity = 'steps/first/activities/greeting-round.md';
  change(activity, 'Use the carpet.', 'Use the zebrak carpet.');
  change(activity, 'Use the seminar table.', 'Use the quartzc table.');
  change(activity, 'Write the names on a board.', 'Write the names on a xenonf board.');
  change(activity, 'Anybody may pass.', 'Anybody may pass, xylemf.');
  change(
    activity,
    '- What did you notice?',
    '- What did you notice, openword?\n\n:::facilitator\nWait for xerusf.\n:::\n\n:::for{audience="k12"}\nA zephyrk question.\n:::',
  );
  files['steps/first/handouts/name-card.md'] += '\n## Answers\n\nThe xyloidf answer.\n';
  change('steps/first/handouts/name-card.md', 'Collect the cards afterwards.', 'Collect the xebecf cards.');
  change(
    'steps/first/step.md',
    'A tie is a beginning.',
    'A tie is a beginning.\n\n:::for{audience="college"}\nIn college, quiltc.\n:::',
  );
  change('steps/first/step.md', 'Every {{learner}} is known.', 'Every {{learner}} is known, xystf.');
  change(
    'playbook.md',
    'It helps {{learners}} at {{organization}}.',
    'It helps.\n\n:::for{audience="k12"}\n\n## For schools\n\nA zincsectionk.\n\n:::',
  );
  files['steps/first/handouts/k12-card.md'] = files['steps/first/handouts/name-card.md']!.replace(
    'for: learner',
    'for: learner\naudiences: [k12]',
  )
    .replace('Write your name.', 'Write your zonek name.')
    .replace(/xebecf|xyloidf/g, '');
  files['steps/first/handouts/college-card.md'] = files['steps/first/handouts/name-card.md']!.replace(
    'for: learner',
    'for: learner\naudiences: [college]',
  )
    .replace('Write your name.', 'Write your quincec name.')
    .replace(/xebecf|xyloidf/g, '');
  change(activity, '\nhandouts: [name-card]', '\nhandouts: [name-card, k12-card, college-card]');
  return files;
}

let playbook: Playbook;
beforeAll(async () => {
  const { value, diagnostics } = await loadBase(marked());
  expect(diagnostics).toEqual([]);
  playbook = value;
});

/** Notes of the organization's own: for facilitators, in a section only they have, and for everybody. */
const notes: Recipe['notes'] = [
  { at: 'greeting-round', text: 'A note with xenianotef.', edition: 'facilitator' },
  { at: 'greeting-round', section: 'Prepare', text: 'A note with xericnotef.' },
  { at: 'greeting-round', section: 'Debrief', text: 'A note with opennote.' },
];

/** Everything that can come out for a recipe, by name. */
function outputs(recipe: Recipe): Record<string, string> {
  const { value: tailored, diagnostics } = customize(playbook, { ...recipe, notes });
  expect(diagnostics).toEqual([]);
  const packet = composePacket(tailored);
  const resources = allResources(tailored.playbook);
  return {
    'packet HTML': renderPage(packet),
    'packet fragment': renderFragment(packet),
    'packet Markdown': renderMarkdown(packet),
    'packet JSON': JSON.stringify(packet),
    'tailored playbook JSON': JSON.stringify(tailored.playbook),
    'resource pages': resources.map((r) => renderPage(r, { tailored })).join('\n'),
    'resource fragments': resources.map((r) => renderFragment(r, { tailored })).join('\n'),
    'JSON-LD': JSON.stringify([toLinkedData(tailored.playbook), ...resources.map(toLinkedData)]),
  };
}

const cases: [string, Recipe, readonly string[]][] = [
  ['k12, facilitator', { audience: 'k12' }, words.college],
  ['college, facilitator', { audience: 'college' }, words.k12],
  ['k12, participant', { audience: 'k12', edition: 'participant' }, [...words.college, ...words.facilitator]],
  [
    'college, participant',
    { audience: 'college', edition: 'participant' },
    [...words.k12, ...words.facilitator],
  ],
  ['general, participant', { edition: 'participant' }, words.facilitator],
  ['both, participant', { audience: ['k12', 'college'], edition: 'participant' }, words.facilitator],
];

describe.each(cases)('%s', (_name, recipe, secret) => {
  test('shows nothing it should hide, in any output', () => {
    for (const [name, text] of Object.entries(outputs(recipe))) {
      for (const word of secret) expect(text.includes(word), `${word} in ${name}`).toBe(false);
    }
  });
});

test('participants’ copies name no source and tell no research, in any output', () => {
  const staff = outputs({ audience: 'k12' });
  const copies = outputs({ audience: 'k12', edition: 'participant' });
  for (const secret of ['Doe', 'doe-2020', 'Why it matters', 'Caveat']) {
    expect(staff['packet Markdown']! + staff['packet JSON']!, secret).toContain(secret);
    for (const [name, text] of Object.entries(copies)) {
      // JSON has every string of the templates, whatever is printed of them.
      if (name.endsWith('JSON') && !/^doe/i.test(secret)) continue;
      expect(text.includes(secret), `${secret} in ${name}`).toBe(false);
    }
  }
});

test('what is for everybody, or for those who read, is there', () => {
  const general = outputs({})['packet HTML']!;
  const facilitatorOnly = words.facilitator;
  for (const word of [...words.k12, ...words.college, ...words.everyone, ...facilitatorOnly])
    expect(general, word).toContain(word);
  const participant = outputs({ audience: 'k12', edition: 'participant' })['packet HTML']!;
  for (const word of [...words.everyone, 'zephyrk', 'zincsectionk', 'zonek'])
    expect(participant, word).toContain(word);
});
