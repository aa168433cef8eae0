import {
  composeCards,
  composePacket,
  composeRunSheet,
  customize,
  hasErrors,
  type Packet,
  partNames,
  type Recipe,
} from '../../src/index.js';
import { baseFiles, type Files, loadBase } from './base.js';

const folder = 'steps/first/';

/** Every block, with words of its own in each of its places. */
const blocks = `
:::note
Remark of the note.
:::

:::tip
Remark of the tip.
:::

:::caution
Remark of the caution.
:::

:::say
Remark to say.
:::

:::facilitator
Remark to the facilitator.
:::

:::for{audience="k12"}
Remark to schools.
:::

:::filled
Somebody wrote *words of a sample*.
:::

:::slips
## First slip

::lines{count=1 label="Line of a slip"}

## Second slip

Words on a slip.
:::

:::cutouts{columns=2}
1. Words of a card
2. Words of another card
:::

::bubbles{starts="First bubble|Second bubble"}

::circle{options="one answer|another answer"}

::circle{options="one way|another way" label="Caption of answers"}

::cut-line

::cut-line{label="Caption of a cut"}

::lines{count=3 label="Caption of lines"}

::box{height=4cm label="Caption of a box"}

::table{columns="First column|Second column" rows=2 first="First row|Second row"}

::network-map{rings="Close ring|Far ring" center="Middle" sectors="Home sector|Work sector"}

::network-map{rings="Only ring"}

::timeline{start="Long ago" end="Next year" points=4}

::grid{columns=2 rows=2 labels="Cell one|Cell two|Cell three|Cell four"}

A footnote[^1], a source [@doe-2020], **bold** and \`code\`.

[^1]: Words of the footnote.

| Head of left | Head of right |
| --- | --- |
| Left cell | Right cell |

- [ ] Open task

## Section of a sheet

### Heading inside

> Words quoted

:::for{audience="k12"}
## Section for schools

Words for schools.
:::

## Answers

Words of the answers.
`;

/** The small playbook with all that it does not have: a letter, every block, a credit for each kind, texts for some audiences. */
function everythingFiles(): Files {
  const files = baseFiles() as Record<string, string>;
  const credited = Object.entries(files)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => {
      const name = path.split('/').at(-1)!.replace('.md', '');
      return [
        path,
        text.replace('\n---\n', `\nattribution: Adapted from ${name} of Others, CC BY 4.0\n---\n`),
      ];
    });
  const changed = { ...files, ...Object.fromEntries(credited) };
  const only = (path: string) => {
    changed[path] = changed[path]!.replace('\n---\n', '\naudiences: [k12]\n---\n');
  };
  only(`${folder}questions/ask-who-greets.md`);
  only(`${folder}measures/count-names.md`);
  const activity = `${folder}activities/greeting-round.md`;
  changed[activity] = changed[activity]!.replace(
    '\nhandouts: [name-card]',
    '\nhandouts: [name-card, school-sheet]\nrelated: { pairs-with: [plain-talk] }',
  );
  changed['playbook.md'] += '\n:::for{audience="k12"}\n## In schools\n\nWords for every school.\n:::\n';
  return {
    ...changed,
    [`${folder}activities/plain-talk.md`]: changed[activity]!.replace(/title: .*/, 'title: Plain talk')
      .replace(/prep: 5/, 'prep: 0')
      .replace(/ {2}- \{ item.*\n/, '')
      .replace('materials:\n', '')
      .replace(/^handouts: .*\n/m, '')
      .replace(/related: .*\n/, ''),
    [`${folder}handouts/school-sheet.md`]: `---\ntitle: School sheet\nsummary: A sheet for schools.\nform: write\nfor: learner\nnameLine: true\naudiences: [k12]\nreferences: [doe-2020]\nattribution: Sheet of Others, CC BY 4.0\n---\n${blocks}`,
    [`${folder}letters/before-we-begin.md`]: `---\ntitle: Before we begin\nsummary: Tells families what comes.\nsendWhen: A week before\nactivities: [greeting-round]\nattribution: Letter of Others, CC BY 4.0\n---\n\nDear families of the letter.\n`,
  };
}

/** All that a recipe may say about what is printed. */
const everythingRecipe: Recipe = {
  parts: [...partNames],
  start: '9:00',
  breaks: { every: 10, minutes: 5 },
  available: 5,
  organization: { name: 'Lincoln Hall', contact: 'Sam Reed', url: 'https://lincoln.example' },
  date: 'Day of printing',
  notes: [{ at: 'greeting-round', text: 'Words of our own note' }],
  titles: { 'first-hello': 'Another hello' },
};

/** The packets of a playbook in which everything stands: the whole packet, participants’ copies, the run sheet, the cards, sessions. */
export async function everything(): Promise<
  Record<'packet' | 'participant' | 'runSheet' | 'cards' | 'sessions' | 'oneSession', Packet>
> {
  const { value: playbook, diagnostics } = await loadBase(everythingFiles());
  const tailor = (recipe: Recipe) => {
    const { value, diagnostics: faults } = customize(playbook, recipe);
    const all = [...diagnostics, ...faults];
    if (hasErrors(all)) throw new Error(all.map((d) => `${d.file}:${d.line} ${d.message}`).join('\n'));
    return value;
  };
  const tailored = tailor(everythingRecipe);
  return {
    packet: composePacket(tailored),
    participant: composePacket(tailor({ ...everythingRecipe, edition: 'participant' })),
    runSheet: composeRunSheet(tailored),
    cards: composeCards(tailored),
    sessions: composePacket(
      tailor({
        ...everythingRecipe,
        people: 9,
        sessions: [['greeting-round', 'plain-talk'], ['greeting-round']],
      }),
    ),
    oneSession: composePacket(
      tailor({
        ...everythingRecipe,
        sessions: [['greeting-round']],
        select: { kinds: ['activity', 'handout'] },
        parts: ['agenda', 'steps', 'handouts', 'checklist', 'glossary', 'sources'],
      }),
    ),
  };
}
