import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { type Body, customize, type Diagnostic, hasErrors } from '../../src/index.js';
import { baseFiles, loadBase } from '../support/base.js';
import { card, cardFile, loadCard } from '../support/pages.js';

/** The words of a text, each as often as it stands there. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** All that a tree prints or asks to write on, as one text. */
function saidBy({ intro, sections }: Body): string {
  const said: string[] = [];
  const visit = (node: ElementContent) => {
    if (node.type === 'text') said.push(node.value);
    if (node.type !== 'element') return;
    said.push(...Object.values(node.properties).flat().map(String));
    for (const child of node.children) visit(child);
  };
  for (const { title, children } of [{ title: '', children: intro }, ...sections]) {
    said.push(title);
    for (const child of children) visit(child);
  }
  return said.join(' ');
}

/** Words of one text that another one lacks. */
const lost = (before: string, after: string): string[] => {
  const there = countWords(after);
  return [...countWords(before)].filter(([word, n]) => (there.get(word) ?? 0) < n).map(([word]) => word);
};

const onLine = (change: (line: string) => string) => (text: string, at: number) =>
  text
    .split('\n')
    .map((line, i) => (i === at ? change(line) : line))
    .join('\n');
const before = (what: string) => onLine((line) => what + line);
const behind = (what: string) => onLine((line) => line + what);

/** Forty ways to break a line of a good file. */
const ways: Readonly<Record<string, (text: string, at: number) => string>> = {
  'a comment before': before('<!-- was 5 --> '),
  'a comment behind': behind(' <!-- was 5 -->'),
  'a comment over lines before': before('<!-- was\n5 --> '),
  'a comment with an empty line before': before('<!-- was\n\n5 --> '),
  'an open comment before': before('<!-- '),
  'an open comment behind': behind(' <!-- ask Ana'),
  'a comment in its place': onLine((line) => `<!-- ${line} --> ${line}`),
  'bold that touches': before('**Note:**'),
  'bold without an end': before('**'),
  'emphasis that touches': before('*Note:*'),
  'a sign for code': before('`'),
  'a fence': before('```\n'),
  'a fence of waves': before('~~~\n'),
  'four blanks': before('    '),
  'a tab': before('\t'),
  'a quote': before('> '),
  'a bullet from elsewhere': before('• '),
  'a mark of a list without a blank': before('-'),
  'a heading without a blank': before('##'),
  'a heading': before('## '),
  'a smaller heading': before('### '),
  'a block in the line': before('Look: :::facilitator '),
  'a block with a blank': before('::: facilitator\n'),
  'an open block': before(':::facilitator\n'),
  'a closing line': before(':::\n'),
  'a block with one colon': before(':note[Look] '),
  'a footnote that is not there': behind('[^nowhere]'),
  'a footnote that nobody mentions': behind('\n\n[^unused]: Unheard\n'),
  'a footnote with a list': behind('[^list]\n\n[^list]: Look:\n\n    - unheard\n'),
  'an address that nobody mentions': behind('\n\n[unused]: https://example.org "Unheard"\n'),
  'a table with a cell too many': behind('\n\n| a | b |\n| --- | --- |\n| c | d | unheard |\n'),
  'a table without its line': behind('\n\n| a | b |\n| c | d |\n'),
  'raw HTML': before('<div>'),
  'raw HTML in the line': behind(' <b>loud</b>'),
  'a declaration of HTML': before('<!DOCTYPE unheard>'),
  'a variable with one brace': behind(' {learner}'),
  'a variable that does not close': behind(' {{learner'),
  'a link with a blank': behind(' [there] (id:greeting-round)'),
  'an image with a blank': behind(' ![A board](my board.png)'),
  'two versions': onLine((line) => `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> ours`),
  'a line of signs': behind('\n===\n'),
  'a no-break space': before('\u00a0'),
};

