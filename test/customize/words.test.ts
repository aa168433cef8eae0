import { describe, expect, test } from 'vitest';
import {
  composePacket,
  customize,
  type Playbook,
  type Recipe,
  renderFragment,
  renderPage,
  type Tailored,
} from '../../src/index.js';
import { baseFiles, loadBase } from '../support/base.js';
import { bodyWords, card, htmlOf, page, tailorBase } from '../support/pages.js';

// In the small playbook k12 and college both say student; k12 says teacher and college says instructor.

/** The text of a handout as a recipe lets it be read. */
const read = async (text: string, recipe: Recipe) => bodyWords(await tailorBase(recipe, card(text)));

describe('a variable is the word of the audience', () => {
  const text = 'Every {{educator}} greets all {{learners}}.';
  const cases: [who: string, recipe: Recipe, words: string][] = [
    ['one audience', { audience: 'k12' }, 'Every teacher greets all students.'],
    ['another audience', { audience: 'college' }, 'Every instructor greets all students.'],
    [
      'several: the word they share, else the general one',
      { audience: ['k12', 'college'] },
      'Every educator greets all students.',
    ],
    [
      'the recipe before the audience',
      { audience: 'k12', vocabulary: { educator: ['coach', 'coaches'] } },
      'Every coach greets all students.',
    ],
    [
      'the recipe in the general edition',
      { vocabulary: { learner: ['scholar', 'scholars'] } },
      'Every educator greets all scholars.',
    ],
  ];
  test.each(cases)('%s', async (_who, recipe, words) => {
    expect(await read(text, recipe)).toBe(words);
  });
  test('the general one when no audience is chosen', async () => {
    expect(await read('Every {{educator}}.', {})).toBe('Every educator.');
  });
});

test('audiences that agree on one form of a word but not on the other do not share it', async () => {
  const audiences = (baseFiles()['audiences.yaml'] as string).replace(
    '[instructor, instructors]',
    '[teacher, faculty]',
  );
  const changes = { ...card('{{Educator}}, {{educators}}'), 'audiences.yaml': audiences };
  expect(bodyWords(await tailorBase({ audience: ['k12', 'college'] }, changes))).toBe('Educator, educators');
  expect(bodyWords(await tailorBase({ audience: 'college' }, changes))).toBe('Teacher, faculty');
});

test('four forms: singular, plural, and both with a capital', async () => {
  const text = '{{educator}} {{educators}} {{Educator}} {{Educators}} {{ educator }}';
  expect(await read(text, { audience: 'k12' })).toBe('teacher teachers Teacher Teachers teacher');
  expect(await read(text, { vocabulary: { educator: ['école', 'écoles'] } })).toBe(
    'école écoles École Écoles école',
  );
});

test('a term without a plural has one name and one form', async () => {
  expect(await read('{{organization}}. {{Organization}}', { audience: 'k12' })).toBe(
    'your school. Your school',
  );
  expect(await read('{{organization}}', { organization: { name: 'Lincoln High' } })).toBe('Lincoln High');
});

describe('inside a block the words are those of the audiences it reaches', () => {
  const text = `The {{educator}} reads.

:::for{audience="k12"}
The {{educator}} asks.
:::

:::for{audience="college"}
The {{educator}} tells.
:::`;
  test('in a packet for both', async () => {
    const words = 'The educator reads. The teacher asks. The instructor tells.';
    expect(await read(text, { audience: ['k12', 'college'] })).toBe(words);
    expect(await read(text, {})).toBe(words);
  });
  test('and the recipe still wins', async () => {
    expect(await read(text, { audience: 'k12', vocabulary: { educator: ['guide', 'guides'] } })).toBe(
      'The guide reads. The guide asks.',
    );
  });
  test('a resource for one audience speaks its words everywhere', async () => {
    const tailored = await tailorBase(
      {},
      card(text.split('\n')[0]!, { audiences: ['college'], title: 'An {{educator}}' }),
    );
    expect(bodyWords(tailored)).toBe('The instructor reads.');
    expect(tailored.playbook.handouts[0]!.title).toBe('An instructor');
  });
});

test('variables also stand in fields, in the attributes of blocks, in the title and in the glossary', async () => {
  const question = 'steps/first/questions/ask-who-greets.md';
  const files = baseFiles() as Record<string, string>;
  const { playbook } = await tailorBase(
    { audience: 'k12' },
    {
      ...card(
        '::lines{count=2 label="An {{educator}} says"}\n\n::table{columns="{{Learner}} | Day" rows=2}',
        {
          title: 'A sheet for {{educators}}',
          summary: 'An {{educator}} hands it out.',
        },
      ),
      [question]: files[question]!.replace(
        'Who greets each learner',
        'Does an {{educator}} greet each {{learner}}',
      ),
      'playbook.md': files['playbook.md']!.replace(
        'title: A small playbook',
        'title: What {{learners}} have',
      ),
      'glossary.yaml': '- id: tie\n  term: tie\n  definition: A link between {{learners}}.\n',
    },
  );
  const [sheet] = playbook.handouts;
  expect([sheet!.title, sheet!.summary]).toEqual(['A sheet for teachers', 'A teacher hands it out.']);
  expect(sheet!.body.intro.map((n) => n.type === 'element' && n.properties)).toEqual([
    { count: 2, label: 'A teacher says' },
    { columns: ['Student', 'Day'], rows: 2 },
  ]);
  expect(playbook.questions[0]!.question).toBe('Does a teacher greet each student by name?');
  expect(playbook.info.title).toBe('What students have');
  expect(playbook.glossary[0]!.definition).toBe('A link between students.');
});

