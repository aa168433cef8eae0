import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameUrn } from '../../src/compose/name-urn.js';
import { writeEpub } from '../../src/epub.js';
import {
  composePacket,
  composeResource,
  customize,
  type Edition,
  type Packet,
  type Playbook,
  type Recipe,
} from '../../src/index.js';
import { loadOverlay, memorySource } from '../../src/load.js';
import { baseFiles, loadBase } from '../support/base.js';
import { deadLinks, documentOf, faultsInJava, faultsOf, noJavaChecker, textsOf } from '../support/books.js';
import { someOf } from '../support/by-night.js';
import { loadContent } from '../support/content.js';
import { card, tailorBase } from '../support/pages.js';

let playbook: Playbook;
beforeAll(async () => {
  ({ value: playbook } = await loadContent());
});

const packetOf = (recipe: Recipe): Packet => composePacket(customize(playbook, recipe).value);
const small = async (recipe: Recipe = {}, changes = {}) => composePacket(await tailorBase(recipe, changes));

/** Names that are markup, hold what XML forbids, or are written from right to left or without letters. */
const hostile: Recipe = {
  title: 'A <b>&amp; "quoted"</b> title ]]> --> \u0000\u0008\u000b\ud800\uffff\u0085 end',
  subtitle: '{{{html}}} <?xml?> <!DOCTYPE x> &nosuch;',
  organization: {
    name: 'مدرسة النور <script>alert(1)</script> 光の学校',
    contact: 'a@b.example <x>',
    url: 'https://example.org/a|b?c=<d>&e="%zz"',
  },
};
const rightToLeft = {
  'playbook.md':
    '---\ntitle: من يعرفون\nsubtitle: دليل\nversion: 1.0.0\nlanguage: ar\nlicense: CC BY 4.0\nlicenseUrl: https://creativecommons.org/licenses/by/4.0/\nattribution: من يعرفون\nsteps: [first]\n---\n\n## لماذا\n\nنعم.\n',
};

describe('two checkers find nothing wrong', () => {
  const audiences = ['k12', 'postsecondary', 'out-of-school'];
  const editions: Edition[] = ['facilitator', 'participant'];
  const whole = audiences.flatMap((audience, i) =>
    editions.map((edition): [string, () => Packet] => [
      `${audience}, ${edition} edition`,
      () =>
        packetOf({
          audience,
          edition,
          steps: [['take-stock', 'leverage', 'build-to-last'][i]!],
          select: { maxMinutes: 20, kinds: ['activity', 'insight', 'strategy'] },
          start: '09:00',
        }),
    ]),
  );
  const books: [string, () => Packet | Promise<Packet>][] = [
    ...someOf(whole, 2),
    [
      'one activity with its handouts',
      () => composeResource(customize(playbook, {}).value, 'relationship-map'),
    ],
    ['one question', () => composeResource(customize(playbook, {}).value, 'ask-who-owns-the-map')],
    ['names that are no plain words', () => small(hostile)],
    ['from right to left', () => small({}, rightToLeft)],
    ['large print without ink', () => small({ layout: { largePrint: true, inkSaver: true } })],
    ['a cover and hardly anything else', () => small({ parts: ['glossary'] })],
  ];

  test.each(books)('%s', async (_, make) => {
    const book = await writeEpub(await make());
    expect(await faultsOf(book)).toEqual([]);
    expect(deadLinks(book)).toEqual([]);
  });

  // One of each sort, because each takes the program in Java some seconds.
  const inJava = books.filter(([name]) => name !== 'one question');
  test.skipIf(noJavaChecker !== '').each(inJava)(
    `%s, in Java${noJavaChecker && ` (skipped: ${noJavaChecker})`}`,
    async (_, make) => expect(faultsInJava(await writeEpub(await make()))).toEqual([]),
  );

  test('and both find a link that leads nowhere', async () => {
    const texts = textsOf(await writeEpub(await small()));
    texts['EPUB/text/name-card.xhtml'] = texts['EPUB/text/name-card.xhtml']!.replace(
      'href="handouts.xhtml"',
      'href="nowhere.xhtml"',
    );
    const { mimetype, ...others } = texts;
    const broken = zipSync({
      mimetype: [strToU8(mimetype!), { level: 0 }],
      ...Object.fromEntries(Object.entries(others).map(([path, text]) => [path, strToU8(text)])),
    });
    expect((await faultsOf(broken)).join()).toContain('nowhere.xhtml');
    expect(deadLinks(broken)).toEqual(['EPUB/text/name-card.xhtml: nowhere.xhtml']);
    if (noJavaChecker === '') expect(faultsInJava(broken).join()).toContain('nowhere.xhtml');
  });
});

