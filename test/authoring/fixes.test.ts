import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, fixesOf, fixPlaybook } from '../../src/authoring.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles } from '../support/base.js';

const round = 'steps/first/activities/greeting-round.md';
const card = 'steps/first/handouts/name-card.md';
const base = baseFiles() as Record<string, string>;

/** Slips of the hand that somebody makes in a sound file: where, what stands there, and what is written instead. */
const slips: Readonly<Record<string, readonly [file: string, good: string, bad: string]>> = {
  'a heading in small letters': [round, '## Debrief', '## debrief'],
  'a heading with a colon': [round, '## Debrief', '## Debrief:'],
  'a mistyped heading': [round, '## Safeguards', '## Safegaurds'],
  'a heading with a no-break space': [round, '## Run it', '## Run\u00a0it'],
  'a no-break space behind the marks of a heading': [round, '## Debrief', '##\u00a0Debrief'],
  'no space behind the marks of a heading': [round, '## Debrief', '##Debrief'],
  'a heading in bold': [round, '## Debrief', '**Debrief**'],
  'a heading one level too deep': [round, '## Debrief', '### Debrief'],
  'a heading one level too high': [round, '## Debrief', '# Debrief'],
  'a heading as words alone': [round, '## Debrief', 'Debrief:'],
  'pasted bullets': [
    round,
    'Anybody may pass.',
    'Anybody may pass.\n• Nobody is asked.\n•\u00a0No last names.',
  ],
  'no-break spaces behind marks': [card, 'Write your name.', '-\u00a0Write your name.\n-\u00a0Fold it.'],
  'no space behind marks': [card, 'Write your name.', '-Write your name.\n-Fold it.'],
  'no space behind numbers': [card, 'Write your name.', '1)Write your name.\n2)Fold it.'],
  'tasks without spaces': [card, 'Write your name.', '-[]Write your name.\n-[x]Fold it.'],
  'a day as Americans write it': [card, 'for: learner', 'for: learner\nreviewed: 11/29/2026'],
  'a day in words': [card, 'for: learner', 'for: learner\nreviewed: "November 29, 2026"'],
  'curly marks around a value': [card, 'title: My name card', 'title: “My name card”'],
  'curly marks around a closed value': [card, 'for: learner', 'for: “learner”'],
  'curly marks in a list': [round, 'handouts: [name-card]\ns', 'handouts: [“name-card”]\ns'],
  'curly marks around a value with a colon': [card, 'title: My name card', 'title: “My card: the name”'],
  'a no-break space behind a value': [card, 'for: learner', 'for: learner\u00a0'],
  'a no-break space before a value': [card, 'for: learner', 'for: \u00a0learner'],
  'a no-break space behind a colon': [card, 'for: learner', 'for:\u00a0learner'],
  'no space behind a colon': [round, 'prep: 5', 'prep:5'],
  'a value with a colon': [card, 'title: My name card', 'title: My card: the name'],
  'a tab before a field': [round, '  - { item', '\t- { item'],
};

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const withSlip = (text: string, [, good, bad]: (typeof slips)[string]) => text.replace(good, () => bad);

describe.each(Object.entries(slips))('%s', (_, slip) => {
  const [file] = slip;
  const broken = withSlip(base[file]!, slip);

  test.each([
    ['as it is', broken],
    ['with the line ends of Windows and a byte order mark', `\ufeff${broken.replaceAll('\n', '\r\n')}`],
  ])('is mended, %s, and no other line changes', async (_, text) => {
    expect(broken).not.toBe(base[file]);
    const source = memorySource({ ...base, [file]: text });
    expect((await loadPlaybook(source)).diagnostics).not.toEqual([]);
    const { files, before, fixed, diagnostics } = await fixPlaybook(source);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(files)).toEqual([file]);
    expect(before).toEqual({ [file]: text });
    expect(fixed.length).toBeGreaterThan(0);
    const lines = (whole: string) => whole.split(/(?<=\n)/);
    const kept = lines(files[file]!).filter((line, i) => line !== lines(text)[i]).length;
    expect(kept).toBeLessThanOrEqual(2);
    expect(lines(files[file]!).length).toBe(lines(text).length);
  });
});

test('a heading that is there already, and one that nobody declares, stay', async () => {
  const text = base[round]!.replace(
    '## Safeguards',
    '## debrief\n\nMore.\n\n## Closing\n\nBye.\n\n## Safeguards',
  );
  expect((await fixPlaybook(memorySource({ ...base, [round]: text }))).files).toEqual({});
});

test('what may be meant stays: dashes, quotations, code, and no-break spaces in a sentence', async () => {
  const text = base[card]!.replace(
    'Write your name.',
    'It is 5\u00a0km away. “Hello,” they say.\n\n`• one`\n\n    • two\n\n-5 degrees',
  ).replace('summary: A card to write a name on.', 'summary: “Who” is the word on this card.');
  expect((await fixPlaybook(memorySource({ ...base, [card]: text }))).files).toEqual({});
});

test('only the files that are asked for are fixed', async () => {
  const broken = { ...base, [round]: withSlip(base[round]!, slips['a heading in bold']!) };
  const source = memorySource({
    ...broken,
    [card]: withSlip(base[card]!, slips['curly marks around a closed value']!),
  });
  expect(Object.keys((await fixPlaybook(source, (file) => file === card)).files)).toEqual([card]);
});

test('an editor gets a fix for each fault that has one, with its place', async () => {
  const text = withSlip(base[round]!, slips['a heading in bold']!);
  const { value, diagnostics } = await loadPlaybook(memorySource({ ...base, [round]: text }));
  const [fix, ...more] = fixesOf(round, text, diagnostics, value.strings);
  expect(more).toEqual([]);
  expect(fix).toMatchObject({ rule: 'section-missing', title: 'Write `## Debrief`' });
  expect(text.slice(fix!.range.start, fix!.range.end)).toBe('**Debrief**');
  expect(applyEdits(text, fix!.edits)).toBe(base[round]);
  expect(fixesOf(card, base[card]!, diagnostics, value.strings)).toEqual([]);
});

// Two hundred playbooks, each read some three times.
test('whatever slips come together: no more faults, no other words, and nothing left to fix', async () => {
  const some = fc.uniqueArray(fc.constantFrom(...Object.values(slips)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(some, async (chosen) => {
      const files = { ...base };
      for (const slip of chosen) files[slip[0]] = withSlip(files[slip[0]]!, slip);
      const faults = (await loadPlaybook(memorySource(files))).diagnostics;
      const fixed = await fixPlaybook(memorySource(files));
      expect(fixed.diagnostics.length).toBeLessThanOrEqual(faults.length);
      const after = { ...files, ...fixed.files };
      for (const [file, text] of Object.entries(after))
        expect(words(unspelled(text))).toEqual(words(unspelled(files[file]!)));
      expect((await fixPlaybook(memorySource(after))).files).toEqual({});
    }),
    { numRuns: 60 },
  );
});

/** A text without what a fix spells in another way. */
const unspelled = (text: string) =>
  text
    .replaceAll('Safegaurds', 'Safeguards')
    .replaceAll('debrief', 'Debrief')
    .replace(/^reviewed:.*$/m, '');