test.each([
  ['the text', card('Hello {{lerner}}.'), 8, 7],
  ['a block', card('::lines{count=2 label="{{lerner}}"}'), 8, 1],
  ['a field', card('Hello.', { title: '{{lerner}}' }), 2, 8],
  ['the glossary', { 'glossary.yaml': '- id: tie\n  term: tie\n  definition: A {{lerner}}.\n' }, 3, 15],
  ['playbook.md', { 'playbook.md': page({ title: 'For {{lerner}}' }, 'Hi.') }, 2, 8],
])('a mistyped variable in %s is an error at its place', async (_where, changes, line, column) => {
  const { diagnostics } = await loadBase(changes);
  const [found] = diagnostics.filter((d) => d.rule === 'variable-unknown');
  expect(found).toMatchObject({ severity: 'error', line, column, file: Object.keys(changes)[0] });
  expect(found!.message).toContain('did you mean `learner`?');
});

describe('a value is text, whatever it says', () => {
  const name = '<b>x</b> & "y" **z** {{learner}} [w](javascript:alert(1)) $& $1';
  const html = '&#x3C;b>x&#x3C;/b> &#x26; "y" **z** {{learner}} [w](javascript:alert(1)) $&#x26; $1';
  const escaped =
    '&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot; **z** {{learner}} [w](javascript:alert(1)) $&amp; $1';
  const make = (recipe: Recipe): Promise<Tailored> =>
    tailorBase(recipe, card('By {{organization}} for {{learner}}.', { title: 'By {{organization}}' }));

  test('as the name of the organization', async () => {
    const tailored = await make({ audience: 'k12', organization: { name } });
    expect(bodyWords(tailored)).toBe(`By ${name} for student.`);
    expect(htmlOf(tailored)).toContain(`<p>By ${html} for student.</p>`);
    expect(htmlOf(tailored)).toContain(`>By ${escaped}</h2>`);
  });

  test('as a word of the vocabulary', async () => {
    const word = '<i>i</i>{{organization}}';
    const tailored = await make({ vocabulary: { learner: [word, word] } });
    expect(htmlOf(tailored)).toContain('for &#x3C;i>i&#x3C;/i>{{organization}}.');
  });

  test('on the cover, in the title of the page and in the styles', async () => {
    const page = renderPage(
      composePacket(await make({ title: name, organization: { name: `${name}</style>` } })),
    );
    expect(page).not.toMatch(/<b>x|x<\/b>|<a href="javascript|y" \*\*z[^<]*<\/style>/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain(`>${escaped}</h1>`);
  });
});

describe('the report names the variables nobody set', () => {
  const defaults = async (recipe: Recipe, text: string) =>
    (await tailorBase(recipe, card(text))).report.defaults.filter((d) => d.name !== 'organization');

  test('once each, with what was printed', async () => {
    const text = 'An {{educator}}, {{educators}}, {{Educator}} and {{educator}}.';
    expect(await defaults({}, text)).toEqual([
      { name: 'educator', value: 'educator' },
      { name: 'educators', value: 'educators' },
    ]);
  });

  test('not what the audience or the recipe says', async () => {
    expect(await defaults({ audience: 'k12' }, '{{learner}} {{educator}}')).toEqual([]);
    expect(await defaults({ vocabulary: { learner: ['a', 'b'] } }, '{{learners}}')).toEqual([]);
  });

  test('what several audiences do not agree on', async () => {
    expect(await defaults({ audience: ['k12', 'college'] }, '{{learner}} {{educator}}')).toEqual([
      { name: 'educator', value: 'educator' },
    ]);
  });

  test('the organization until it has a name, though every audience has a word for it', async () => {
    const organization = async (recipe: Recipe) =>
      (await tailorBase(recipe)).report.defaults.filter((d) => d.name === 'organization');
    expect(await organization({ audience: 'k12' })).toEqual([{ name: 'organization', value: 'your school' }]);
    expect(await organization({ organization: { name: 'Lincoln High' } })).toEqual([]);
  });
});

test('tailoring leaves the playbook it was given as it was', async () => {
  const { value } = await loadBase(card('An {{educator}} in [the round](id:greeting-round).'));
  const before = JSON.stringify(value);
  const fragment = (playbook: Playbook, recipe: Recipe) => {
    const { value: tailored } = customize(playbook, recipe);
    return renderFragment(tailored.playbook.handouts[0]!, { tailored });
  };
  const first = fragment(value, { audience: 'k12' });
  fragment(value, { vocabulary: { educator: ['coach', 'coaches'] } });
  expect(fragment(value, { audience: 'k12' })).toBe(first);
  expect(JSON.stringify(value)).toBe(before);
});
