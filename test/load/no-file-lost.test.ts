import { expect, test } from 'vitest';
import { allResources, customize, type Playbook, renderFragment } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles, loadBase } from '../support/base.js';
import { cardFile } from '../support/pages.js';

const walk = 'steps/first/activities/greeting-round.md';
type FilesOf = Record<string, string | Uint8Array>;
type Change = (files: FilesOf) => void;

/** Changes the text of a file, which must have what is changed. */
const inFile =
  (file: string, from: string | RegExp, to: string): Change =>
  (files) => {
    const text = String(files[file]);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} has no ${from}`);
    files[file] = changed;
  };
const renamed =
  (from: string, to: string): Change =>
  (files) => {
    files[to] = files[from]!;
    delete files[from];
  };

/** Slips of the hand in fields and files: each is told of, or everything is printed as before. */
const slips: Readonly<Record<string, Change>> = {
  'a colon is missing': inFile(walk, 'prep: ', 'prep '),
  'no blank behind a colon': inFile(walk, 'prep: ', 'prep:'),
  'a colon in a title': inFile(walk, /title: .*/, 'title: Greeting: the round'),
  'a comment sign in a summary': inFile(walk, /summary: (.*)/, 'summary: Round #1 is for everybody.'),
  'a tab before a field': inFile(walk, 'prep: ', '\tprep: '),
  'a no-break space behind a colon': inFile(walk, 'prep: ', 'prep:\u00a0'),
  'a wrong indent': inFile(walk, 'prep: ', '   prep: '),
  'a quote that does not close': inFile(walk, /title: .*/, 'title: "Greeting round'),
  'smart quotes around a title': inFile(walk, /title: .*/, 'title: “Greeting round”'),
  'a field twice': inFile(walk, 'prep: ', 'prep: 5\nprep: '),
  'a field with a capital': inFile(walk, 'prep: ', 'Prep: '),
  'a list as a text': inFile(walk, /grouping: \[(.*)\]/, 'grouping: $1'),
  'a list that does not close': inFile(walk, /grouping: \[(.*)\]/, 'grouping: [$1'),
  'frontmatter that does not end': inFile(walk, /\n---\n/, '\n'),
  'frontmatter that begins late': inFile(walk, '---', '\n---'),
  'dashes too many': inFile(walk, '---', '-----'),
  'a byte order mark': inFile(walk, '---', '\ufeff---'),
  'Windows line ends': inFile(walk, /\n/g, '\r\n'),
  'old Mac line ends': inFile(walk, /\n/g, '\r'),
  'a number in words': inFile(walk, /prep: \d+/, 'prep: five'),
  'a heading of a section written otherwise': inFile(walk, '## Debrief', '## Debriefing'),
  'a heading in bold': inFile(walk, '## Debrief', '**Debrief**'),
  'a section twice': inFile(walk, '## Debrief', '## Debrief\n\nAgain.\n\n## Debrief'),
  'a section of another kind': inFile(walk, '## Debrief', '## Caveat\n\nNot here.\n\n## Debrief'),
  'text before the first heading': inFile(walk, '## Purpose', 'Look here first.\n\n## Purpose'),
  'an id that is gone': inFile(walk, /handouts: \[.*\]\n(?!.*handouts:)/, 'handouts: [nobody]\n'),
  'a link to nowhere': inFile(cardFile, /\n---\n/, '\n---\n\n[There](id:nowhere)\n'),
  'another ending': renamed(cardFile, cardFile.replace('.md', '.txt')),
  'two endings': renamed(cardFile, `${cardFile}.txt`),
  'a capital in a name': renamed(cardFile, cardFile.replace('name-card', 'Name-card')),
  'a blank in a name': renamed(cardFile, cardFile.replace('name-card', 'name card')),
  'a folder that is none': renamed(cardFile, cardFile.replace('handouts', 'handout')),
  'a folder too deep': renamed(cardFile, cardFile.replace('handouts/', 'handouts/more/')),
  'a folder beside the steps': renamed(cardFile, cardFile.replace('steps/', 'step/')),
  'a step that is not listed': renamed('steps/first/step.md', 'steps/frist/step.md'),
  'a glossary with another ending': renamed('glossary.yaml', 'glossary.yml'),
  'a glossary with a slip': renamed('glossary.yaml', 'glosary.yaml'),
  'sources with a slip': renamed('references.json', 'reference.json'),
  'audiences with a slip': renamed('audiences.yaml', 'audience.yaml'),
  'a recipe in Markdown': renamed('recipes/short.yaml', 'recipes/short.yml'),
  'values with another ending': (files) => {
    files['values.yml'] = 'focuses:\n  design: to begin\n';
  },
  'words with another language': (files) => {
    files['strings/fr.yaml'] = 'agenda: Programme\n';
  },
};

/** Everything that staff read of a playbook. */
function saidBy(playbook: Playbook): string {
  const { value: tailored } = customize(playbook, {});
  return allResources(tailored.playbook)
    .map((resource) => renderFragment(resource, { tailored }))
    .join('\n');
}
const wordsOf = (text: string) => text.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];

test.each(Object.entries(slips))('%s: told, or printed', async (_, change) => {
  const files = baseFiles() as FilesOf;
  change(files);
  const { value, diagnostics } = await loadPlaybook(memorySource(files));
  if (diagnostics.length > 0) return;
  const { value: sound } = await loadBase();
  const there = new Set(wordsOf(saidBy(value)));
  expect(wordsOf(saidBy(sound)).filter((word) => !there.has(word))).toEqual([]);
  expect(Object.keys(value.strings)).toEqual(Object.keys(sound.strings));
});
