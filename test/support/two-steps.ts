import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles, type Files } from './base.js';
import { activity, page } from './pages.js';

/**
 * The small playbook with a second step: a long walk outdoors and a quick call that staff make, a sheet for each, a question
 * about both, and an insight that cites one source for everybody and one for colleges.
 */
export function twoSteps(): Files {
  const files = baseFiles() as Record<string, string>;
  const second = 'steps/second';
  return {
    ...files,
    'playbook.md': files['playbook.md']!.replace('[first]', '[first, second]'),
    'references.json': JSON.stringify([
      ...JSON.parse(files['references.json']!),
      { id: 'poe-2021', type: 'book', title: 'A book about walks' },
      { id: 'roe-2022', type: 'book', title: 'A book about colleges' },
      { id: 'zoe-2023', type: 'book', title: 'A book that stands behind the text' },
    ]),
    'steps/first/activities/greeting-round.md': files['steps/first/activities/greeting-round.md']!.replace(
      '\nhandouts: [name-card]',
      '\nhandouts: [name-card]\nrelated: { prepares-for: [long-walk] }',
    ),
    [`${second}/step.md`]: page(
      {
        title: 'Take a second step',
        summary: 'Go on.',
        goal: 'Nobody stands still.',
        dimensions: ['quality'],
      },
      `
## Why it matters

Go on, as in [the walk](id:long-walk) and **[the walk](id:long-walk)** again.

## What good looks like

Everybody walks.

## Where to start

Begin with [the call](id:quick-call).
`,
    ),
    [`${second}/activities/long-walk.md`]: activity({
      title: 'Long walk',
      duration: 60,
      tags: ['outdoors'],
      groupSize: [2, 8],
      grouping: ['pairs'],
      gradeBands: ['high'],
      devices: 'individual',
      handouts: ['map', 'name-card'],
      related: { 'pairs-with': ['quick-call', 'walks-help'] },
    }),
    [`${second}/activities/quick-call.md`]: activity({
      title: 'Quick call',
      duration: [5, 10],
      tags: ['calls', 'indoors'],
      setting: ['virtual'],
      devices: 'shared',
      participants: ['staff'],
      handouts: ['script'],
    }),
    [`${second}/handouts/map.md`]: page(
      { title: 'Map', summary: 'A map.', form: 'read', for: 'learner' },
      'Go left.',
    ),
    [`${second}/handouts/script.md`]: page(
      { title: 'Script', summary: 'A script.', form: 'read', for: 'facilitator' },
      'Say hello.',
    ),
    [`${second}/questions/ask-where.md`]: page(
      {
        title: 'Where to',
        summary: 'Finds the way.',
        question: 'Where do we go?',
        focus: 'design',
        askedOf: ['learners'],
        space: 4,
        tags: ['outdoors'],
        activities: ['long-walk', 'quick-call'],
      },
      '## Why ask\n\nTo know.\n\n## Listen for\n\nA place.',
    ),
    [`${second}/insights/walks-help.md`]: page(
      {
        title: 'Walks help',
        summary: 'People who walk talk.',
        strength: 'descriptive',
        references: ['poe-2021', 'roe-2022', 'zoe-2023'],
      },
      `
## What we know

People who walk talk [@poe-2021].

:::for{audience="college"}
In colleges too [@roe-2022].
:::

## What it means for you

Walk.

## Caveat

Rain.
`,
    ),
  };
}

/** The playbook with two steps, loaded anew. */
export const loadTwoSteps = () => loadPlaybook(memorySource(twoSteps()));
