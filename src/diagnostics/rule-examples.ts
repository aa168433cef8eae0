import type { RuleId } from './remedies.js';

/** A mistake and its mending, in a small playbook that is otherwise sound (`test/fixtures/base`). */
export interface RuleExample {
  /** The file it happens in. A file that the small playbook does not have is added. */
  file: string;
  /** What stands there when all is well. Empty when the mistake is something added. */
  good: string;
  /** What is written instead. */
  bad: string;
  /** Where the fault is reported, in the whole file. */
  at: readonly [line: number, column: number];
  /** How often `bad` is repeated, for what is too large to show. */
  repeat?: number;
  /** The mistake is that the file is absent. */
  absent?: boolean;
  /** The mistake is that the file cannot be read, for this reason. */
  unreadable?: string;
  /** Only `check --prose` finds it. */
  prose?: boolean;
}

const activity = 'steps/first/activities/greeting-round.md';
const card = 'steps/first/handouts/name-card.md';
const insight = 'steps/first/insights/ties-help.md';
const ex = (
  file: string,
  good: string,
  bad: string,
  at: readonly [number, number],
  more: Partial<RuleExample> = {},
): RuleExample => ({ file, good, bad, at, ...more });

const whole = (id: string, rest = '') =>
  `---\ntitle: My name card\nsummary: A card to write on.\nform: write\nfor: learner\n${id}---\n\nWrite.\n${rest}`;

