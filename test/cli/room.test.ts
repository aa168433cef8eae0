import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-room-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runCli(args, { cwd: folder });
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const small = [
  '--audience',
  'k12',
  '--include',
  'relationship-map',
  '--kinds',
  'activity',
  '--tags',
  'mapping',
  '--steps',
  'take-stock',
];

describe('the ending of the file says what is made', () => {
  test.each([
    ['pptx', 'slides for'],
    ['xlsx', 'Sign-in sheet, Materials'],
  ])('%s', (ending, what) => {
    const { status, stderr } = run('packet', ...small, '--out', `all.${ending}`);
    expect(stderr).toContain(`Wrote all.${ending}: ${what}`);
    expect(status).toBe(0);
    expect(Object.keys(unzipSync(read(`all.${ending}`)))).toContain('[Content_Types].xml');
  });

  test('a calendar can go to the terminal, and what is made may be replaced', () => {
    const days = ['packet', ...small, '--start', '15:30', '--dates', '2026-09-03'];
    expect(run(...days, '--format', 'ics').stdout).toContain('DTSTART:20260903T153000');
    expect(run(...days, '--out', 'days.ics').status).toBe(0);
    expect(run(...days, '--out', 'days.ics').status).toBe(0);
    writeFileSync(join(folder, 'mine.ics'), 'BEGIN:VCALENDAR\r\nPRODID:-//mine//\r\n');
    const refused = run(...days, '--out', 'mine.ics');
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain('mine.ics');
  });

  test('show writes one resource in every format', () => {
    expect(run('show', 'relationship-map', '--out', 'map.pptx').status).toBe(0);
    expect(run('show', 'relationship-map', '--out', 'map.pptx').status).toBe(0);
    expect(run('show', 'name-card', '--out', 'x.docx').stderr).toContain('There is no resource `name-card`');
    expect(run('show', 'network-map-sheet', '--out', 'sheet.docx').status).toBe(0);
    expect(run('show', 'network-map-sheet', '--out', 'sheet.html').status).toBe(0);
    expect(readFileSync(join(folder, 'sheet.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('a file for each activity', () => {
    expect(run('packet', ...small, '--format', 'pptx', '--each', '--out', 'each/').status).toBe(0);
    expect(read('each/relationship-map.pptx').length).toBeGreaterThan(10_000);
  });
});

describe('what cannot be says so', () => {
  test.each<[string, string[], string]>([
    [
      'slides of a handout',
      ['show', 'network-map-sheet', '--out', 'x.pptx'],
      'Slides show activities, and `network-map-sheet` is of the kind handout.',
    ],
    [
      'slides on a terminal',
      ['show', 'relationship-map', '--format', 'pptx'],
      'A pptx file needs a name: add `--out relationship-map.pptx`.',
    ],
    ['a calendar without days', ['packet', '--out', 'x.ics'], 'A calendar needs the days of the sessions'],
    [
      'a calendar for each activity',
      ['packet', '--each', '--format', 'ics', '--out', 'x/'],
      '`--format ics` is for all of them',
    ],
    [
      'a run sheet as slides',
      ['packet', '--agenda', '15:30', '--out', 'x.pptx'],
      '`--agenda` prints pages, and `--format pptx` has none',
    ],
    [
      'cards in a workbook',
      ['packet', '--cards', '--out', 'x.xlsx'],
      '`--cards` prints pages, and `--format xlsx` has none',
    ],
    [
      'a day that is none',
      ['packet', '--dates', '2026-02-30', '--start', '9:00', '--out', 'x.ics'],
      'a day that exists',
    ],
    [
      'slides of nothing',
      ['packet', '--max-minutes', '1', '--out', 'x.pptx'],
      'No activity is left to show on slides',
    ],
    [
      'two formats',
      ['batch', 'r.csv', '--bundle', '--format', 'pdf', '--out', 'x'],
      '`--bundle` makes `zip`, and `--format` is `pdf`',
    ],
    ['a mode of packet', ['bundle', '--cards', '--out', 'x.zip'], 'cards'],
  ])('%s', (_, args, sentence) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain(sentence);
    expect(status).not.toBe(0);
  });
});

// It sets four PDFs, which takes the compiler a while.
test('bundle and packet make the same archive', () => {
  const args = [...small, '--start', '15:30', '--dates', '2026-09-03'];
  const { status, stderr } = run('bundle', ...args, '--out', 'bundle.zip');
  expect(stderr).toContain('Unpack it and read READ ME FIRST.');
  expect(status).toBe(0);
  expect(run('packet', ...args, '--out', 'packet.zip').status).toBe(0);
  expect(read('packet.zip')).toEqual(read('bundle.zip'));
  const files = unzipSync(read('bundle.zip'));
  expect(Object.keys(files)[0]).toBe('READ ME FIRST.html');
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['Calendar.ics', 'Staff copy.pdf', 'Staff copy.docx', 'Workbook.pdf']),
  );
});
