import { describe, expect, test } from 'vitest';
import { written } from '../support/apa.js';
import { faultsIn, loadBase } from '../support/base.js';

/** One source on line 2, with a field changed or added on line 3. */
function withField(field: string, value: unknown): string {
  const { [field]: _, ...rest } = { id: 'doe-2020', type: 'book', title: 'A book' } as Record<
    string,
    unknown
  >;
  return `[\n${JSON.stringify(rest).slice(0, -1)},\n"${field}": ${JSON.stringify(value)} }\n]\n`;
}

const faultsOf = async (text: string) =>
  (await faultsIn('references.json', text)).map((d) => `${d.file}:${d.line} ${d.rule} ${d.message}`);

describe('what the field may not hold is refused at its line, with the fix', () => {
  test.each<[string, unknown, RegExp]>([
    [
      'author',
      ['Lee, Ana'],
      /Found `Lee, Ana` for `author\[0\]`, expected `\{ "family": "Lee", "given": "Ana" \}`/,
    ],
    [
      'author',
      'Lee, Ana',
      /Found `Lee, Ana` for `author`, expected `\[\{ "family": "Lee", "given": "Ana" \}\]`/,
    ],
    ['author', ['Ana Lee'], /expected `\{ "family": "Lee", "given": "Ana" \}`/],
    ['author', 7, /Found `7` for `author`, expected `\[\{ "family"/],
    ['author', [7], /Found `7` for `author\[0\]`, expected `\{ "family"/],
    ['author', [{ given: 'Ana' }], /expected either `family` and `given` of a person, or `literal`/],
    ['author', [{ family: 'Lee', literal: 'Lee' }], /expected either `family`/],
    ['author', [{ familly: 'Lee' }], /Found unknown field `familly`; did you mean `family`\?/],
    ['editor', [null], /`editor\[0\]`, expected `\{ "family"/],
    ['issued', ['spring 2021'], /expected `\{ "date-parts": \[\[2021\]\], "season": 1 \}`/],
    ['issued', '2021-05-03', /expected `\{ "date-parts": \[\[2021, 5, 3\]\] \}`/],
    ['issued', 2021, /expected `\{ "date-parts": \[\[2021\]\] \}`/],
    [
      'issued',
      { 'date-parts': ['spring 2021'] },
      /`issued\.date-parts\[0\]`, expected a list such as \[2021\]/,
    ],
    [
      'issued',
      { 'date-parts': [2021] },
      /Found `2021` for `issued\.date-parts\[0\]`, expected a list such as \[2021\]/,
    ],
    ['issued', { 'date-parts': [['May']] }, /Found `May`/],
    ['issued', { 'date-parts': [[2021, 2, 30]] }, /expected a day that exists/],
    ['issued', { 'date-parts': [[2021, 13]] }, /expected a day that exists/],
    ['issued', { 'date-parts': [[2021], [2019]] }, /expected a range with the earlier date first/],
    ['issued', { raw: '2021' }, /Found unknown field `raw`/],
    [
      'issued',
      { 'date-parts': [[]] },
      /^references\.json:3 field-missing Found an empty `issued\.date-parts\[0\]`/,
    ],
    ['type', '', /Found an empty `type`, expected `article-journal`/],
    ['DOI', 'nodoi', /Found `nodoi` for `DOI`, expected a DOI such as `10\.1000\/182`/],
    ['DOI', '11.1000/182', /expected a DOI/],
    ['DOI', 'https://example.org/10.1000/182', /expected a DOI/],
    ['issued', {}, /expected either `date-parts`/],
    ['type', 'movie', /Found `movie` for `type`, expected `motion_picture` \(a film or a video\)/],
    ['type', 'article-jurnal', /expected `article-journal`/],
    ['type', 'zzzzzz', /expected `article-journal`, `article-magazine`/],
    ['type', 7, /Found `7` for `type`/],
    ['volumes', '7', /Found unknown field `volumes`; did you mean `volume`\?/],
    ['title', 'Q&amp;A', /expected the letter itself instead of `&amp;`/],
    ['title', 'A <i>book', /expected every `<i>` to be closed/],
    ['title', ['A book'], /Found `\["A book"\]` for `title`, expected text/],
    ['volume', { a: 1 }, /for `volume`, expected a number or a short text/],
    ['URL', 'javascript:alert(1)', /for `URL`, expected an address that begins with/],
  ])('%s: %j', async (field, value, message) => {
    const found = await faultsOf(withField(field, value));
    expect(found.filter((line) => line.startsWith('references.json:3 '))).toEqual([
      expect.stringMatching(message),
    ]);
    expect(found.every((line) => /^references\.json:[23] /.test(line))).toBe(true);
  });

  test.each(['"text"', '{}', '[1]', '[null]', '["Lee 2021"]', '[[]]', 'true'])(
    'a file of %s',
    async (text) => {
      const found = await faultsOf(`${text}\n`);
      expect(found.some((line) => line.startsWith('references.json:1 field-'))).toBe(true);
    },
  );
});

test('one wrong source leaves the others, and who cites it has made no mistake', async () => {
  const wrong = '{ "id": "doe-2020", "type": "book", "title": "A book", "author": ["Lee, Ana"] }';
  const { value, diagnostics } = await loadBase({
    'references.json': `[\n${wrong},\n{ "id": "roe-2019", "type": "book", "title": "Other" }\n]\n`,
  });
  expect(diagnostics.map((d) => `${d.file}:${d.line} ${d.rule}`)).toEqual([
    'references.json:2 field-type',
    'references.json:3 reference-uncited',
  ]);
  expect(value.references.map((r) => r.id)).toEqual(['roe-2019']);
});

test('what reference managers write beside is kept, and not printed', async () => {
  const text = withField('abstract', 'Long.').replace(
    '"title"',
    '"ISBN": "1", "custom": { "a": [1] }, "title"',
  );
  const { value, diagnostics } = await loadBase({ 'references.json': text });
  expect(diagnostics).toEqual([]);
  expect(value.references[0]!.csl.abstract).toBe('Long.');
  expect(written(value.references[0]!.apa)).toBe('<i>A book</i>. (n.d.).');
});
