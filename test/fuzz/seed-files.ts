import type { Recipe } from '../../src/index.js';
import { partNames } from '../../src/schema/part-names.js';

const dot =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A dot</title><circle cx="4" cy="4" r="3" fill="#204060"/></svg>\n';

/** Every block, and every mark of Markdown that means something to us. */
const everything = `---
title: Everything sheet
summary: Every block once.
form: write
for: learner
status: ready
tags: [blocks, all-of-them]
---

Hello {{learner}}, this is *one* and **two**, with an [example of ours](https://example.org "A title"), a [piece](id:greeting-round)
and a note[^1].

[^1]: A note with **bold** words.

## A list

- One
  - Inside one
- [ ] Two
- [x] Three

1. **First** (5 min). Do it.

> A quote.

| Who | Where |
| :-- | ----: |
| Ana | Here  |

![A dot](../../../images/dot.svg)

:::for{audience="k12 college"}
For both.
:::

:::facilitator
Only for staff.
:::

:::tip
A tip with \`code\`.
:::

:::caution
Stop when it hurts.
:::

:::say
Say this.
:::

::lines{count=3 label="Names"}

::box{height="5cm" label="Draw"}

::table{columns="Who|Where" rows=3 first="One|Two|Three"}

::network-map{rings="Close|Far" sectors="School|Home" center="Me" size="120mm"}

::timeline{start="Now" end="Then" points=5}

::grid{columns=3 rows=2 labels="a|b|c|d|e|f"}
`;

const coverage = `perStep:
  insights: 1
  questionsPerFocus: 0
  activitiesPerAudience: 1
inAll:
  glossary: 1
  recipes: 1
`;

const exceptions = `- rule: prose-inclusive
  words: [hosts]
  ids: [greeting-round]
  reason: Whoever receives guests.
`;

/** What the small playbook of the fixtures lacks. Added to it, there is one of every file that a playbook can have. */
export const moreFiles: Readonly<Record<string, string>> = {
  'images/dot.svg': dot,
  'steps/first/handouts/everything-sheet.md': everything,
  'coverage.yaml': coverage,
  'prose-exceptions.yaml': exceptions,
  'strings/en.yaml': 'contents: Contents\nsources: Sources\n',
};

/** Sections of files of the base that the files above make complete. */
export const withSheet = (activity: string): string =>
  activity.replace('\nhandouts: [name-card]', '\nhandouts: [name-card, everything-sheet]');

/** Recipes of the small playbook; together they have every field. */
export const seedRecipes: readonly Recipe[] = [
  {
    audience: ['k12', 'college'],
    edition: 'facilitator',
    title: 'Ours',
    subtitle: 'A line',
    date: 'Fall 2026',
    organization: {
      name: 'Lincoln High',
      contact: 'a@example.org',
      url: 'https://example.org',
      logo: `data:image/svg+xml;base64,${btoa(dot)}`,
    },
    brand: { primary: '#204060', accent: '#9a3b1b', font: 'serif', typeface: 'Lexend' },
    vocabulary: { learner: ['scholar', 'scholars'] },
    paper: 'a4',
    layout: { duplex: true, largePrint: true, inkSaver: true, grayscale: true, lines: 'wide' },
    start: '15:30',
    available: 60,
    breaks: { every: 50, minutes: 5 },
    minutes: { 'greeting-round': 15 },
    titles: { 'greeting-round': 'Hello round' },
    hide: [{ at: 'greeting-round', section: 'Adapt' }],
    notes: [
      { at: 'greeting-round', section: 'Prepare', place: 'before', text: 'Room 12.', edition: 'facilitator' },
    ],
    made: { version: '1.0.0', pieces: { 'greeting-round': '000000000000' } },
  },
  {
    audience: 'k12',
    edition: 'participant',
    steps: ['first'],
    select: {
      maxMinutes: 45,
      minMinutes: 5,
      settings: ['in-person'],
      grouping: ['whole-group'],
      gradeBands: ['middle'],
      groupSize: 20,
      devices: ['none'],
      tags: ['blocks'],
      kinds: ['activity', 'insight'],
    },
    include: ['greeting-round'],
    exclude: ['name-card'],
    order: ['greeting-round'],
    sessions: [['greeting-round']],
    parts: [...partNames],
  },
];

/** The first recipe as people write it. */
export const recipeYaml = `# Ours
audience: [k12, college]
edition: participant
title: Ours
organization: { name: Lincoln High, url: "https://example.org" }
brand:
  primary: "#204060"
  font: serif
vocabulary:
  learner: [scholar, scholars]
select: { maxMinutes: 20, settings: [in-person], tags: [a] }
include: [greeting-round]
sessions:
  - [greeting-round]
titles: { greeting-round: Hello round }
hide:
  - { at: greeting-round, section: Adapt }
notes:
  - at: greeting-round
    text: |
      Room 12.

      Bring tape.
start: "15:30"
parts: [agenda, steps]
`;

/** An overlay of the small playbook. */
export const overlaySeed: Readonly<Record<string, string>> = {
  'overlay.yaml': `name: Ours
actions:
  - { set: greeting-round, field: title, to: Hello }
  - { set: greeting-round, field: tags, to: [a, b] }
  - append: greeting-round
    section: Prepare
    text: |
      Ask an **{{educator}}**.

      :::tip
      Smile.
      :::
  - replace: greeting-round
    section: Safeguards
    with: Anybody may leave.
  - { remove: count-names }
  - { remove: greeting-round, section: Adapt }
`,
  'steps/first/handouts/our-sheet.md': `---
title: Our sheet
summary: One of ours.
form: read
for: learner
---

Hello {{learners}}. ![A dot](../../../images/dot.svg)
`,
  'images/dot.svg': dot,
};

export const rosterSeeds: readonly string[] = [
  'file,organization.name,audience,steps,select.maxMinutes,layout.largePrint,vocabulary.learner,sessions,start\nlincoln,"Lincoln, High",k12,first,20,TRUE,scholar;scholars,greeting-round,15:30\nnorth,North,k12|college,,,no,,,\n',
  'organization.name;audience;brand.primary;minutes.greeting-round\n"École ""Zoë""";k12;#204060;15\n\nSüd;college;;\n',
  'file\torganization.name\tnotes\na/b\tOne\t\nc\tTwo\t\n',
];
