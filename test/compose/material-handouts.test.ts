import { describe, expect, test } from 'vitest';
import { composePacket, composeRunSheet, type Recipe } from '../../src/index.js';
import { composeSheets } from '../../src/xlsx.js';
import { baseFiles, type Files, loadBase } from '../support/base.js';
import { tailorBase } from '../support/pages.js';

const file = 'steps/first/activities/greeting-round.md';

/** The greeting round, whose material is called something else than its handout. */
const withMaterial = (material: string): Files => ({
  [file]: String(baseFiles()[file]).replace(/ {2}- \{ item: .*/, `  - ${material}`),
});
const cards = withMaterial(
  '{ item: "Badge for each, in pencil", per: group, quantity: 2, handouts: [name-card] }',
);
const recipe: Recipe = { sessions: [['greeting-round']], people: 10, start: '15:30' };

describe('a material that is a handout', () => {
  test('is printed as often as it says, with its note, and gathered nowhere', async () => {
    const tailored = await tailorBase({ ...recipe, parts: ['agenda', 'checklist'] }, cards);
    const [session, checklist] = composePacket(tailored).parts as unknown as [
      { gather: { items: unknown[] }; print: { items: unknown[] } },
      { lists: { title: string; items: { text: string; amount: string }[] }[] },
    ];
    expect(session.gather.items).toEqual([]);
    expect(session.print.items).toMatchObject([{ id: 'name-card', note: 'in pencil', amount: '6' }]);
    expect(checklist.lists.map((l) => [l.title, ...l.items.map((i) => `${i.text}: ${i.amount}`)])).toEqual([
      ['To print', 'My name card, in pencil: 6'],
      ['To prepare', 'Greeting round: 5 min'],
    ]);
  });

  test('stands once on the run sheet and in the workbook of sheets', async () => {
    const tailored = await tailorBase(recipe, cards);
    const texts = [
      JSON.stringify(composeRunSheet(tailored).parts),
      JSON.stringify(composeSheets(tailored).sheets),
    ];
    for (const text of texts) {
      expect(text).not.toContain('Badge');
      expect(text).toContain('My name card');
    }
  });

  test('is gathered where the handout is left out of the copy', async () => {
    const tailored = await tailorBase({ ...recipe, select: { kinds: ['activity'] } }, cards);
    expect(JSON.stringify(composePacket(tailored).parts)).toContain('Badge');
  });
});

describe('check', () => {
  const rules = async (material: string) =>
    (await loadBase(withMaterial(material))).diagnostics.map(
      (d) => `${d.rule} ${d.line}:${d.column} ${d.message}`,
    );

  test('finds a material that is called like a handout of its activity', async () => {
    expect(await rules('{ item: "Name card, one each", per: person }')).toEqual([
      'material-handout 12:5 Found “Name card, one each” without `handouts: [name-card]`, which it seems to be.',
    ]);
  });

  test.each([
    '{ item: "Name card, one each", per: person, handouts: [name-card] }',
    '{ item: Last year’s name card, per: person }',
    '{ item: Card, per: person }',
    '{ item: Pencil, per: person }',
  ])('finds nothing in %s', async (material) => {
    expect(await rules(material)).toEqual([]);
  });

  test('finds an id that is no handout of the activity, where it stands', async () => {
    expect(await rules('{ item: Pen, per: person, handouts: [name-crad] }')).toEqual([
      'relation-unknown 12:42 Found `name-crad` in `materials`, which `handouts` of the activity does not list.',
    ]);
  });
});