/** One example for each rule, read by the tests and by `docs/rules.md`. */
export const ruleExamples: Readonly<Record<RuleId, RuleExample>> = {
  'file-encoding': ex(card, 'Write your name.', 'Write \0 your name.', [8, 7]),
  'file-unreadable': ex('steps/first/handouts/second-card.md', '', '', [1, 1], {
    unreadable: 'it is a folder',
  }),
  'control-character': ex(card, 'Write your name.', 'Write \u000b your name.', [8, 7]),
  'file-too-large': ex(card, 'Write your name.', 'Write your name again.\n', [1, 1], { repeat: 50_000 }),
  'line-too-long': ex(card, 'Write your name.', 'name ', [8, 20_001], { repeat: 4_001 }),
  'nesting-too-deep': ex(card, 'Write your name.', '>>>>>>>>>>>>>>>>>>>>> Write your name.', [8, 1]),
  'file-misplaced': ex('steps/first/activites/hello.md', '', whole(''), [1, 1]),
  'file-missing': ex('steps/first/step.md', '', '', [1, 1], { absent: true }),
  'frontmatter-missing': ex(
    card,
    '---\ntitle: My name card',
    '# My name card\n\ntitle: My name card',
    [1, 1],
  ),
  'frontmatter-language': ex(card, '---\ntitle: My name card', '---js\ntitle: My name card', [1, 4]),
  'frontmatter-unclosed': ex(card, 'for: learner\n---\n', 'for: learner\n', [1, 1]),
  'yaml-syntax': ex(card, 'title: My name card', 'title: My card: the name', [2, 8]),
  'field-missing': ex(activity, 'prep: 5\n', '', [2, 1]),
  'field-unknown': ex(activity, 'prep: 5', 'prep: 5\nduraton: 20', [6, 1]),
  'field-type': ex(activity, 'prep: 5', 'prep: five minutes', [5, 7]),
  'field-value': ex(activity, 'devices: none', 'devices: nonee', [10, 10]),
  'id-slug': ex('steps/first/handouts/Name_Card2.md', '', whole(''), [1, 1]),
  'id-mismatch': ex(card, 'form: write', 'form: write\nid: my-card', [5, 5]),
  'id-duplicate': ex(
    'steps/first/measures/name-card.md',
    '',
    '---\ntitle: Count\nsummary: Count names.\ndimension: [quantity]\ninstrument: A list\nrespondents: [learners]\nminutes: 3\ncost: free\n---\n\n## What it tells you\n\nNames.\n\n## How to use it\n\nCount.\n\n## Limits\n\nMany.\n',
    [1, 1],
  ),
  'audience-unknown': ex(activity, ':::for{audience="k12"}', ':::for{audience="k-12"}', [46, 1]),
  'relation-unknown': ex(activity, 'handouts: [name-card]', 'handouts: [name-card, name-crad]', [14, 23]),
  'relation-kind': ex(activity, 'handouts: [name-card]', 'handouts: [name-card, greet-first]', [14, 23]),
  'reference-unknown': ex(insight, 'more jobs [@doe-2020].', 'more jobs [@doe-2021].', [10, 42]),
  'reference-unlisted': ex(
    'steps/first/step.md',
    'A tie is a beginning.',
    'A tie is a beginning [@doe-2020].',
    [10, 22],
  ),
  'reference-uncited': ex(
    'references.json',
    '[\n  {',
    '[\n  { "id": "roe-2019", "type": "book", "title": "Another book" },\n  {',
    [2, 11],
  ),
  'vocabulary-missing': ex('audiences.yaml', '      educator: [teacher, teachers]\n', '', [14, 5]),
  'handout-orphan': ex('steps/first/handouts/second-card.md', '', whole(''), [1, 1]),
  'coverage-floor': ex(
    'coverage.yaml',
    'perStep:\n  activities: 1\n',
    'perStep:\n  activities: 2\n',
    [2, 15],
  ),
  'status-draft': ex(card, 'form: write', 'form: write\nstatus: draft', [5, 9]),
  'minutes-sum': ex(
    activity,
    '## Run it\n\n1. **Open** (5 min).',
    '## Run it\n\n1. **Open** (10 min).',
    [30, 1],
  ),
  'minutes-missing': ex(activity, '2. **Go round** (10 min).', '2. **Go round**.', [38, 1]),
  'card-length': ex(
    activity,
    '  - { item: Name card, quantity: 1, per: person }\n',
    '  - { item: Sheet of paper, quantity: 2, per: person }\n',
    [54, 1],
    { repeat: 25 },
  ),
  'answers-unmarked': ex(
    card,
    'afterwards.\n:::\n',
    'afterwards.\n:::\n\n## Answer key\n\nYour own name.\n',
    [16, 1],
  ),
  'name-line': ex(
    card,
    'for: learner\n---\n\nWrite your name.',
    'for: learner\nnameLine: true\n---\n\nWrite no names.',
    [6, 11],
  ),
  'collect-promise': ex(card, '---\n\nWrite', 'collect: may-share\n---\n\nNot collected. Write', [6, 10]),
  'block-unknown': ex(activity, '   :::say\n', '   :::sya\n', [34, 4]),
  'block-syntax': ex(card, ':::facilitator\nCollect', '::: facilitator\nCollect', [12, 1]),
  'block-unclosed': ex(card, 'afterwards.\n:::', 'afterwards.', [12, 1]),
  'block-attribute': ex(card, '::lines{count=2}', '::lines{count=two}', [10, 1]),
  'block-content': ex(card, '::lines{count=2}', ':::slips\nNo heading.\n:::\n\n::lines{count=2}', [10, 1]),
  'block-unreached': ex(
    activity,
    'gradeBands: [middle, high]',
    'gradeBands: [middle, high]\naudiences: [k12]',
    [51, 1],
  ),
  'variable-unknown': ex(
    'steps/first/step.md',
    'Every {{learner}} is known.',
    'Every {{lerner}} is known.',
    [14, 7],
  ),
  'section-missing': ex(activity, '## Safeguards\n\nAnybody may pass.', 'Anybody may pass.', [1, 1]),
  'section-empty': ex(activity, '## Safeguards\n\nAnybody may pass.', '## Safeguards', [54, 1]),
  'section-unknown': ex(activity, '## Safeguards\n', '## Safegards\n', [54, 1]),
  'section-duplicate': ex(insight, '## Caveat\n', '## Caveat\n\nOne study.\n\n## Caveat\n', [20, 1]),
  'section-audience': ex(activity, ':::for{audience="college"}\nUse the seminar table.\n:::\n', '', [44, 1]),
  'text-before-section': ex(insight, '## What we know\n', 'Ties matter.\n\n## What we know\n', [8, 1]),
  'heading-level': ex(card, 'Write your name.', '#### Name\n\nWrite your name.', [8, 1]),
  'heading-empty': ex(card, 'Write your name.', '##\n\nWrite your name.', [8, 1]),
  'image-alt': ex(card, 'Write your name.', 'Write your name. ![](dot.svg)', [8, 18]),
  'image-source': ex(
    card,
    'Write your name.',
    'Write your name. ![A dot](https://example.org/dot.png)',
    [8, 18],
  ),
  'link-text': ex(
    'steps/first/step.md',
    '[the greeting round](id:greeting-round)',
    '[here](id:greeting-round)',
    [18, 5],
  ),
  'link-unsafe': ex(
    'steps/first/step.md',
    '[the greeting round](id:greeting-round)',
    '[the greeting round](javascript:alert)',
    [18, 5],
  ),
  'link-unknown': ex(
    'steps/first/step.md',
    '[the greeting round](id:greeting-round)',
    '[the greeting round](id:greetings-round)',
    [18, 5],
  ),
  'html-raw': ex(card, 'Write your name.', '<div>Write your name.</div>', [8, 1]),
  'prose-grade': ex(
    insight,
    'It may be the other way round.',
    'Organizations consistently demonstrated statistically significant associations between institutional relationships and subsequent occupational advancement. ',
    [1, 1],
    { prose: true, repeat: 5 },
  ),
  'prose-inclusive': ex(card, 'Write your name.', 'Give it to the chairman.', [8, 16], { prose: true }),
  'prose-exception': ex(
    'prose-exceptions.yaml',
    '',
    '- rule: prose-grade\n  ids: [name-card]\n  reason: It was hard to read once.\n',
    [2, 9],
    { prose: true },
  ),
  'recipe-value': ex(
    'recipe.yaml',
    'select: { minMinutes: 10, maxMinutes: 30 }\n',
    'select: { minMinutes: 60, maxMinutes: 30 }\n',
    [1, 23],
  ),
  'recipe-needs': ex('recipe.yaml', 'audience: k12\n', 'overlays: [ours]\n', [1, 11]),
  'recipe-session': ex(
    'recipe.yaml',
    'sessions: [[greeting-round]]\n',
    'sessions: [[greeting-round]]\nexclude: [greeting-round]\n',
    [1, 12],
  ),
  'recipe-count': ex(
    'recipe.yaml',
    'title: One short meeting\nsessions: [[greeting-round]]\n',
    'title: Two meetings\nsessions: [[greeting-round]]\n',
    [1, 8],
  ),
  'recipe-section': ex(
    'recipe.yaml',
    'hide: [{ at: greeting-round, section: Adapt }]\n',
    'hide: [{ at: greeting-round, section: Adopt }]\n',
    [1, 39],
  ),
  'recipe-link': ex(
    'link',
    '#recipe=1.q1ZKLE3JTM1LTlWyUso2NFLSUUpNySzJzM8D8gsSi0oykzMLEvNKlGoB',
    '#recipe=1.q1ZKLE3JTM1LTlWyUso2NFLSUUpNySzJzM8D8gsS',
    [1, 1],
  ),
  'roster-syntax': ex(
    'roster.csv',
    'organization.name,audience\nLincoln High,k12\n',
    'organization.name,audience\n"Lincoln" High,k12\n',
    [2, 1],
  ),
  'roster-file': ex(
    'roster.csv',
    'file,audience\nlincoln,k12\nnorth,k12\n',
    'file,audience\nlincoln,k12\nlincoln,college\n',
    [3, 1],
  ),
  'overlay-target': ex(
    'overlay.yaml',
    'name: Ours\nactions:\n  - { remove: greeting-round }\n',
    'name: Ours\nactions:\n  - { remove: greetings-round }\n',
    [3, 5],
  ),
  'overlay-unpinned': ex(
    'overlay.yaml',
    'name: Ours\nactions:\n  - { append: greeting-round, section: Prepare, text: Bring tape., was: 3c2b7fed4929 }\n',
    'name: Ours\nactions:\n  - { append: greeting-round, section: Prepare, text: Bring tape. }\n',
    [3, 5],
  ),
  'overlay-stale': ex(
    'overlay.yaml',
    'name: Ours\nactions:\n  - { replace: greeting-round, section: Prepare, with: Nothing., was: 3c2b7fed4929 }\n',
    'name: Ours\nactions:\n  - { replace: greeting-round, section: Prepare, with: Nothing., was: 0123456789ab }\n',
    [3, 5],
  ),
};
