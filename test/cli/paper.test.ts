import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-paper-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runCli(args, { cwd: folder });
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const fieldsIn = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getForm().getFields().length;
const small = ['packet', '--recipe', 'family-night', '--parts', 'handouts'];

describe('what cannot be is one sentence with the way out, and nothing is written', () => {
  test.each([
    [
      ['--bleed', '5km'],
      'Found `5km` for `layout.bleed`, expected a length from 1mm to 10mm, such as `3mm` or `0.125in`.',
    ],
    [['--bleed', '3 apples'], 'Found `3 apples` for `layout.bleed`, expected a length from 1mm to 10mm'],
    [['--bleed', '-3mm'], 'bleed'],
    [['--bleed', '0mm'], 'Found `0mm` for `layout.bleed`, expected a length from 1mm to 10mm'],
    [['--bleed', '3'], 'Found `3` for `layout.bleed`, expected a length from 1mm to 10mm, such as `3mm`'],
    [['--crop-marks'], 'Found `cropMarks` without `bleed`'],
    [['--booklet', '--fillable'], 'Found `booklet` and `fillable`'],
    [['--booklet', '--bleed', '3mm'], 'Found `booklet` and `bleed`'],
    [['--fillable', '--bleed', '3mm'], 'Found `fillable` and `bleed`'],
    [['--cards', '--booklet', '--parts', ''], '`--cards` leaves nothing for'],
    [
      ['--fillable', '--format', 'html'],
      '`--fillable` changes PDF alone, and the format is `html`; add `--format pdf`',
    ],
  ])('%j', (flags, sentence) => {
    const out = flags.includes('html') ? 'copy' : 'copy.pdf';
    const { status, stderr } = run(...small, ...flags, '--out', out);
    expect(stderr).toContain(sentence);
    expect(status).not.toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a form, for a press, a booklet: the last line says what to do with it', async () => {
  expect(run(...small, '--fillable', '--out', 'form.pdf').stderr).toContain(
    '2 handouts. Open it and fill it in.',
  );
  expect(await fieldsIn(read('form.pdf'))).toBeGreaterThan(15);
  expect(run(...small, '--bleed', '3mm', '--crop-marks', '--out', 'press.pdf').stderr).toContain(
    'Send it to the press.',
  );
  expect(run(...small, '--booklet', '--out', 'fold.pdf').stderr).toContain('flip on the short edge');
  const sheets = (await PDFDocument.load(read('fold.pdf'))).getPageCount();
  expect(sheets % 2).toBe(0);
});

test('one sheet, by itself', async () => {
  expect(run('show', 'know-how-passport-sheet', '--fillable', '--out', 'sheet.pdf').status).toBe(0);
  expect(await fieldsIn(read('sheet.pdf'))).toBeGreaterThan(5);
});

test('batch makes forms, also for single rows, and makes them anew when that changes', async () => {
  writeFileSync(
    join(folder, 'base.yaml'),
    'include: [family-know-how-night]\nselect: { tags: [none-has-this] }\nparts: [handouts]\n',
  );
  writeFileSync(join(folder, 'schools.csv'), 'organization.name,layout.fillable\nLincoln,yes\nAdams,\n');
  const batch = (...more: string[]) =>
    run(
      'batch',
      'schools.csv',
      '--recipe',
      'base.yaml',
      '--format',
      'pdf',
      '--jobs',
      '1',
      '--out',
      'out',
      ...more,
    );
  expect(batch().status).toBe(0);
  expect(await fieldsIn(read('out/lincoln.pdf'))).toBeGreaterThan(5);
  expect(await fieldsIn(read('out/adams.pdf'))).toBe(0);
  expect(batch('--fillable').stderr).toContain('Made 1, skipped 1');
  expect(await fieldsIn(read('out/adams.pdf'))).toBeGreaterThan(5);
  const refused = run('batch', 'schools.csv', '--booklet', '--out', 'other');
  expect(refused.stderr).toContain('`--booklet` changes PDF alone, and the format is `html`');
  expect(existsSync(join(folder, 'other'))).toBe(false);
});

// Writing a whole bundle takes more than 5 s on a busy machine.
test('the copies in a bundle are forms', async () => {
  const { status } = run('bundle', '--recipe', 'family-night', '--fillable', '--out', 'all.zip');
  expect(status).toBe(0);
  const files = Object.entries(unzipSync(read('all.zip'))).filter(([name]) => name.endsWith('.pdf'));
  expect(files.length).toBeGreaterThan(1);
  expect(await fieldsIn(files[0]![1])).toBeGreaterThan(15);
});
