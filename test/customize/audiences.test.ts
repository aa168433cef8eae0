import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { composePacket, customize, type Playbook, renderPage, type Tailored } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { readFixture } from '../support/base.js';
import { htmlOf, page, resourceOf } from '../support/pages.js';

/**
 * One line of the truth table. A passage is told from the inside out: `block for k12 inside resource for k12 college`
 * stands in a `:::for{audience="k12"}` of a file with `audiences: [k12, college]`; a `section` is a `##` heading with
 * its text inside a `:::for`, and `text` stands in none. The label is the nearest one around the passage.
 */
interface Line {
  chosen: string[];
  passage: string;
  kept: boolean;
  label: string;
}

const table: Line[] = JSON.parse(
  readFileSync(new URL('../fixtures/truth-table.json', import.meta.url), 'utf8'),
);
const passages = [...new Set(table.map((l) => l.passage))];
const idOf = (passage: string) => `passage-${passages.indexOf(passage) + 1}`;
const marker = 'the passage';

/** The content file that holds a passage. */
function fileOf(passage: string): string {
  let body = `Here is ${marker}.`;
  let audiences: string[] | undefined;
  let fence = ':::';
  for (const layer of passage.split(' inside ')) {
    const [place, ids] = layer.split(' for ') as [string, string?];
    if (place === 'block') body = `${fence}for{audience="${ids}"}\n${body}\n${fence}`;
    else if (place === 'section')
      body = `${fence}for{audience="${ids}"}\n\n## A section\n\n${body}\n\n${fence}`;
    else if (place === 'resource') audiences = ids!.split(' ');
    else if (place !== 'text') throw new Error(`Unknown place ${place}`);
    // A block around blocks has one colon more.
    fence += ':';
  }
  return page(
    {
      title: 'A sheet',
      summary: 'A sheet with a passage.',
      form: 'read',
      for: 'learner',
      ...(audiences && { audiences }),
    },
    `For everybody.\n\n${body}`,
  );
}

let playbook: Playbook;
beforeAll(async () => {
  const sheets = passages.map((p) => [`steps/first/handouts/${idOf(p)}.md`, fileOf(p)]);
  const files = { ...readFixture('three-audiences'), ...Object.fromEntries(sheets) };
  const { value, diagnostics } = await loadPlaybook(memorySource(files));
  // No activity hands the sheets out; the recipe includes them by id.
  expect(diagnostics.filter((d) => d.rule !== 'handout-orphan')).toEqual([]);
  playbook = value;
});

function tailored(audience: string[]): Tailored {
  const { value, diagnostics } = customize(playbook, { audience, include: passages.map(idOf) });
  expect(diagnostics).toEqual([]);
  return value;
}

/** A passage as it is printed: whether it is, and the nearest label before it. */
function printed(from: Tailored, passage: string): { kept: boolean; label: string } {
  const id = idOf(passage);
  if (!from.playbook.handouts.some((h) => h.id === id)) return { kept: false, label: '' };
  const [before, after] = htmlOf(from, id).split(marker);
  if (after === undefined) return { kept: false, label: '' };
  const labels = [...before!.matchAll(/<p class="pb-(?:for-title|only)">([^<]*)<\/p>/g)];
  return { kept: true, label: labels.at(-1)?.[1] ?? '' };
}

describe('the truth table of audiences', () => {
  const name = (l: Line) =>
    `${l.chosen.join(' + ') || 'general edition'}: ${l.passage} → ${l.kept ? l.label || 'printed' : 'left out'}`;
  test.each(table.map((l) => [name(l), l] as const))('%s', (_name, { chosen, passage, kept, label }) => {
    expect(printed(tailored(chosen), passage)).toEqual({ kept, label });
  });

  test('asks no question twice', () => {
    const questions = table.map((l) => `${l.chosen} ${l.passage}`);
    expect(new Set(questions).size).toBe(questions.length);
  });

  test('is the same whichever audience is named first', () => {
    for (const { chosen, passage, kept, label } of table)
      expect(printed(tailored([...chosen].reverse()), passage)).toEqual({ kept, label });
  });
});

test('one audience leaves no label anywhere', () => {
  for (const audience of ['k12', 'postsecondary', 'out-of-school']) {
    const from = tailored([audience]);
    expect(from.playbook.handouts.length).toBeGreaterThan(0);
    for (const { id } of from.playbook.handouts) expect(htmlOf(from, id)).not.toMatch(/pb-for|pb-only/);
  }
});

test('a label names only audiences that were chosen', () => {
  const html = renderPage(composePacket(tailored(['k12', 'postsecondary'])));
  const labels = [...html.matchAll(/<p class="pb-(?:for-title|only)">([^<]*)</g)].map((m) => m[1]);
  expect([...new Set(labels)].sort()).toEqual(['For K-12', 'For Postsecondary']);
});

test('a label stands inside the box of its passage', () => {
  const html = htmlOf(tailored(['k12', 'postsecondary']), idOf('block for k12'));
  expect(html).toContain(
    '<div class="pb-for"><p class="pb-for-title">For K-12</p><p>Here is the passage.</p></div>',
  );
});

test('a block that is for all who read leaves no box', () => {
  const html = htmlOf(tailored(['k12', 'postsecondary']), idOf('block for k12 postsecondary'));
  expect(html).toContain('<p>For everybody.</p><p>Here is the passage.</p>');
});

test('a whole section for others goes with its heading', () => {
  const from = tailored(['k12']);
  const titles = (passage: string) => resourceOf(from, idOf(passage)).body.sections.map((s) => s.title);
  expect(titles('section for k12')).toEqual(['A section']);
  expect(titles('section for postsecondary')).toEqual([]);
});

test('a resource for others is reported with whom it is for', () => {
  expect(tailored(['k12']).report.removed).toContainEqual({
    id: idOf('resource for postsecondary'),
    kind: 'handout',
    step: 'first',
    title: 'A sheet',
    reason: 'audience',
    detail: 'it is for postsecondary',
  });
});

test('chosen audiences come back in the order of the playbook, and none for the general edition', () => {
  expect(tailored(['out-of-school', 'k12']).audiences).toEqual(['k12', 'out-of-school']);
  expect(tailored([]).audiences).toEqual([]);
  const { value } = customize(playbook, { audience: 'k12' });
  expect(value.audiences).toEqual(['k12']);
});