describe('chapters', () => {
  test('every resource has one, in the order and the groups of the packet', async () => {
    const packet = packetOf({ audience: 'k12', steps: ['expand'], select: { maxMinutes: 20 } });
    const texts = textsOf(await writeEpub(packet));
    const step = packet.parts.find((p) => p.type === 'step')!;
    const handouts = packet.parts.find((p) => p.type === 'handouts')!;
    const nav = documentOf(texts['EPUB/nav.xhtml']!);
    const below = (title: string) =>
      [...nav.querySelectorAll('li')]
        .filter((li) => li.firstElementChild!.textContent === title)
        .flatMap((li) => [...li.querySelectorAll('li li > a')].map((a) => a.getAttribute('href')));
    for (const group of step.groups)
      expect(below(group.title)).toEqual(group.entries.map((e) => `text/${e.id}.xhtml#${e.id}`));
    expect(below(handouts.title)).toEqual(handouts.entries.map((e) => `text/${e.id}.xhtml#${e.id}`));
    for (const entry of [...step.groups.flatMap((g) => g.entries), ...handouts.entries]) {
      const page = documentOf(texts[`EPUB/text/${entry.id}.xhtml`]!);
      expect(page.querySelectorAll('h1')).toHaveLength(1);
      expect(page.getElementById(entry.id)!.textContent).toBe(entry.title);
    }
    const read = [...texts['EPUB/package.opf']!.matchAll(/<itemref idref="([^"]*)"/g)].map(
      ([, id]) => new RegExp(`id="${id}" href="([^"]*)"`).exec(texts['EPUB/package.opf']!)![1],
    );
    expect(read.slice(0, 3)).toEqual(['text/cover.xhtml', 'nav.xhtml', 'text/how-to-use.xhtml']);
    expect(read.at(-1)).toBe('text/colophon.xhtml');
    expect(new Set(read).size).toBe(Object.keys(texts).filter((p) => p.endsWith('.xhtml')).length);
  });

  test('links, citations and terms lead from chapter to chapter', async () => {
    const texts = textsOf(await writeEpub(packetOf({ audience: 'k12', steps: ['take-stock'] })));
    const all = Object.values(texts).join('\n');
    expect(all).toMatch(/<a class="pb-cite" href="sources\.xhtml#ref-[\w-]+"/);
    expect(all).toMatch(/<a class="pb-term" href="glossary\.xhtml#term-[\w-]+"/);
    expect(all).not.toMatch(/href="(?:id:|#(?!toc|[\w-]+-note-))/);
    const own = textsOf(await writeEpub(await small({}, card('See the [round](id:greeting-round).'))));
    expect(own['EPUB/text/name-card.xhtml']).toContain('href="greeting-round.xhtml#greeting-round"');
  });

  test('two of the same name have a file each', async () => {
    const packet = await small();
    const twice = { ...packet, parts: [...packet.parts, ...packet.parts.slice(-1)] };
    const texts = textsOf(await writeEpub(twice));
    expect(texts).toHaveProperty(['EPUB/text/colophon-2.xhtml']);
  });

  test('footnotes say what they are, and lead back', async () => {
    const book = await writeEpub(
      await small({}, card('Write.[^a] More.[^b]\n\n[^a]: Why *not*.\n[^b]: So.')),
    );
    const page = documentOf(textsOf(book)['EPUB/text/name-card.xhtml']!);
    const marks = [...page.querySelectorAll('[role="doc-noteref"]')];
    expect(marks.map((m) => m.getAttribute('epub:type'))).toEqual(['noteref', 'noteref']);
    const notes = marks.map((m) => page.getElementById(m.getAttribute('href')!.slice(1))!);
    expect(notes.map((n) => n.getAttribute('role'))).toEqual(['doc-footnote', 'doc-footnote']);
    expect(notes.map((n) => n.textContent)).toEqual(['1. Why not. ↩', '2. So. ↩']);
    const ways = notes.map((n) => n.querySelector('[role="doc-backlink"]')!.getAttribute('href')!.slice(1));
    expect(ways.map((id) => page.getElementById(id))).toEqual(marks);
    expect(await faultsOf(book)).toEqual([]);
  });

  test('footnotes of the introduction are there too', async () => {
    const text = rightToLeft['playbook.md'].replace('نعم.', 'نعم.[^1]\n\n[^1]: لا.');
    const book = await writeEpub(await small({}, { 'playbook.md': text }));
    expect(deadLinks(book)).toEqual([]);
    expect(textsOf(book)['EPUB/text/how-to-use.xhtml']).toMatch(/doc-footnote.*لا/s);
  });

  test('drawings, tables to fill in and aligned columns are sound', async () => {
    const book = await writeEpub(
      await small(
        {},
        card(
          '::network-map{rings="Close|Far" sectors="Home|School"}\n\n::timeline{start="Now" end="Then" points=3}\n\n::grid{columns=2 rows=2 labels="A|B"}\n\n::box{height=40mm label="Draw"}\n\n::table{columns="Who|What" rows=2}\n\n| a | b |\n| --: | :-: |\n| 1 | 2 |\n\n- [ ] Do it.\n',
        ),
      ),
    );
    expect(await faultsOf(book)).toEqual([]);
    const page = documentOf(textsOf(book)['EPUB/text/name-card.xhtml']!);
    const drawings = [...page.querySelectorAll('svg:not([aria-hidden])')];
    expect(drawings).toHaveLength(4);
    for (const svg of drawings) {
      expect(svg.namespaceURI).toBe('http://www.w3.org/2000/svg');
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.getAttribute('aria-label')).not.toBe('');
    }
  });
});

