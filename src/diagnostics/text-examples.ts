import type { RuleId } from './remedies.js';
import { activity, card, ex, insight, type RuleExample } from './rule-example.js';

/** Examples of the rules about sections and Markdown. */
export const textExamples = {
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
  'comment-unclosed': ex(card, 'Write your name.', 'Write your name. <!-- or theirs', [8, 18]),
  'note-unknown': ex(
    card,
    'Write your name.',
    'Write your name[^nmae], please[^name].\n\n[^name]: As you like it.',
    [8, 16],
  ),
  'note-unused': ex(card, 'Write your name.', 'Write your name.\n\n[^name]: As you like it.', [10, 1]),
  'note-scope': ex(
    card,
    'Write your name.\n\n::lines{count=2}\n\n:::facilitator\n',
    'Write your name[^why].\n\n::lines{count=2}\n\n:::facilitator\n[^why]: Watch who sits alone.\n\n',
    [8, 16],
  ),
  'note-content': ex(
    card,
    'Write your name.',
    'Write your name[^how].\n\n[^how]: In letters:\n\n    - large',
    [12, 5],
  ),
  'table-cell': ex(
    card,
    'Write your name.',
    '| Name | Day |\n| --- | --- |\n| Ana | Monday | noon |',
    [10, 16],
  ),
  'table-shape': ex(card, 'Write your name.', '| Name | Day |\n| Ana | Monday |', [8, 1]),
  'markup-left': ex(card, 'Write your name.', 'Write your **name.**first.', [8, 12]),
  'conflict-marker': ex(
    card,
    'Write your name.',
    '<<<<<<< HEAD\nWrite your name.\n=======\nWrite your names.\n>>>>>>> ours',
    [8, 1],
  ),
} satisfies Partial<Record<RuleId, RuleExample>>;