// Some hundreds of playbooks are loaded, which takes ten seconds.
test.each(Object.entries(ways))('%s: no word is lost in silence', async (_, change) => {
  const files = baseFiles() as Record<string, string>;
  for (const file of [cardFile, 'steps/first/activities/greeting-round.md']) {
    const text = files[file]!;
    const lines = text.split('\n');
    const from = lines.indexOf('---', 1) + 1;
    const filled = lines.flatMap((line, i) => (i > from && /^\w|^\d\.|^- /.test(line) ? [i] : []));
    const { value: sound } = await loadBase();
    for (const at of filled.filter((_, i) => i % 5 === 0)) {
      const broken = change(text, at);
      const { value, diagnostics } = await loadBase({ [file]: broken });
      if (diagnostics.length > 0) continue;
      const [good, bad] = [sound, value].map((playbook) =>
        saidBy([...playbook.handouts, ...playbook.activities].find((r) => r.file === file)!.body),
      );
      expect(lost(good!, bad!), `${file}:${at + 1}`).toEqual([]);
      // What the change itself says is read, too, but for what stands in a comment.
      const added = lost(broken.replace(/<!--[\s\S]*?-->/g, ''), text).filter((word) =>
        /^(?:loud|unheard|Look|Note|Unheard)$/.test(word),
      );
      expect(lost(added.join(' '), bad!), `${file}:${at + 1}`).toEqual([]);
    }
  }
});

/** Pieces of Markdown with a word in them that stands nowhere else. */
const shapes = [
  '@',
  '@ ',
  '\n',
  '\n\n',
  '- @\n',
  '1. @\n',
  '> @\n',
  '    @\n',
  '\t@\n',
  '**@**',
  '**@',
  '*@*',
  '_@_',
  '~~@~~',
  '`@`',
  '``@`',
  '```\n@\n```\n',
  '```@\n',
  '~~~\n',
  '# @\n',
  '## @\n',
  '##@\n',
  '@\n===\n',
  '@\n---\n',
  '---\n',
  '<!-- c -->',
  '<!--',
  '-->',
  '<b>@</b>',
  '<div>\n@\n</div>\n',
  '<@',
  '[@](id:first)',
  '[@]',
  '[^a]',
  '[^a]: @\n',
  '[^b]: @\n\n    - @\n',
  '[b]: https://example.org\n',
  '[@][b]',
  '![@](x.png)',
  '[[@]]',
  '| @ | @ |\n',
  '| --- | --- |\n',
  '|---|\n',
  '| @ |\n',
  ':::note\n',
  ':::facilitator\n',
  ':::for{audience="k12"}\n',
  ':::\n',
  ':::tip @\n',
  '::lines{count=2 label="@"}\n',
  '::lines[@]\n',
  ':@',
  '{{learner}}',
  '{@}',
  '{{@}}',
  '@ | @',
  '\\@',
  '&amp;@',
  '- [ ] @\n',
  '  - @\n',
  '   @\n',
  '\u00a0@',
  '\u200b@',
  '• @\n',
  '\\',
  ':',
  '$@$',
  '<https://example.org/@>',
];

const markdown = fc.array(fc.constantFrom(...shapes), { minLength: 1, maxLength: 14 }).map((pieces) =>
  pieces
    .join('')
    .split('@')
    .reduce((text, rest, i) => `${text}word${i}x${rest}`),
);

const silent = (found: readonly Diagnostic[]) => found.length === 0;

test('whatever Markdown a handout holds, each of its words is printed or told of', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (body) => {
      const { playbook, found } = await loadCard(card(`${body}\n\nEnd.`));
      if (!silent(found)) return;
      // Behind the marks of a block of code stands the name of a language.
      const read = body.replace(/<!--[\s\S]*?-->/g, '').replace(/^.*?(?:```|~~~)[^\s`]*/gm, '');
      const said = saidBy(playbook.handouts[0]!.body);
      expect((read.match(/word\d+x/g) ?? []).filter((word) => !said.includes(word))).toEqual([]);
    }),
    { seed: Number(process.env.SEED ?? 2026), numRuns: 400 * Number(process.env.RUNS ?? 1) },
  );
});

test('what participants read has no word that stands in a block for the facilitator', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, fc.nat(8), async (body, at) => {
      const lines = body.split('\n');
      lines.splice(at % (lines.length + 1), 0, '', ':::facilitator', 'secretword', ':::', '');
      const { playbook, diagnostics } = await loadCard(card(`${lines.join('\n')}\n\nEnd.`));
      if (hasErrors(diagnostics)) return;
      const { value } = customize(playbook, { edition: 'participant' });
      // In code it is what somebody shows, not what they keep back.
      const shown = JSON.stringify(value.playbook.handouts.map((h) => h.body));
      if (/:::facilitator/.test(shown)) return;
      expect(shown).not.toContain('secretword');
    }),
    { seed: Number(process.env.SEED ?? 2026), numRuns: 200 * Number(process.env.RUNS ?? 1) },
  );
});