describe('images', () => {
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (c) => c.charCodeAt(0),
  );
  const files = 'steps/first/handouts/';
  const bookWith = async (name: string, bytes: string | Uint8Array) => {
    const changes = { ...card(`![A face](${name})`), [files + name]: bytes };
    const book = await writeEpub(await small({}, changes));
    expect(await faultsOf(book)).toEqual([]);
    return textsOf(book);
  };
  const imageIn = (texts: Record<string, string>) =>
    documentOf(texts['EPUB/text/name-card.xhtml']!).querySelector('img');

  test('become files, once each, of the type they really are', async () => {
    const logo = `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
    const changes = { ...card('![A face](face.png) ![Again](face.png)'), [`${files}face.png`]: png };
    const packet = JSON.stringify(await small({ organization: { name: 'School', logo } }, changes));
    const book = await writeEpub(JSON.parse(packet.replaceAll('data:image/png', 'data:image/jpeg')));
    expect(await faultsOf(book)).toEqual([]);
    const texts = textsOf(book);
    expect(Object.keys(texts).filter((p) => p.includes('images/'))).toEqual(['EPUB/images/1.png']);
    expect(texts['EPUB/text/cover.xhtml']).toMatch(/<img src="\.\.\/images\/\d\.png" alt="School"/);
    expect(imageIn(texts)!.getAttribute('alt')).toBe('A face');
  });

  test('that are none are replaced by their words', async () => {
    const changes = { ...card('![A face](face.png)'), [`${files}face.png`]: png };
    const packet = JSON.stringify(await small({}, changes));
    const address = /data:image\/png;base64,[\w+/=]+/;
    const book = await writeEpub(
      JSON.parse(packet.replace(address, `data:image/png;base64,${btoa('no image')}`)),
    );
    expect(await faultsOf(book)).toEqual([]);
    const texts = textsOf(book);
    expect(imageIn(texts)).toBeNull();
    expect(texts['EPUB/text/name-card.xhtml']).toContain('<p>A face</p>');
  });

  test('that are drawings are files when they are plain', async () => {
    const texts = await bookWith(
      'face.svg',
      '\ufeff<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"><path d="M0 0L9 9"/></g></svg>\n',
    );
    expect(imageIn(texts)!.getAttribute('src')).toBe('../images/1.svg');
  });

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x.png"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><g a="1" a="2"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><x:g/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"/><svg/>',
    '<svg xmlns="http://www.w3.org/2000/svg">&nbsp;</svg>',
  ])(
    'that are drawings but not plain, in a packet from a file, stay in their address, where nothing in them runs: %s',
    async (svg) => {
      const plain = '<svg xmlns="http://www.w3.org/2000/svg"/>';
      const packet = await small({}, { ...card('![A face](face.svg)'), [`${files}face.svg`]: plain });
      const book = await writeEpub(JSON.parse(JSON.stringify(packet).replaceAll(btoa(plain), btoa(svg))));
      expect(await faultsOf(book)).toEqual([]);
      expect(imageIn(textsOf(book))!.getAttribute('src')).toMatch(/^data:image\/svg\+xml;base64,/);
    },
  );
});

describe('what a book says of itself', () => {
  const packageOf = async (...args: Parameters<typeof writeEpub>) =>
    textsOf(await writeEpub(...args))['EPUB/package.opf']!;
  const idIn = (opf: string) => /<dc:identifier[^>]*>([^<]*)</.exec(opf)![1];

  test('the same packet has the same bytes in every time zone, and another packet another identifier', async () => {
    const zone = process.env.TZ;
    const books = [];
    for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = place;
      books.push(await writeEpub(await small()));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(books[0]).toEqual(books[1]);
    const ids = [await packageOf(await small()), await packageOf(await small({ title: 'Other' }))].map(idIn);
    expect(ids[0]).not.toBe(ids[1]);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('the identifier is what it was, however the packet is built and worded', async () => {
    const recipe: Recipe = { audience: 'k12', organization: { name: 'Lincoln', contact: 'Sam' } };
    const packet = await small(recipe);
    const id = idIn(await packageOf(packet));
    const backwards = Object.fromEntries(Object.entries(packet).reverse()) as unknown as Packet;
    const same = [
      { ...packet, strings: { ...packet.strings, added: 'Added', contents: 'What is inside' } },
      { ...backwards, parts: packet.parts.map((part) => ({ ...part, added: true })) },
      await small({ organization: { contact: 'Sam', name: 'Lincoln' }, audience: 'k12' }),
      await small({ ...recipe, made: { version: '0.9.0' } }),
    ];
    for (const other of same) expect(idIn(await packageOf(other))).toBe(id);
  });

  test('another recipe, audience, edition, version or subject has another identifier', async () => {
    const files = { 'playbook.md': String(baseFiles()['playbook.md']).replace('1.0.0', '1.0.1') };
    const overlay = await loadOverlay(
      memorySource({ 'overlay.yaml': 'name: Ours\nactions:\n  - remove: name-card\n' }),
      (await loadBase()).value,
    );
    const books = [
      await small(),
      await small({ audience: 'k12' }),
      await small({ audience: 'k12', edition: 'participant' }),
      await small({ date: 'May' }),
      await small({}, files),
      composePacket(customize((await loadBase()).value, {}, { overlays: [overlay.value] }).value),
      composeResource(await tailorBase({}), 'greeting-round'),
      composeResource(await tailorBase({}), 'greeting-round', { handouts: false }),
    ];
    const ids = await Promise.all(books.map(async (book) => idIn(await packageOf(book))));
    expect(new Set(ids).size).toBe(books.length);
  });

  test('it is a name-based UUID as others make them', () => {
    const space = Buffer.from('5b0e6c1d8f3a4c529d7e21a4c3660fb9', 'hex');
    for (const name of ['', 'a', 'Ü'.repeat(40), 'x'.repeat(64_000)]) {
      const hash = createHash('sha1').update(space).update(name).digest('hex');
      const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16);
      const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`];
      const id = [...parts, variant + hash.slice(17, 20), hash.slice(20, 32)].join('-');
      expect(nameUrn(name)).toBe(`urn:uuid:${id}`);
    }
  });

  test('the last day anybody checked the content, or a fixed day, or the one asked for', async () => {
    const modified = (opf: string) => /dcterms:modified">([^<]*)</.exec(opf)![1];
    expect(modified(await packageOf(await small()))).toBe('2000-01-01T00:00:00Z');
    const checked = card('Write.', { reviewed: '2026-03-04' });
    expect(modified(await packageOf(await small({}, checked)))).toBe('2026-03-04T00:00:00Z');
    expect(modified(await packageOf(await small(), { modified: '2027-01-02' }))).toBe('2027-01-02T00:00:00Z');
    for (const day of ['2027-13-01', 'yesterday', ''])
      await expect(writeEpub(await small(), { modified: day })).rejects.toThrow(RangeError);
  });

  test('an identifier of the caller', async () => {
    const opf = await packageOf(await small(), { identifier: 'urn:isbn:9780306406157' });
    expect(idIn(opf)).toBe('urn:isbn:9780306406157');
    for (const identifier of ['', 'two words', 'a\u0000b'])
      await expect(writeEpub(await small(), { identifier })).rejects.toThrow(RangeError);
  });

  test('title, publisher, credit, licence and language, of a packet and of one resource', async () => {
    const organization = { name: 'Lincoln <High>' };
    const opf = await packageOf(await small({ organization }));
    expect(opf).toContain('<dc:title>A small playbook: Lincoln &lt;High&gt;</dc:title>');
    expect(opf).toContain('<dc:publisher>Lincoln &lt;High&gt;</dc:publisher>');
    const one = await packageOf(composeResource(await tailorBase({}), 'name-card'));
    for (const text of [opf, one]) {
      expect(text).toContain('<dc:creator>A small playbook, CC BY 4.0</dc:creator>');
      expect(text).toMatch(/<dc:rights>.*https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/<\/dc:rights>/);
      expect(text).toContain('<dc:language>en</dc:language>');
    }
    const arabic = textsOf(await writeEpub(await small({}, rightToLeft)));
    expect(arabic['EPUB/package.opf']).toContain('page-progression-direction="rtl"');
    expect(arabic['EPUB/text/name-card.xhtml']).toContain('xml:lang="ar" dir="rtl"');
  });

  test('accessibility, as far as it is known', async () => {
    const opf = await packageOf(await small());
    for (const said of [
      'accessMode">textual',
      'accessMode">visual',
      'accessModeSufficient">textual',
      'accessibilityFeature">alternativeText',
      'accessibilityFeature">tableOfContents',
      'accessibilityHazard">none',
      'accessibilitySummary"',
    ])
      expect(opf).toContain(`schema:${said}`);
    expect(opf).not.toContain('conformsTo');
  });

  test('a packet without anything to read is no book', async () => {
    const packet = await small();
    await expect(writeEpub({ ...packet, cover: undefined, parts: [] })).rejects.toThrow(RangeError);
  });
});

