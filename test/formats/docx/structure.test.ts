import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/docx.js';
import { someOf } from '../../support/by-night.js';
import { faultsOf, type OpenedDocx, openDocx, styleOf, valOf, wordsOf } from '../../support/check-docx.js';
import { packetOf, shipped } from '../../support/packets.js';

const pairs = shipped.recipes.map((r, i) => [r.id, i % 2 === 0 ? 'facilitator' : 'participant'] as const);

test.each(someOf(pairs, 4))('recipe %s, %s edition: nothing wrong that can be seen', async (id, edition) => {
  const { recipe } = shipped.recipes.find((r) => r.id === id)!;
  const packet = packetOf({ ...recipe, edition, layout: { duplex: edition === 'participant' } });
  expect(faultsOf(openDocx(await writeDocx(packet)))).toEqual([]);
});

describe('a packet with a plan', () => {
  const packet = packetOf({ steps: ['take-stock'], audience: 'k12', select: { maxMinutes: 20 } });
  let docx: OpenedDocx;
  let paragraphs: Element[];
  beforeAll(async () => {
    docx = openDocx(await writeDocx(packet, { pageNumbers: 'exact' }));
    paragraphs = docx.all('w:p');
  });
  let written: Promise<Uint8Array> | undefined;
  const plain = () => (written ??= writeDocx(packet));
  const styled = (style: string) => paragraphs.filter((p) => styleOf(p) === style);

  test('says its title, its description and its language', () => {
    const core = docx.part('docProps/core.xml');
    expect(core.getElementsByTagName('dc:title')[0]!.textContent).toBe(packet.title);
    expect(core.getElementsByTagName('dc:description')[0]!.textContent).toBe(packet.cover!.subtitle);
    expect(valOf(docx.part('word/styles.xml').getElementsByTagName('w:lang')[0])).toBe('en');
  });

  test('every part, activity and handout has its heading, and begins a page', () => {
    const parts = packet.parts.filter((p) => p.type !== 'contents');
    const headings = styled('Heading1').map(wordsOf);
    expect(headings).toHaveLength(parts.length);
    for (const [i, part] of parts.entries()) expect(headings[i]).toContain(part.title);
    const titles = [...styled('ActivityTitle'), ...styled('HandoutTitle')];
    const entries = packet.parts.flatMap((p) =>
      p.type === 'step'
        ? p.groups.flatMap((g) => (g.kind === 'activity' ? g.entries : []))
        : p.type === 'handouts'
          ? p.entries
          : [],
    );
    expect(titles.map(wordsOf)).toEqual(entries.map((e) => `${e.label}\u2002${e.title}`));
    // The first activity stands below the heading of its group, which begins the page.
    const begins = (p: Element | null) => (p?.getElementsByTagName('w:pageBreakBefore').length ?? 0) > 0;
    // Above the title of an activity stands its step.
    const onNewPage = titles.filter((t) => begins(t) || begins(t.previousElementSibling));
    expect(onNewPage).toHaveLength(titles.length - 1);
  });

  test('headings stay with what follows them', () => {
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5']) {
      const style = [...docx.part('word/styles.xml').getElementsByTagName('w:style')].find(
        (s) => valOf(s, 'w:styleId') === id,
      )!;
      expect(style.getElementsByTagName('w:keepNext')).toHaveLength(1);
    }
  });

  test('the contents name everything in order, with page numbers that rise', () => {
    const entries = paragraphs.filter((p) => /^TOC[12]$/.test(styleOf(p)) && wordsOf(p) !== '');
    const lines = packet.parts.flatMap((p) => (p.type === 'contents' ? p.lines : []));
    const found = entries.map((p) => /^(.*?)(\d*)$/.exec(wordsOf(p))!);
    expect(found.map((m) => m[1]!.replace(/^.*\u2002/, ''))).toEqual(
      lines.filter((l) => l.id !== 'contents').map((l) => l.title),
    );
    // Behind the first activity of two pages, numbers are left to Word.
    const known = found.findIndex((m) => m[2] === '');
    expect(known).toBeGreaterThan(4);
    const pages = found.slice(0, known).map((m) => Number(m[2]));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages[0]).toBeGreaterThan(2);
  });

  test('unless they are asked for, Word fills in the page numbers; until then the contents are links', async () => {
    const later = openDocx(await plain());
    const entries = later.all('w:p').filter((p) => /^TOC[12]$/.test(styleOf(p)) && wordsOf(p) !== '');
    const titles = packet.parts.flatMap((p) => (p.type === 'contents' ? p.lines : []));
    expect(entries.map((p) => wordsOf(p).replace(/^.*\u2002/, ''))).toEqual(
      titles.filter((l) => l.id !== 'contents').map((l) => l.title),
    );
    for (const entry of entries) {
      expect(entry.getElementsByTagName('w:hyperlink')).toHaveLength(1);
      // Neither dots nor a gap where a number would be.
      expect(entry.textContent).not.toContain('PAGEREF');
      expect([...entry.getElementsByTagName('w:hyperlink')[0]!.getElementsByTagName('w:tab')]).toEqual([]);
    }
    const [field] = later.all('w:fldChar');
    expect([valOf(field, 'w:fldCharType'), valOf(field, 'w:dirty')]).toEqual(['begin', 'true']);
    await expect(writeDocx(packet, { pageNumbers: 'yes' as never })).rejects.toThrow(
      '`pageNumbers` is `yes`, expected `later` or `exact`.',
    );
  });

  test('every question of the plan has a field that says “Write here”, and its lines', () => {
    const plan = packet.parts.flatMap((p) => (p.type === 'plan' ? p.steps.flatMap((s) => s.questions) : []));
    expect(plan.length).toBeGreaterThan(3);
    const fields = docx.all('w:sdt');
    for (const { id, question, lines } of plan) {
      const field = fields.find((f) => valOf(f.getElementsByTagName('w:tag')[0]) === id.slice(0, 64))!;
      expect(valOf(field.getElementsByTagName('w:alias')[0])).toBe(question.slice(0, 64));
      expect(field.getElementsByTagName('w:showingPlcHdr')).toHaveLength(1);
      expect(wordsOf(field).trim()).toBe('Write here');
      expect(docx.all('w:p', field).map(styleOf)).toEqual(Array(lines.count).fill('WritingLine'));
    }
  });

  test('every cell of the next steps has a field', () => {
    const table = docx.all('w:tbl').find((t) => wordsOf(t).startsWith('WhatWhoBy when'))!;
    const rows = docx.all('w:tr', table);
    expect(rows).toHaveLength(9);
    for (const row of rows.slice(1)) expect(docx.all('w:sdt', row)).toHaveLength(4);
  });

  test('tables repeat their first row and keep rows whole', () => {
    // Other tables are there for the places of what they hold.
    const tables = docx.all('w:tblLook').map((look) => look.parentElement!.parentElement!);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const [first, ...others] = docx.all('w:tr', table);
      expect(first!.getElementsByTagName('w:tblHeader')).toHaveLength(1);
      for (const row of others) expect(row.getElementsByTagName('w:tblHeader')).toHaveLength(0);
      for (const row of [first!, ...others]) expect(row.getElementsByTagName('w:cantSplit')).toHaveLength(1);
    }
  });

  test('things to gather are boxes to tick', () => {
    const checklist = packet.parts.flatMap((p) =>
      p.type === 'checklist' ? p.lists.flatMap((list) => list.items) : [],
    );
    expect(docx.all('w14:checkbox').length).toBeGreaterThanOrEqual(checklist.length);
    for (const task of styled('Task')) expect(docx.all('w14:checkbox', task)).toHaveLength(1);
  });

  test('only sheets that ask for it have a line for name and date', () => {
    const sheets = packet.parts
      .flatMap((p) => (p.type === 'handouts' ? p.entries : []))
      .filter((e) => e.nameLine.length > 0);
    expect(styled('NameAndDate').filter((p) => wordsOf(p).startsWith('Name: '))).toHaveLength(sheets.length);
  });

  test('the head names the step, the foot the page', () => {
    const field = docx.part('word/header1.xml').getElementsByTagName('w:fldSimple')[0];
    expect(valOf(field, 'w:instr')).toBe('STYLEREF 1');
    const foot = docx.part('word/footer1.xml').documentElement;
    expect(wordsOf(foot)).toMatch(/Page .*of /);
    expect([...foot.getElementsByTagName('w:instrText')].map((i) => i.textContent)).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  test('the same packet gives the same bytes', async () => {
    const bytes = await plain();
    const again = await writeDocx(packet);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(bytes).subarray(-4000).toString('latin1')).toContain('made by networks-playbook');
  });
});
