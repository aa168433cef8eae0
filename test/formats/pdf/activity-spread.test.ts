import { expect, test } from 'vitest';
import { pdfInput } from '../../../src/formats/pdf/pdf-model.js';
import { toPrint } from '../../../src/formats/print/to-print.js';
import { composePacket, customize, type Playbook, type Recipe } from '../../../src/index.js';
import { ownFonts } from '../../../src/node/own-fonts.js';
import { baseFiles, loadBase } from '../../support/base.js';
import { loadContent } from '../../support/content.js';

interface Placed {
  groups?: { entries: { id: string; pages?: unknown[] }[] }[];
}

/** How many pages each activity is planned on. */
function plannedPages(playbook: Playbook, recipe: Recipe): [id: string, pages: number][] {
  const packet = composePacket(customize(playbook, recipe).value);
  const parts = pdfInput(toPrint(packet), [], ownFonts()).json.parts as Placed[];
  return parts
    .flatMap(({ groups = [] }) => groups.flatMap((group) => group.entries))
    .flatMap(({ id, pages }) => (pages ? [[id, pages.length]] : []));
}

// Plans every activity that is shipped eight times, which takes some 10 s.
test('`check` tells of the shipped activities that no spread holds, and of no other', async () => {
  const { value, diagnostics } = await loadContent();
  const told = diagnostics.filter((d) => d.rule === 'activity-length').map((d) => d.file);
  const long = new Set<string>();
  let planned = 0;
  for (const audience of [undefined, 'k12', 'postsecondary', 'out-of-school'])
    for (const paper of ['letter', 'a4'] as const)
      for (const [id, pages] of plannedPages(value, audience ? { audience, paper } : { paper })) {
        planned += 1;
        if (pages > 2) long.add(value.activities.find((a) => a.id === id)!.file);
      }
  expect(planned).toBeGreaterThan(400);
  expect([...long].sort()).toEqual([...new Set(told)].sort());
});

const words = (count: number, every = 45) =>
  Array.from({ length: count }, (_, i) => (i % every === every - 1 ? 'there.\n\n' : 'where')).join(' ');

test.each([
  ['a long run', { run: 380 }, false],
  ['a step whose paragraphs leave no room for their gaps', { run: 420 }, true],
  ['a step of many short paragraphs', { run: 330, every: 15 }, true],
  ['the same words in fewer paragraphs', { run: 330, every: 90 }, false],
  ['a run that is too long', { run: 1150 }, true],
  ['much to prepare', { prepare: 400, run: 200 }, false],
  ['much beside a run of some length', { prepare: 250, adapt: 120, safeguards: 150, run: 330 }, false],
  ['too much beside a run', { prepare: 450, adapt: 320, safeguards: 300, run: 400 }, true],
])('%s is told when it takes a third page: %j', async (_, length, tooLong) => {
  const file = 'steps/first/activities/greeting-round.md';
  const { run = 5, prepare = 6, adapt = 3, safeguards = 3, every } = length as Record<string, number>;
  const text = String(baseFiles()[file])
    .replace('Each says a name.', words(run, every).replaceAll('\n\n', '\n\n   '))
    .replace('Write the names on a board.', words(prepare))
    .replace('Use the carpet.', words(adapt))
    .replace('Anybody may pass.', words(safeguards));
  const { value, diagnostics } = await loadBase({ [file]: text });
  const [, pages] = plannedPages(value, { audience: 'k12', paper: 'letter' }).find(
    ([id]) => id === 'greeting-round',
  )!;
  expect(pages > 2).toBe(tooLong);
  expect(diagnostics.some((d) => d.rule === 'activity-length')).toBe(tooLong);
});