describe('style', () => {
  const styleOf = async (recipe: Recipe) => textsOf(await writeEpub(await small(recipe)))['EPUB/style.css']!;

  test('has the colors of the brand written out', async () => {
    const css = await styleOf({ brand: { primary: '#204060', font: 'serif' } });
    expect(css).toContain('color: #204060');
    expect(css).toContain('Georgia');
    expect(css).not.toMatch(/var\(|--_?[a-z]|:is\(|:has\(|[^{}]*\{\s*\}/);
  });

  test('fills no areas where ink is saved', async () => {
    const css = await styleOf({ brand: { primary: '#204060' }, layout: { inkSaver: true } });
    expect(css).toMatch(/\.pb thead th \{\s*background: #fff;/);
    expect(await styleOf({ brand: { primary: '#204060' } })).toMatch(/\.pb thead th \{\s*background: #e/);
  });

  test('large print and the room between lines come from the layout', async () => {
    const texts = textsOf(await writeEpub(await small({ layout: { largePrint: true, lines: 'wide' } })));
    expect(texts['EPUB/text/name-card.xhtml']).toMatch(/<body class="[^"]*pb-large-print/);
    expect(texts['EPUB/text/name-card.xhtml']).toContain('height="24mm"');
    expect(texts['EPUB/style.css']).toContain('body.pb-large-print {\n  font-size: 150%');
  });
});
