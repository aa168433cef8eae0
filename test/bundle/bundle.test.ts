import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type BundleWriters, writeBundle } from '../../src/bundle.js';
import type { Packet, Recipe } from '../../src/index.js';
import { readRecipe } from '../../src/recipe.js';
import type { Files } from '../support/base.js';
import { officeFaults } from '../support/office.js';
import { activity, page, tailorBase } from '../support/pages.js';

const home = (title: string, slug: string): Files => ({
  [`steps/first/handouts/${slug}.md`]: page(
    { title, summary: 'To take home.', form: 'read', for: 'family' },
    'Dear family.',
  ),
});
const more: Files = {
  'steps/first/activities/second-round.md': activity({
    title: 'Second round',
    duration: 20,
    handouts: ['home-one', 'home-two'],
  }),
  ...home('To you: what/when?', 'home-one'),
  ...home('to you- what-when', 'home-two'),
};
const recipe: Recipe = {
  audience: 'k12',
  sessions: [['greeting-round'], ['second-round']],
  start: '15:30',
  dates: ['2026-09-03'],
  organization: { name: 'Lincoln High', contact: 'office@lincoln.example' },
};

const bundle = async (given: Recipe, writers: BundleWriters = {}, changes = more) =>
  writeBundle(
    {
      staff: await tailorBase({ ...given, edition: 'facilitator' }, changes),
      participants: await tailorBase({ ...given, edition: 'participant' }, changes),
    },
    writers,
  );
const open = (bytes: Uint8Array) => Object.entries(unzipSync(bytes));
const namesOf = async (given: Recipe, changes = more) =>
  open(await bundle(given, {}, changes)).map(([name]) => name);

/** What stands for a writer that needs an engine. */
const said = async (packet: Packet) => new TextEncoder().encode(`${packet.edition}: ${packet.title}`);

describe('what is in a bundle', () => {
  test('a page to read first, and a file for each thing there is', async () => {
    expect(await namesOf(recipe)).toEqual([
      'READ ME FIRST.html',
      'Calendar.ics',
      'Letters/To you- what-when-.html',
      'Letters/to you- what-when.html',
      'Run sheets.html',
      'Sign-in and materials.xlsx',
      'Slides/Session 1.pptx',
      'Slides/Session 2.pptx',
      'Staff copy.html',
      'Workbook.html',
      'recipe.yaml',
    ]);
  });

  test('no calendar without days, no run sheets without sessions, one deck for one meeting', async () => {
    const { dates, sessions, start, ...plain } = recipe;
    expect(await namesOf({ ...recipe, dates: undefined })).not.toContain('Calendar.ics');
    const names = await namesOf(plain);
    expect(names).not.toContain('Run sheets.html');
    expect(names).toContain('Slides.pptx');
    expect(await namesOf({ ...plain, select: { maxMinutes: 1 } })).toEqual([
      'READ ME FIRST.html',
      'Sign-in and materials.xlsx',
      'Staff copy.html',
      'recipe.yaml',
    ]);
  });

  test('the first page names every other file, what it is and what to print', async () => {
    const files = new Map(open(await bundle(recipe)));
    const [first, ...others] = [...files.keys()];
    const text = strFromU8(files.get(first!)!);
    const links = [...text.matchAll(/<a href="([^"]+)"/g)].map((m) => decodeURIComponent(m[1]!));
    expect(links.sort()).toEqual(others.sort());
    expect(text).toContain('One for each person who comes.');
    expect(text).toContain('Lincoln High');
    expect(text.indexOf('>Print<')).toBeLessThan(text.indexOf('>Open on a screen<'));
  });

  test('the workbook is the participants’ copy, and the recipe can be read again', async () => {
    const files = new Map(open(await bundle(recipe, { pdf: said, docx: said })));
    const text = (name: string) => strFromU8(files.get(name)!);
    expect(text('Workbook.pdf')).toMatch(/^participant/);
    expect(text('Staff copy.pdf')).toMatch(/^facilitator/);
    expect(text('Staff copy.docx')).toMatch(/^facilitator/);
    expect(text('Letters/to you- what-when.docx')).toBe('facilitator: to you- what-when');
    const { value, diagnostics } = readRecipe('recipe.yaml', files.get('recipe.yaml')!);
    expect(diagnostics).toEqual([]);
    expect(value!.recipe).toMatchObject({ sessions: recipe.sessions, dates: recipe.dates });
  });

  test('what it holds is whole', async () => {
    for (const [name, bytes] of open(await bundle(recipe))) {
      const ending = name.split('.').at(-1)!;
      if (ending === 'pptx' || ending === 'xlsx') expect(await officeFaults(bytes, ending)).toEqual([]);
    }
  });
});

test('is the same each time', async () => {
  expect(await bundle(recipe)).toEqual(await bundle(recipe));
});

test('copies of the wrong edition are refused', async () => {
  const staff = await tailorBase({});
  await expect(writeBundle({ staff, participants: staff })).rejects.toThrow(
    'Found the facilitator edition for `participants`, expected the participant edition',
  );
  const participants = await tailorBase({ edition: 'participant' });
  await expect(writeBundle({ staff: participants })).rejects.toThrow(
    'for `staff`, expected the facilitator edition',
  );
});
