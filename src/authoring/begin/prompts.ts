import type { Kind } from '../../schema/kinds.js';

/** What to write into each section. A test holds it to the sections that every kind must have. */
export const sectionPrompts: Readonly<Record<string, string>> = {
  'why-it-matters': 'Say in two or three sentences why this step comes, and what happens without it.',
  'what-good-looks-like': 'Say what people see, hear and do when this step is done.',
  'where-to-start': 'Name the one activity to begin with, as a link: [words](id:the-activity).',
  'what-we-know':
    'Say what was found, with whom, and cite it: [@the-source]. List the source in `references` too.',
  'what-it-means-for-you': 'Say what a reader does differently tomorrow because of it.',
  caveat: 'Say how sure it is: who was studied, how many, and what nobody knows yet.',
  approach: 'Say what to do, in the order in which it is done.',
  'first-moves': 'List the first two or three things to do, each small enough for this week.',
  'watch-for': 'Say what goes wrong, and how to notice it early.',
  'why-ask': 'Say what a team learns by asking this.',
  'listen-for': 'Say which answers tell that more is to be done.',
  purpose: 'Say in one or two sentences what people take away.',
  'what-you-will-do': 'Tell those who take part, as “you”, what they will do.',
  prepare: 'List what to get ready, print and set up beforehand.',
  'run-it':
    'One numbered list. Each entry begins with a bold name and its minutes, which add up to `duration`: 1. **Begin** (5 min). …',
  debrief: 'List the questions to talk about afterwards, the most important first.',
  adapt: 'Say what is different for each audience, in `:::for{audience="…"}` blocks where texts differ.',
  safeguards: 'Say what keeps people safe: who may pass, what stays in the room, whom to tell.',
  'what-they-do': 'Say what the program does, for whom, since when.',
  'what-happened': 'Say what is known to have come of it, and who says so.',
  'what-to-borrow': 'Say the one thing that others can do as well.',
  'what-it-tells-you': 'Say what one knows after using it.',
  'how-to-use-it': 'Say when, with whom and how to use it.',
  limits: 'Say what it does not tell.',
};

/** What to write into a body without sections of its own. */
export const bodyPrompts: Partial<Record<Kind, string>> = {
  handout:
    'Write what people read, and room to write: ::lines{count=3 label="…"}. Answers go below `## Answers`.',
  letter: 'Write the letter as it is sent, from the greeting on.',
};

/** Fields that each kind has beside `title` and `summary`: its lines, each below what to do about it. `year` is the one it is. */
export const fieldLines = (
  kind: Kind,
  { year, graded }: { year: string; graded: boolean },
): readonly string[] => {
  const bands = graded ? ['gradeBands: [elementary, middle, high]'] : [];
  const lines: Readonly<Record<Kind, readonly string[]>> = {
    step: [
      '# unfinished: Say what is true when the step is done.',
      'goal: Everybody has taken this step',
      '# unfinished: Choose of quantity, quality, structure, mobilization.',
      'dimensions: [quantity]',
    ],
    insight: [
      '# unfinished: Choose of experimental, quasi-experimental, correlational, descriptive, theory.',
      'strength: descriptive',
    ],
    strategy: [
      '# unfinished: Complete “If you want to …”, without a full stop.',
      'goal: take this step',
      '# unfinished: Choose of low, medium, high.',
      'effort: low',
    ],
    question: [
      '# unfinished: Write the whole question.',
      'question: What do we want to know?',
      '# unfinished: Choose of design, measurement; of leaders, educators, learners, families, partners; and a number of lines.',
      'focus: design',
      'askedOf: [educators]',
      'space: 4',
    ],
    activity: [
      '# unfinished: Write the minutes it takes and those to get ready, the least and the most people, how and where they work.',
      'duration: 30',
      'prep: 0',
      'groupSize: [4, 30]',
      'grouping: [whole-group]',
      'setting: [in-person]',
      ...bands,
      'devices: none',
      '# unfinished: Complete “People will be able to …”, and name `materials` and `handouts` where there are any.',
      'objectives: [Do this by themselves]',
    ],
    handout: [
      '# unfinished: Choose of read, write, letter; and of learner, facilitator, family.',
      'form: write',
      'for: learner',
    ],
    letter: ['# unfinished: Say when to send it.', 'sendWhen: A week before'],
    example: [
      '# unfinished: Name the organization, its address on the web, the place, and the year of what is said.',
      'organization: The organization',
      'url: https://example.org/',
      'location: The place',
      `asOf: "${year}"`,
    ],
    measure: [
      '# unfinished: Choose of quantity, quality, structure, mobilization; name the tool, who answers, the minutes and the cost (free, low, paid, unknown).',
      'dimension: [quantity]',
      'instrument: A few questions on paper',
      'respondents: [learners]',
      'minutes: 5',
      'cost: free',
    ],
  };
  return lines[kind];
};
