import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFBool, PDFDict, PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { countPages, type Edition, type Paper, type Recipe } from '../../../src/index.js';
import { checkPdf, writePdf } from '../../../src/pdf.js';
import { someOf } from '../../support/by-night.js';
import { checkPdfStructure, type PdfStructure } from '../../support/check-pdf.js';
import { packetOf, shipped } from '../../support/packets.js';
import { closeTo } from '../../support/page-count.js';

const papers: Record<Paper, string> = { letter: '612x792', a4: '595x842' };
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-pdf-'));

// Setting a packet is the most expensive thing here: by night the first recipe comes in all four pairs, and every other one in one of them.
const pairs: [Edition, Paper][] = [
  ['facilitator', 'letter'],
  ['participant', 'a4'],
  ['facilitator', 'a4'],
  ['participant', 'letter'],
];

// Of what is made for a meeting or a term, people want to know beforehand how much they will print.
const isPlanned = ({ sessions, include }: Recipe) => sessions !== undefined || include !== undefined;
const cases = shipped.recipes.flatMap(({ id, recipe }, i) =>
  (i === 0 ? pairs : [pairs[isPlanned(recipe) ? 0 : (i + 1) % pairs.length]!]).map(
    ([edition, paper]) => [id, edition, paper] as const,
  ),
);

test.each(someOf(cases, 5))(
  'recipe %s, %s edition on %s: tagged, titled, in order, nothing without words',
  async (id, edition, paper) => {
    const { recipe } = shipped.recipes.find((r) => r.id === id)!;
    const asItIs = edition === recipe.edition && paper === 'letter';
    const packet = packetOf({ ...recipe, edition, paper });
    expect(checkPdf(packet)).toEqual([]);
    const bytes = await writePdf(packet);
    const found = await checkPdfStructure(bytes);
    expect(found).toMatchObject({
      faults: [],
      title: packet.title,
      language: 'en',
      sizes: [papers[paper]],
      claimsUa: true,
    });
    expect(found.bookmarks).toBeGreaterThan(2);
    if (isPlanned(recipe) && asItIs) expect(countPages(packet)).toSatisfy(closeTo(found.pages));
    const file = join(folder, `${id}-${edition}-${paper}.pdf`);
    writeFileSync(file, bytes);
    for (const [program, args] of outsideChecks) outside(program, [...args, file]);
  },
);

const outsideChecks = [
  ['qpdf', ['--check']],
  ['pdfinfo', []],
] as const;

/** Runs a checker that may not be installed here. @throws when it is, and finds a fault. */
function outside(program: string, args: readonly string[]): void {
  try {
    const said = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    if (program === 'pdfinfo') expect(said).toMatch(/Tagged: +yes/);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

describe('the checker finds what is wrong', () => {
  let bytes: Uint8Array;
  let sound: PdfStructure;
  beforeAll(async () => {
    bytes = await writePdf(packetOf({ include: ['relationship-map'], select: { tags: ['none-has-this'] } }));
    sound = await checkPdfStructure(bytes);
  });

  test('nothing in a sound file', () => {
    expect(sound.faults).toEqual([]);
    expect(sound.counts).toMatchObject({ Document: 1 });
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Table',
      'TH',
      'TD',
      'Figure',
      'Link',
      'TOC',
      'TOCI',
    ])
      expect(sound.counts[role], role).toBeGreaterThan(0);
  });

  const spoil = async (change: (catalog: PDFDict, all: PDFDict[]) => unknown) => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const all = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]: [unknown, PDFObject]) => (object instanceof PDFDict ? [object] : []));
    change(document.catalog, all);
    return (await checkPdfStructure(await document.save({ updateFieldAppearances: false }))).faults;
  };
  const name = (text: string) => PDFName.of(text);
  const role = (all: PDFDict[], wanted: string) => all.filter((d) => d.get(name('S')) === name(wanted));

  test.each<[string, (catalog: PDFDict, all: PDFDict[]) => unknown, string]>([
    ['no structure', (catalog) => catalog.delete(name('StructTreeRoot')), 'no-structure'],
    ['not marked', (catalog) => catalog.delete(name('MarkInfo')), 'not-marked'],
    ['no language', (catalog) => catalog.delete(name('Lang')), 'no-language'],
    ['no bookmarks', (catalog) => catalog.delete(name('Outlines')), 'no-bookmarks'],
    [
      'title not shown',
      (catalog) =>
        (catalog.lookup(name('ViewerPreferences')) as PDFDict).set(name('DisplayDocTitle'), PDFBool.False),
      'title-not-shown',
    ],
    [
      'a figure without words',
      (_, all) => role(all, 'Figure')[0]!.delete(name('Alt')),
      'figure-without-words',
    ],
    [
      'tables without header cells',
      (_, all) => role(all, 'TH').map((d) => d.set(name('S'), name('TD'))),
      'table-without-header',
    ],
    [
      'a skipped level',
      (_, all) => role(all, 'H3').map((d) => d.set(name('S'), name('H5'))),
      'heading-skip: H2 to H5',
    ],
    [
      'a list entry alone',
      (_, all) => role(all, 'L').map((d) => d.set(name('S'), name('Div'))),
      'list-entry-outside-list',
    ],
    [
      'a link without words',
      (_, all) =>
        all.filter((d) => d.get(name('Subtype')) === name('Link')).map((d) => d.delete(name('Contents'))),
      'link-without-words',
    ],
  ])('%s', async (_, change, fault) => {
    expect((await spoil(change)).map((f) => f.replace(/^page \d+: /, ''))).toContain(fault);
  });
});
