import { beforeAll, describe, expect, test } from 'vitest';
import {
  allResources,
  composeCards,
  composePacket,
  customize,
  formatReport,
  type Playbook,
  type Recipe,
  renderFragment,
} from '../../src/index.js';
import { readRecipe } from '../../src/load.js';
import { renderMarkdown } from '../../src/markdown.js';
import { loadTwoSteps } from '../support/two-steps.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadTwoSteps()).value;
});

const tailored = (recipe: Recipe) => {
  const { value, diagnostics } = customize(playbook, recipe);
  expect(diagnostics).toEqual([]);
  return value;
};
const markdown = (recipe: Recipe) => renderMarkdown(composePacket(tailored(recipe)));
/** The Markdown of one resource of a packet: from its heading to the next of its level. */
const entry = (text: string, title: string) => {
  const [, level, rest] = new RegExp(`^(#+) [^\\n]*${title}\\n(.*)`, 'ms').exec(text)!;
  return rest!.split(new RegExp(`^#{1,${level!.length}} `, 'm'))[0]!;
};
/** Places of some words in a text, which must all be there, as their order. */
const inOrder = (text: string, ...words: string[]) => {
  const at = words.map((w) => text.indexOf(w));
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
};

describe('notes', () => {
  test('stand before and after a section, under its heading, in the order of the recipe', () => {
    const at = 'greeting-round';
    const text = entry(
      markdown({
        notes: [
          { at, section: 'Run it', text: 'after one' },
          { at, section: 'Run it', place: 'before', text: 'before one' },
          { at, section: 'Run it', place: 'before', text: 'before two' },
          { at, section: 'Run it', place: 'after', text: 'after two' },
        ],
      }),
      'Greeting round',
    );
    inOrder(
      text,
      'Run it',
      'before one',
      'before two',
      'Stand in a circle',
      'Each says',
      'after one',
      'after two',
      'Debrief',
    );
  });

  test('stand before and after the text of a whole resource', () => {
    const at = 'greeting-round';
    const recipe: Recipe = {
      notes: [
        { at, text: 'the end' },
        { at, place: 'before', text: 'the beginning' },
      ],
    };
    inOrder(
      entry(markdown(recipe), 'Greeting round'),
      'the beginning',
      'Purpose',
      'Anybody may pass.',
      'the end',
    );
    const participants = entry(markdown({ ...recipe, edition: 'participant' }), 'Greeting round');
    inOrder(participants, 'the beginning', 'What you will do', 'What did you notice?', 'the end');
  });

  test.each([
    ['a step', 'first', 'Take a first step'],
    ['a question', 'ask-where', 'Where do we go?'],
    ['an insight', 'walks-help', 'Walks help'],
    ['a handout without sections', 'map', 'Map'],
  ])('stand with %s', (_what, at, title) => {
    expect(entry(markdown({ notes: [{ at, text: 'our words' }] }), title.replace('?', '\\?'))).toContain(
      'our words',
    );
  });

  test('say whose words they are', () => {
    const notes = [{ at: 'map', text: 'our words' }];
    expect(markdown({ notes })).toContain('> **Our note**\n>\n> our words');
    expect(markdown({ notes, organization: { name: 'Lincoln {learner} $& High' } })).toContain(
      '> **Note from Lincoln {learner} $& High**\n>\n> our words',
    );
  });

  test('a blank line begins a paragraph, lines with a hyphen make a list, other line ends stay', () => {
    const text = 'First\r\nsecond.\n \nThird:\n- one\n- two\n  goes on\nAfter - all';
    const { handouts } = tailored({ notes: [{ at: 'map', text }] }).playbook;
    const words = (node: unknown): unknown => {
      const { tagName, children, value } = node as { tagName?: string; children?: unknown[]; value?: string };
      return tagName === undefined ? value : [tagName, ...children!.map(words)];
    };
    expect(words(handouts.find((h) => h.id === 'map')!.body.intro.at(-1))).toEqual([
      'pb-own-note',
      ['p', 'First', ['br'], 'second.'],
      ['p', 'Third:'],
      ['ul', ['li', 'one'], ['li', 'two', ' goes on']],
      ['p', 'After - all'],
    ]);
  });

  const hostile = [
    '<script>alert(1)</script><img src=x onerror=alert(2)>',
    '{{learner}} at {{organization}} {{#if x}}',
    ':::facilitator\nmine\n:::',
    '[click](javascript:alert(3)) ![x](y) [@doe-2020] [^1]',
    '# Heading\n\n```js\ncode\n```\n\n| a | b |\n| - | - |',
    `${'x'.repeat(1999)}y`,
    '\u202Egnirts \u0007 \uFFFE end',
  ];
  test.each(hostile)('print literally: %j', (text) => {
    // A recipe is warned of control characters, and is used without them.
    const { value } = customize(playbook, { notes: [{ at: 'greeting-round', section: 'Debrief', text }] });
    const html = renderFragment(composePacket(value));
    const box = /<div class="pb-remark pb-own-note">(.*?)<\/div>/s.exec(html)![1]!;
    expect(box).not.toMatch(/<(?!\/?(?:p|br|ul|li)\b)/);
    const shown = box
      .replace(/<\/?(?:br|li|p)[^>]*>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&#x3C;|&lt;/g, '<')
      .replace(/&#x26;|&amp;/g, '&');
    for (const word of text
      .replace(/[\p{Cc}\p{Cn}\p{Cf}]/gu, ' ')
      .split(/\s+/)
      .filter((w) => w !== '' && w !== '-'))
      expect(shown).toContain(word);
  });

  test('for facilitators are in no participants’ copy; others are in both', () => {
    const notes: Recipe['notes'] = [
      { at: 'greeting-round', section: 'Debrief', text: 'staffonly', edition: 'facilitator' },
      { at: 'greeting-round', section: 'Debrief', text: 'everybody' },
    ];
    expect(markdown({ notes })).toMatch(/staffonly[\s\S]*everybody/);
    const participants = markdown({ notes, edition: 'participant' });
    expect(participants).toContain('everybody');
    expect(participants).not.toContain('staffonly');
  });

  test('a list in a note is not the question on a card', () => {
    const notes: Recipe['notes'] = [
      { at: 'greeting-round', section: 'Debrief', place: 'before', text: '- Is this ours?' },
      { at: 'greeting-round', section: 'Run it', place: 'before', text: '- Sing (5 min).' },
    ];
    const [part] = composeCards(tailored({ notes })).parts;
    const card = part?.type === 'cards' ? part.cards.find((c) => c.id === 'greeting-round')! : undefined;
    expect(card?.question).toBe('What did you notice?');
    expect(card?.steps.map((s) => s.title)).toEqual(['Open', 'Go round']);
  });
});

describe('hidden sections', () => {
  const hide = [{ at: 'walks-help', section: 'What we know' }];

  test('are gone, with the sources that only they cite', () => {
    const before = markdown({ audience: 'k12' });
    const after = markdown({ audience: 'k12', hide });
    expect(before).toContain('A book about walks');
    expect(after).not.toContain('A book about walks');
    expect(entry(after, 'Walks help')).not.toContain('What we know');
    expect(entry(after, 'Walks help')).toContain('Caveat');
  });

  test('take the notes in them along, and the report says so', () => {
    const { report } = tailored({ hide, notes: [{ ...hide[0]!, text: 'ours' }] });
    expect(report.edits.map((e) => [e.field, e.unused])).toEqual([
      ['hide', undefined],
      ['notes', 'section-hidden'],
    ]);
  });
});

describe('titles', () => {
  const titles = {
    first: 'Our {{learner}} start',
    'long-walk': 'The <i>long</i> one',
    'ask-where': 'Which way?',
  };

  test('stand on the resource, in contents, links and cards, letter by letter', () => {
    const text = markdown({ titles });
    expect(text.match(/Our \{\{learner\}\} start/g)!.length).toBeGreaterThan(1);
    expect(text).not.toMatch(/Take a first step|Long walk|Where do we go/);
    expect(text).toMatch(/\*\*Goes well with:\*\*|Prepares for/);
    const [part] = composeCards(tailored({ titles })).parts;
    expect(part?.type === 'cards' && part.cards.map((c) => c.title)).toContain('The <i>long</i> one');
  });

  test('of a question are the question that is printed', () => {
    const [question] = tailored({ titles }).playbook.questions.filter((q) => q.id === 'ask-where');
    expect([question!.title, question!.question]).toEqual(['Which way?', 'Which way?']);
  });
});

describe('the report', () => {
  const recipe: Recipe = {
    edition: 'participant',
    steps: ['first'],
    titles: { 'long-walk': 'Far', first: 'Start' },
    hide: [{ at: 'greeting-round', section: 'Adapt' }],
    notes: [
      { at: 'greeting-round', section: 'Run it', text: 'a' },
      { at: 'greeting-round', section: 'Debrief', text: 'b' },
      { at: 'greeting-round', text: 'secretword', edition: 'facilitator' },
      { at: 'long-walk', section: 'Run it', text: 'c' },
    ],
  };

  test('names what was changed, and what is not in this copy and why', () => {
    expect(formatReport(tailored(recipe))).toContain(`Changes by the recipe (2)
  Title of \`first\`: “Start”
  Note in section \`Debrief\` of \`greeting-round\`
Changes by the recipe that are not in this copy (5)
  Title of \`long-walk\`: “Far”: activity long-walk is left out: step second is not chosen
  Section \`Adapt\` of \`greeting-round\` hidden: only facilitators’ copies have the section
  Note in section \`Run it\` of \`greeting-round\`: only facilitators’ copies have the section
  Note after \`greeting-round\`: only facilitators’ copies show it
  Note in section \`Run it\` of \`long-walk\`: activity long-walk is left out: step second is not chosen
`);
  });

  test('the last page lists what was changed, and keeps to itself what others may not read', () => {
    const changesIn = (edition: Recipe['edition']) => {
      const { parts } = composePacket(tailored({ ...recipe, edition }));
      const colophon = parts.find((p) => p.type === 'colophon')!;
      expect(JSON.stringify(colophon)).not.toMatch(/secretword|object Object/);
      return colophon.changes.lines;
    };
    expect(changesIn('facilitator')).toEqual([
      'Given another title: “Start”.',
      '“Adapt” of “Greeting round” is left out.',
      'A note stands in “Run it” of “Greeting round”.',
      'A note stands in “Debrief” of “Greeting round”.',
      'A note stands beside “Greeting round”.',
    ]);
    expect(changesIn('participant')).toEqual([]);
  });
});

test('a question may have a longer title than a page has room for', () => {
  const title = `${'x'.repeat(300)}?`;
  expect(customize(playbook, { titles: { 'ask-where': title } }).diagnostics).toEqual([]);
  expect(customize(playbook, { titles: { map: title } }).diagnostics).toHaveLength(1);
});

const faulty: [string, string, string][] = [
  [
    'a title that is too long',
    `titles:\n  map: ${'x'.repeat(81)}\n`,
    '2:8 field-value a title of 81 characters for `map`, expected at most 80',
  ],
  [
    'a note on nothing',
    'notes:\n  - { at: greting-round, text: a }\n',
    '2:11 relation-unknown `greting-round` in `notes`, which is no resource; did you mean `greeting-round`?',
  ],
  [
    'a section hidden of nothing',
    'hide: [{ at: mapp, section: A }]\n',
    '1:14 relation-unknown `mapp` in `hide`, which is no resource; did you mean `map`?',
  ],
  [
    'a title of nothing',
    'titles:\n  firt: A\n',
    '2:3 relation-unknown `firt` in `titles`, which is no resource; did you mean `first`?',
  ],
  [
    'a note in no section',
    'notes:\n  - { at: greeting-round, section: Run at, text: a }\n',
    '2:36 recipe-section no section `Run at` in `greeting-round`, expected `Purpose`, `What you will do`, `Prepare`, `Run it`, `Debrief`, `Adapt` or `Safeguards`; did you mean `Run it`?',
  ],
  [
    'a section of what has none',
    'hide: [{ at: map, section: Aim }]\n',
    '1:28 recipe-section no section `Aim` in `map`; it has none.',
  ],
  [
    'text that is too long',
    `notes:\n  - { at: map, text: "${'x'.repeat(2001)}" }\n`,
    '2:22 field-value for `notes[0].text`, expected at most 2000 characters',
  ],
  ['text that is blank', 'notes:\n  - { at: map, text: " " }\n', '2:22 field-missing empty `notes[0].text`'],
  [
    'another edition',
    'notes:\n  - { at: map, text: a, edition: participant }\n',
    '2:34 field-value `participant` for `notes[0].edition`, expected `facilitator`',
  ],
  ['a mistyped field', 'notes:\n  - { at: map, txt: a }\n', '2:16 field-unknown `txt`; did you mean `text`?'],
];

test.each(faulty)('%s is a fault at its place, and nothing is shown', (_what, yaml, expected) => {
  const read = readRecipe('our.yaml', new TextEncoder().encode(yaml));
  const made = read.value
    ? customize(playbook, read.value.recipe, { file: 'our.yaml', locate: read.value.locate })
    : undefined;
  const found = [...read.diagnostics, ...(made?.diagnostics ?? [])];
  const [place, rule, ...words] = expected.split(' ');
  const fault = found.find((d) => d.rule === rule);
  expect(`${fault?.line}:${fault?.column}`).toBe(place);
  expect(fault?.message).toContain(words.join(' '));
  if (made) expect(allResources(made.value.playbook)).toEqual([]);
});

test('sections are looked up in what overlays have made of them, and not in steps that are left out', () => {
  const removal = {
    type: 'remove',
    id: 'greeting-round',
    section: 'Adapt',
    at: { line: 1, column: 1 },
  } as const;
  const overlays = [{ name: 'Ours', resources: [], actions: [removal] }];
  const hide = [{ at: 'greeting-round', section: 'Adapt' }];
  expect(customize(playbook, { hide }).diagnostics).toEqual([]);
  expect(customize(playbook, { hide }, { overlays }).diagnostics.map((d) => d.rule)).toEqual([
    'recipe-section',
  ]);
  expect(
    customize(playbook, { hide: [{ at: 'long-walk', section: 'No' }], steps: ['first'] }).diagnostics,
  ).toEqual([]);
});

test('a recipe without any of it changes no byte', () => {
  expect(markdown({})).toBe(renderMarkdown(composePacket(customize(playbook, {}).value)));
  expect(tailored({}).report.edits).toEqual([]);
});
