import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  type DocumentToImport,
  type ImportedDocument,
  importDocument,
} from '../../src/authoring.js';
import { writeDocx } from '../../src/docx.js';
import { composePacket, customizeOrThrow, kinds, renderPage } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles } from '../support/base.js';
import { sizedPng } from '../support/sized-png.js';

const base = baseFiles() as Record<string, string>;

const imported = (name: string, content: string | Uint8Array, more: Partial<DocumentToImport> = {}) =>
  importDocument(memorySource(base), {
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    year: '2026',
    ...more,
  });

const draftOf = ({ files, file }: ImportedDocument) => String(files[file]);
const bodyOf = (made: ImportedDocument) => draftOf(made).split('\n---\n\n')[1]!;
/** The rules that a draft breaks. That no activity hands it out yet is told of every new handout. */
const rulesOf = ({ diagnostics }: ImportedDocument) =>
  [...new Set(diagnostics.map((d) => d.rule))].filter((rule) => rule !== 'handout-orphan');
const wordsOf = (text: string) => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
const page = (body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

/** A Word document by hand. */
const word = (body: string, more: Record<string, string | Uint8Array> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
const p = (words: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${['1', '2'].map((n) => `<w:style w:type="paragraph" w:styleId="H${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`;

const walk = page(`<h1>The <b>third</b> walk</h1><p>We go out.</p>
<h2>1. PURPOSE:</h2><p>People <b>meet </b>others<a href="#n1">1</a>.</p>
<h2>A word before</h2><ul><li>Shoes</li><li><input type="checkbox"> Water</li></ul>
<h2>Debrief</h2><p>What did you see?</p><script>let secret</script><style>.hidden{}</style>
<ol><li id="n1">By walking. <a href="#r1">↩</a></li></ol>`);

describe('a page of HTML', () => {
  test('is a draft: its headings are sections, the rest stays below them, its note a footnote', async () => {
    const made = await imported('walk.html', walk, { kind: 'activity' });
    expect(made.file).toBe('steps/first/activities/the-third-walk.md');
    expect(bodyOf(made)).toMatch(
      /^## Purpose\n\n<!-- unfinished: [^>]*-->\n\nWe go out\.\n\nPeople \*\*meet\*\* others\[\^1\]\.\n\n### A word before\n\n- Shoes\n- \[ \] Water\n\n## What you will do\n/,
    );
    expect(bodyOf(made)).toMatch(/## Debrief\n\nWhat did you see\?\n\n[\s\S]*\n\n\[\^1\]: By walking\.\n$/);
    expect(rulesOf(made)).toEqual(['unfinished']);
    expect(draftOf(made)).not.toMatch(/secret|hidden/);
  });

  test('loads with the playbook, and prints what it says', async () => {
    const made = await imported('walk.html', walk, { kind: 'activity' });
    const { value, diagnostics } = await loadPlaybook(memorySource({ ...base, ...made.files }));
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(renderPage(composePacket(customizeOrThrow(value))).includes('What did you see?')).toBe(true);
  });

  test('says its kind by its headings; without such headings it is a handout', async () => {
    expect((await imported('walk.html', walk)).kind).toBe('activity');
    expect((await imported('a.html', page('<h1>Card</h1><p>Write.</p>'))).kind).toBe('handout');
  });

  test.each<[name: string, html: string, expected: string]>([
    [
      'merged cells',
      '<table><tr><td colspan="2">A</td><td>B</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      '<!-- unfinished: This table had merged cells, which stand in the first of their places now; look it over. -->\n\n| A | | B |\n| - | - | - |\n| 1 | 2 | 3 |',
    ],
    [
      'cells with lists',
      '<table><tr><td><ul><li>A</li></ul></td><td>B</td></tr></table>',
      'its cells follow one after another. -->\n\n- A\n\nB',
    ],
    [
      'a frame',
      '<iframe src="https://example.org/film"></iframe>',
      'Something was shown here from https://example.org/film',
    ],
    [
      'a link that leads nowhere',
      '<p><a href="notes.pdf">The notes</a></p>',
      'The notes<!-- unfinished: A link led from here to notes.pdf',
    ],
    ['a link that runs', '<p><a href="javascript:alert(1)">Press</a></p>', 'Press'],
    [
      'a lost picture',
      '<p><img src="https://example.org/a.png" alt="A map"></p>',
      'A picture (“A map”) is lost here: it lies at https://example.org/a.png.',
    ],
    [
      'a picture that is none',
      '<p><img src="data:image/png;base64,AAAA"></p>',
      'it is no PNG, JPEG, GIF, WebP or SVG',
    ],
    [
      'marks of ours',
      '<p>{{learner}} and [@lee-2021] and **raw**</p>',
      '`{{learner}}` and `[@lee-2021]` and `**raw**`',
    ],
    ['a block of ours', '<p>:::facilitator</p>', '`:::facilitator`'],
    ['bullets typed by hand', '<p>• One</p><p>• Two</p>', '- One\n- Two'],
    ['marks around blocks', '<b id="docs-internal-guid"><h2>One</h2><p>Two</p></b>', '## One\n\nTwo'],
    ['powers', '<p>10<sup>2</sup></p>', '10²'],
    ['a comment that would end ours', '<p><a href="a-->b.pdf">X</a></p>', 'A link led from here to a–b.pdf'],
  ])('%s', async (_name, html, expected) => {
    const made = await imported('a.html', page(`<h1>Title</h1><p>Text.</p>${html}`));
    expect(bodyOf(made)).toContain(expected);
    expect(rulesOf(made).filter((rule) => rule !== 'unfinished')).toEqual([]);
  });

  test('keeps its pictures as files of the type that their bytes say', async () => {
    const png = sizedPng(300);
    const address = `data:image/jpeg;base64,${Buffer.from(png).toString('base64')}`;
    const html = page(
      `<h1>Card</h1><p><img src="${address}" alt="A dot"><img src="beside.gif" alt="The same"></p>`,
    );
    const made = await imported('a.html', html, { readPicture: async () => png });
    expect(Object.keys(made.files).sort()).toEqual([
      'steps/first/handouts/card-1.png',
      'steps/first/handouts/card.md',
    ]);
    expect(bodyOf(made)).toContain('![A dot](card-1.png)![The same](card-1.png)');
    expect(rulesOf(made)).toEqual(['unfinished']);
  });

  test('is read in the letters that it says', async () => {
    const html = '<meta charset="windows-1252"><h1>Card</h1><p>Caf\u00e9</p>';
    const made = await imported(
      'a.html',
      Uint8Array.from(html, (c) => c.charCodeAt(0)),
    );
    expect(bodyOf(made)).toBe('Café\n');
  });
});

describe('a Word document', () => {
  const body = `${p('The third walk', 'H1')}${p('Purpose', 'H2')}${p('People meet.')}<w:p><m:oMath><m:r><m:t>area</m:t></m:r></m:oMath></w:p>`;
  const parts = {
    'word/styles.xml': styles,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/header1.xml': `<w:hdr>${p('Maple School')}</w:hdr>`,
  };

  test('is a draft, and says what it does not take over', async () => {
    const made = await imported('a.docx', word(body, parts), { kind: 'activity' });
    expect(draftOf(made)).toContain('title: "The third walk"');
    expect(bodyOf(made)).toMatch(/^## Purpose\n\nPeople meet\.\n/);
    expect(bodyOf(made)).toContain('in the headers and footers of its pages: Maple School -->');
    expect(bodyOf(made)).toMatch(/could not be taken over: area -->/);
    expect(rulesOf(made)).toEqual(['unfinished']);
  });

  test('that we wrote comes back with every word of its packet', async () => {
    const { value } = await loadPlaybook(memorySource(base));
    const packet = composePacket(customizeOrThrow(value));
    const docx = await writeDocx(packet);
    const made = await imported('packet.docx', docx, {
      kind: 'handout',
      title: 'A packet',
    });
    const draft = new Set(wordsOf(draftOf(made)));
    const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
    const said = xml
      .split(/<\/w:p>|<w:(?:br|tab)\/>/)
      .map((paragraph) => (paragraph.match(/(?<=<w:t[^>]*>)[^<]*/g) ?? []).join(''))
      .join('\n');
    expect(wordsOf(said).length).toBeGreaterThan(500);
    expect(wordsOf(said).filter((w) => !draft.has(w))).toEqual([]);
    expect(made.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });
});

describe('somebody’s Markdown', () => {
  test('keeps the fields that fit, and tells the others', async () => {
    const text =
      '---\ntitle: Card\ndescription: A card to write on.\nform: read\nfor: nobody\nlayout: post\n---\n\n# Card\n\nOne <u>two</u> three[^a].\n\n[^a]: Four.\n';
    const made = await imported('a.md', text);
    expect(draftOf(made)).toContain('summary: A card to write on.\n');
    expect(draftOf(made)).toContain('form: read\nfor: learner\n');
    expect(draftOf(made)).toContain('# unfinished: The document says of itself `for`: nobody');
    expect(draftOf(made)).toContain('# unfinished: The document says of itself `layout`: post');
    expect(bodyOf(made)).toBe('One two three[^1].\n\n[^1]: Four.\n');
    expect(rulesOf(made)).toEqual(['unfinished']);
  });

  test('with fields that name what is not there is told all of them', async () => {
    const made = await imported('a.md', '---\nreferences: [nobody-2020]\n---\n\n# Card\n\nText.\n');
    expect(draftOf(made)).toContain(
      '# unfinished: The document says of itself `references`: ["nobody-2020"]',
    );
    expect(rulesOf(made)).toEqual(['unfinished']);
  });

  test('keeps blocks of other programs as they are written', async () => {
    const made = await imported('a.md', '# Card\n\n:::warning{.x}\nHot **tea**.\n:::\n\n---\n\nEnd.\n');
    expect(bodyOf(made)).toContain('`:::warning{.x}`\n\nHot **tea**.\n\n`:::`');
    expect(rulesOf(made)).toEqual(['unfinished']);
  });
});

describe('every kind', () => {
  test.each(kinds.map((k) => k.kind))(
    'a draft of a %s has nothing wrong but what is to be done',
    async (kind) => {
      const made = await imported('a.html', walk, { kind });
      expect(rulesOf(made)).toEqual(['unfinished']);
      for (const edit of made.edits) expect(applyEdits(base[edit.file]!, [edit])).toContain(made.id);
    },
  );
});

const zipBomb = () => {
  const bytes = word('', { 'word/media/a.bin': new Uint8Array(1000) });
  const central = bytes.length - 22;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = view.getUint32(central + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    view.setUint32(at + 24, 0x7fffffff, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
};

test.each<[name: string, content: string | Uint8Array, sentence: RegExp]>([
  ['a.docx', 'no archive', /^Found a file that is no Word document in a\.docx, expected a \.docx\.$/],
  ['a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /an old or a locked Word document in a\.docx/],
  ['a.docx', word('x').subarray(0, 300), /a\.docx cannot be unpacked: it is damaged\./],
  ['a.docx', zipSync({ 'a.txt': strToU8('x') }), /an archive without a text in a\.docx/],
  ['a.docx', word('<w:p>'), /a\.docx cannot be read as a Word document: /],
  ['a.docx', zipBomb(), /cannot be unpacked: it holds \d+ bytes, expected at most 200000000/],
  ['a.docx', '', /Found nothing in a\.docx: the file is empty/],
  ['a.html', word(p('x')), /a file that is no HTML in a\.html/],
  ['a.html', '<script>words()</script>', /Found nothing to read in a\.html/],
  ['a.html', '<div>'.repeat(5000), /Found more than 250 levels of elements/],
  ['a.md', word(p('x')), /in line 1 of a\.md/],
  ['a.md', '---js\nx\n---\n', /Found `---js` on the first line/],
  ['a.pdf', 'x', /Found the ending `\.pdf` in the name a\.pdf, expected `\.docx`/],
  ['a', 'x', /Found no ending in the name a/],
])('%s is refused with a sentence', async (name, content, sentence) => {
  await expect(imported(name, content)).rejects.toThrow(sentence);
  await expect(imported(name, content)).rejects.toBeInstanceOf(RangeError);
});

test('an id that is taken is refused', async () => {
  await expect(imported('a.md', '# Name card\n\nText.')).rejects.toThrow('Found the id `name-card`');
});

/** Pages as people and programs write them: words in every element there is, inside each other as it comes. */
const line = fc.oneof(
  fc.constantFrom(
    'one',
    'two ',
    ' three',
    'a*b',
    '1. x',
    '- y',
    '# z',
    '| c',
    '<',
    '&',
    ':::for',
    '{{v}}',
    '[@k]',
    '`',
    '[x](y)',
    '_u_',
    '\\',
    '~~s~~',
    '<br>',
    '<img src=q>',
  ),
  fc
    .constantFrom(
      'b',
      'i',
      'a href="https://example.org/x"',
      'code',
      'sup',
      'span',
      's',
      'u',
      'q',
      'a href="#n"',
    )
    .map((tag) => `<${tag}>word here!</${tag.split(' ')[0]}>`),
);
const lines = fc
  .array(
    line.map((l) => (/^<[a-z]/.test(l) ? l : l.replace(/&/g, '&amp;').replace(/</g, '&lt;'))),
    { maxLength: 6 },
  )
  .map((l) => l.join(''));
const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    lines.map((l) => `<p>${l}</p>`),
    lines,
    fc
      .tuple(
        fc.constantFrom(
          'h1',
          'h2',
          'h4',
          'div',
          'blockquote',
          'pre',
          'section',
          'figure',
          'fieldset',
          'dl',
          'dt',
          'summary',
          'custom-tag',
        ),
        tie('blocks'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc
      .tuple(fc.constantFrom('ul', 'ol start="3"'), fc.array(tie('blocks'), { maxLength: 3 }))
      .map(([tag, items]) => `<${tag}>${items.map((i) => `<li>${i}</li>`).join('')}</${tag.split(' ')[0]}>`),
    fc
      .array(
        fc.array(fc.tuple(fc.constantFrom('td', 'th', 'td colspan=2', 'td rowspan=3'), tie('blocks')), {
          maxLength: 3,
        }),
        { maxLength: 3 },
      )
      .map(
        (rows) =>
          `<table><caption>seen</caption>${rows.map((cells) => `<tr>${cells.map(([tag, c]) => `<${tag}>${c}</${tag.split(' ')[0]}>`).join('')}</tr>`).join('')}</table>`,
      ),
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }).map((b) => b.join('\n')),
}));

// Each page is parsed, written and loaded with a playbook, so this takes some seconds.
test('words in are words out, and the draft loads', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async (html) => {
      const made = await imported('a.html', page(`<h1>Title</h1><p>Text.</p>${html}`), { kind: 'activity' });
      const body = bodyOf(made);
      expect(body, body).not.toMatch(/found no place here/);
      expect(
        made.diagnostics.filter((d) => d.rule !== 'unfinished').map((d) => `${d.rule} ${d.message}`),
        `${html}\n\n${body}`,
      ).toEqual([]);
    }),
    { numRuns: 20, seed: 7 },
  );
}, 120_000);
