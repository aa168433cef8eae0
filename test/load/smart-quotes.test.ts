import { describe, expect, test } from 'vitest';
import { customize, type Playbook, type Recipe, renderFragment } from '../../src/index.js';
import { baseFiles, type Files, loadBase } from '../support/base.js';
import { ours } from '../support/overlays.js';
import { card, loadCard } from '../support/pages.js';

const nameCard = ({ handouts }: Playbook) => handouts.find((h) => h.id === 'name-card')!;

/** What a reader sees of a text in the handout of the small playbook. */
async function shown(body: string, changes: Files = {}, fields = {}): Promise<string> {
  const { value: playbook } = await loadBase({ ...card(body, fields), ...changes });
  const { value: tailored } = customize(playbook, {});
  const html = renderFragment(nameCard(tailored.playbook), { tailored });
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
}

describe('straight marks are printed as English has them', () => {
  test.each([
    ['She said "yes" at once.', 'She said “yes” at once.'],
    ['"Yes?" "No."', '“Yes?” “No.”'],
    ["It's the students' turn.", 'It’s the students’ turn.'],
    ['"He said \'maybe\', twice."', '“He said ‘maybe’, twice.”'],
    ['"\'Maybe\' is an answer."', '“‘Maybe’ is an answer.”'],
    ["Music of the '90s: rock 'n' roll.", 'Music of the ’90s: rock ’n’ roll.'],
    ['A word ("so") and a dash—"so".', 'A word (“so”) and a dash—“so”.'],
    ['Say "**thank you** for *that*" and go.', 'Say “thank you for that” and go.'],
    ['**"Bold"** and [a "link"](https://example.org/a\'b).', '“Bold” and a “link”.'],
    ['"{{Learner}}\'s turn", they say.', '’s turn”, they say.'],
    ['Write `"x"` and it\'s kept.', 'Write "x" and it’s kept.'],
    ['One line,\\\n"another".', 'One line, “another”.'],
    ['- "First"\n- "second"', '“First”“second”'],
    ['A claim.[^1]\n\n[^1]: Called "weak" ties.', 'Called “weak” ties.'],
    ['## If it\'s "no"\n\nAsk again.', 'If it’s “no”'],
    ['::lines{count=2 label="What I\'ll say"}', 'What I’ll say'],
  ])('%j', async (written, printed) => {
    expect(await shown(written)).toContain(printed);
  });

  test('in fields, too', async () => {
    const fields = { title: 'A "card" that\'s mine', summary: "Everybody's card." };
    const { playbook } = await loadCard(card('Hello.', fields));
    expect(playbook.handouts[0]).toMatchObject({
      title: 'A “card” that’s mine',
      summary: 'Everybody’s card.',
    });
  });
});

test('a playbook in another language is printed as it is written', async () => {
  const files = baseFiles();
  const spanish = String(files['playbook.md']).replace(/^language: .*$/m, 'language: es');
  expect(await shown('Di "sí".', { 'playbook.md': spanish })).toContain('Di "sí".');
});

test('sections are named in recipes as their authors wrote them', async () => {
  const { value: playbook } = await loadBase(card("## What's next\n\nNow.\n\n## Later\n\nThen."));
  const recipe: Recipe = { hide: [{ at: 'name-card', section: "What's next" }] };
  const { value, diagnostics } = customize(playbook, recipe);
  expect(diagnostics).toEqual([]);
  expect(nameCard(value.playbook).body.sections.map((s) => s.title)).toEqual(['Later']);
});

test('an overlay is read like the playbook it changes; what a recipe says is printed as typed', async () => {
  const { value: playbook } = await loadBase();
  const overlay = await ours(playbook, [`{ set: name-card, field: summary, to: "It's yours." }`]);
  const recipe: Recipe = { titles: { 'name-card': 'The "card"' } };
  const { value } = customize(playbook, recipe, { overlays: [overlay] });
  expect(nameCard(value.playbook)).toMatchObject({ title: 'The "card"', summary: 'It’s yours.' });
});
