import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { customize, renderFragment } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { blocksOf } from '../docs/blocks.js';
import { page } from '../support/pages.js';

const folder = new URL('../fixtures/authoring/', import.meta.url);
const steps = 'steps/welcome';
const [walk, sheet] = [`${steps}/activities/hello-walk.md`, `${steps}/handouts/hello-card.md`];
const [insight, example] = [`${steps}/insights/names-are-noticed.md`, `${steps}/examples/door-club.md`];

/** The small playbook of the page for authors. */
const playbook = Object.fromEntries(
  blocksOf('docs/authoring.md')
    .filter(({ file }) => file?.startsWith('my-playbook/'))
    .map(({ file, text }) => [file!.slice('my-playbook/'.length), text]),
);

/** Where a case belongs, what is wrong with it, and what of it is printed. */
interface Case {
  file: string;
  faults: string[];
  prints?: string[];
}

const cases: Readonly<Record<string, Case>> = {
  '01-comment-swallows-text.md': {
    file: walk,
    faults: [],
    prints: ['<strong>Walk</strong> (6 min). Each student', '<p>Anybody may pass. No last names'],
  },
  '03-unclosed-comment.md': { file: sheet, faults: ['comment-unclosed 10:1'] },
  '04-hash-cuts-summary.md': { file: walk, faults: ['value-cut 3:34'] },
  '05-footnote-missing-and-unused.md': { file: walk, faults: ['note-unknown 57:17', 'note-unused 59:1'] },
  '06-footnote-inside-facilitator.md': { file: walk, faults: ['note-scope 28:14'] },
  '08-table-cell-lost.md': { file: sheet, faults: ['table-cell 10:16'] },
  '11-citation-with-page.md': { file: insight, faults: [], prints: ['Lee, 2021</a>, p. 4)'] },
  '13-year-unquoted.md': { file: example, faults: [] },
  '15-cms-empty-fields.md': { file: walk, faults: [] },
  '16-nbsp-heading.md': { file: walk, faults: ['section-unknown 30:7'] },
  '18-conflict-markers-handout.md': { file: sheet, faults: ['conflict-marker 8:1'] },
  '20-no-colon.md': { file: walk, faults: ['yaml-syntax 2:6'] },
  '21-no-space-after-colon.md': { file: walk, faults: ['yaml-syntax 5:5'] },
  '23-bold-without-space.md': { file: walk, faults: ['markup-left 57:1', 'markup-left 57:28'] },
  '25-single-brace.md': { file: walk, faults: ['markup-left 57:5'] },
  '27-references-doi-url.json': { file: 'references.json', faults: [] },
  '28-references-author-text.json': { file: 'references.json', faults: ['field-type 1:66'] },
  '30-jpeg-named.png': { file: `${steps}/handouts/p.png`, faults: ['image-source 8:1'] },
  '33-prettier-table.md': { file: sheet, faults: [], prints: ['<td>1</td><td>2</td>'] },
  '34-code-block-empty-lines.md': {
    file: sheet,
    faults: [],
    prints: ['Dear Ana,\n\n    thank you.\n\n\nBest,\n'],
  },
};

test('every case has its line here', () => {
  expect(readdirSync(folder).filter((name) => name !== 'README.md')).toEqual(Object.keys(cases));
});

test.each(Object.entries(cases))('%s', async (name, { file, faults, prints = [] }) => {
  const files = { ...playbook, [file]: new Uint8Array(readFileSync(new URL(name, folder))) } as Record<
    string,
    string | Uint8Array
  >;
  if (name.endsWith('.png')) files[sheet] = page({ ...fieldsOfSheet }, '![A board](p.png)');
  const { value, diagnostics } = await loadPlaybook(memorySource(files));
  // The cases are older than the ids of handouts among materials, and have none.
  const told = diagnostics.filter((d) => d.rule !== 'material-handout');
  expect(told.map((d) => `${d.rule} ${d.line}:${d.column}`)).toEqual(faults);
  const { value: tailored } = customize(value, { audience: 'k12' });
  const { activities, handouts, insights } = tailored.playbook;
  const html = [...activities, ...handouts, ...insights]
    .filter((resource) => resource.file === file)
    .map((resource) => renderFragment(resource, { tailored }))
    .join('');
  for (const words of prints) expect(html).toContain(words);
});

const fieldsOfSheet = { title: 'My hello card', summary: 'A card.', form: 'write', for: 'learner' };
