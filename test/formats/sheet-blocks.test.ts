import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx.js';
import { composeResource, customize, renderFragment } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { baseFiles, loadBase } from '../support/base.js';
import { faultsOf, openDocx, styleOf, wordsOf } from '../support/check-docx.js';

const path = 'steps/first/handouts/name-card.md';

/** The sheet of the small playbook with some text of its own. */
async function sheet(body: string) {
  const files = baseFiles() as Record<string, string>;
  const head = files[path]!.split('\n---\n')[0]!;
  return loadBase({ ...files, [path]: `${head}\n---\n${body}\n` });
}

async function packet(body: string) {
  const { value, diagnostics } = await sheet(body);
  expect(diagnostics.filter((d) => d.file === path)).toEqual([]);
  return composeResource(customize(value, {}).value, 'name-card');
}

const html = async (body: string) => {
  const { document } = new JSDOM(renderFragment(await packet(body))).window;
  return (selector: string) => [...document.querySelectorAll(selector)];
};

const slips = `:::slips
## Receipt 1

::lines{count=1 label="Thank you to"}

## Receipt 2

::circle{options="listened|told me how"}
:::`;

test('each heading in slips begins a slip, one level below the sheet', async () => {
  const find = await html(slips);
  expect(find('.pb-slip > h3').map((h) => h.textContent)).toEqual(['Receipt 1', 'Receipt 2']);
  expect(find('.pb-slip:nth-child(2) .pb-circle li').map((li) => li.textContent)).toEqual([
    'listened',
    'told me how',
  ]);
  const inSection = await html(`## Section\n\n${slips.replaceAll('## ', '### ')}`);
  expect(inSection('.pb-slip > h4')).toHaveLength(2);
});

test('a slip is a table in Word, and its title a heading', async () => {
  const docx = openDocx(await writeDocx(await packet(slips)));
  expect(faultsOf(docx)).toEqual([]);
  const tables = docx.all('w:tbl').map(wordsOf);
  expect(tables.filter((words) => words.startsWith('Receipt'))).toHaveLength(2);
  const titles = docx.all('w:p').filter((p) => wordsOf(p).startsWith('Receipt'));
  expect(titles.map(styleOf)).toEqual(['Heading2', 'Heading2']);
});

test('cards keep the numbers of their list, and bubbles and answers are lists for those who listen', async () => {
  const find = await html(
    ':::cutouts{columns=3}\n4. First clue\n5. Second clue\n:::\n\n::bubbles{starts="I can|I need"}',
  );
  expect(find('.pb-columns-3 > li').map((li) => li.textContent)).toEqual(['4First clue', '5Second clue']);
  expect(find('.pb-bubbles')[0]!.getAttribute('aria-label')).toBe(
    'Speech bubbles to write in: I can, I need',
  );
  expect(find('.pb-bubble').map((li) => li.textContent)).toEqual(['I can', 'I need']);
});

test('what an author leaves out is said in the words of the playbook', async () => {
  const find = await html('::circle{options="yes|no"}\n\n::cut-line\n\n::cut-line{label="Keep the top"}');
  expect(find('.pb-circle > p')[0]!.textContent).toBe('Circle one');
  expect(find('.pb-cut-line').map((p) => p.textContent)).toEqual(['Cut here', 'Keep the top']);
});

test('in Markdown they are words to write behind', async () => {
  const text = renderMarkdown(
    await packet(`${slips}\n\n::bubbles{starts="I can"}\n\n::cut-line\n\n:::filled\nI can *sew*.\n:::`),
  );
  expect(text).toContain('\n## Receipt 1\n');
  expect(text).toContain('**Circle one** listened · told me how');
  expect(text).toMatch(/> \*\*I can\*\*\\\n> _|> \*\*I can\*\*/);
  expect(text).toContain('✂ – – – Cut here – – –');
  expect(text).toContain('> **Example (made up)**\n>\n> I can _sew_.');
});

test.each([
  [':::slips\nNo heading.\n:::', 'Found `slips` that begins with something else'],
  [':::slips\n:::', 'Found `slips` that begins with nothing'],
  [':::cutouts\nNo list.\n:::', 'Found `cutouts` with something else than a list'],
  [':::cutouts{columns=9}\n- One\n:::', 'expected a whole number from 1 to 4'],
  ['::bubbles', 'Found no `starts` on `bubbles`'],
  ['::circle{options="one"}', 'expected 2 to 12 entries separated by `|`'],
  ['::cut-lines', 'did you mean `cut-line`?'],
])('%j is a fault with a sentence', async (body, sentence) => {
  const { diagnostics } = await sheet(body);
  const messages = diagnostics.filter((d) => d.file === path).map((d) => d.message);
  expect(messages).toContainEqual(expect.stringContaining(sentence));
});
