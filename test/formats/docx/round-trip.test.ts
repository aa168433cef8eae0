import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { writeDocx } from '../../../src/docx.js';
import { type OpenedDocx, openDocx, styleOf, valOf, wordsOf } from '../../support/check-docx.js';
import { packetOf } from '../../support/packets.js';

const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What a word processor has to understand: headings in order, list entries, tables with their rows, fields, notes. */
function countsOf(docx: OpenedDocx) {
  const names = new Map(
    [...docx.part('word/styles.xml').getElementsByTagName('w:style')].map((s) => [
      valOf(s, 'w:styleId'),
      valOf(s.getElementsByTagName('w:name')[0]) ?? '',
    ]),
  );
  const paragraphs = docx.all('w:p');
  const titled = /^(?:heading [1-5]|activity title|handout title)$/i;
  return {
    headings: paragraphs
      .filter((p) => titled.test(names.get(styleOf(p)) ?? ''))
      .map((p) => wordsOf(p).replace(/\s+/g, ' ')),
    listed: paragraphs.filter((p) => p.getElementsByTagName('w:numId').length > 0).length,
    tables: docx.all('w:tbl').map((t) => docx.all('w:tr', t).length),
    headRows: docx.all('w:tblHeader').filter((h) => !/^(?:false|off|0)$/.test(valOf(h) ?? '')).length,
    boxes: docx.all('w14:checkbox').length,
    notes: docx.all('w:footnoteReference').length,
  };
}

test.runIf(hasOffice())('LibreOffice reads what was written, and writes it back', async () => {
  const before = await writeDocx(
    packetOf({ audience: 'k12', select: { maxMinutes: 20 }, steps: ['take-stock'] }),
  );
  const out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(folder, 'a.docx'), before);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', 'docx', '--outdir', out, join(folder, 'a.docx')],
    {
      stdio: 'ignore',
    },
  );
  const after = countsOf(openDocx(readFileSync(join(out, 'a.docx'))));
  const expected = countsOf(openDocx(before));
  expect(expected.headings.length).toBeGreaterThan(50);
  expect(after).toEqual(expected);
});
