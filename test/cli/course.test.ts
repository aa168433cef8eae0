import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { playbook } from 'networks-playbook/content';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeCourse, customize, madeWith, type Recipe } from '../../src/index.js';
import { runCli } from '../support/cli.js';
import { pdfText } from '../support/pdf-text.js';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'playbook-course-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]) => runCli(['course', ...args], { cwd });
const files = () => readdirSync(cwd).sort();
const opened = (name: string) => unzipSync(new Uint8Array(readFileSync(join(cwd, name))));

describe('two files with real sheets', () => {
  const recipe = 'family-night';
  let made: ReturnType<typeof run>;
  // One course with its PDFs and Word documents, which takes some seconds; all tests here look at it.
  beforeAll(() => {
    made = run('--for', 'schoology', '--recipe', recipe, '--out', 'night.imscc');
  });

  test('say what they are, how large, and how they are updated next year', () => {
    expect(made.status).toBe(0);
    expect(made.stderr).toMatch(
      /Wrote night-learners\.imscc: \d+ modules with \d+ pages for Schoology, for learners, \d+ KB\.\n/,
    );
    expect(made.stderr).toMatch(/Wrote night-staff\.imscc: .*, for staff, \d+ KB\.\n/);
    expect(made.stderr).toMatch(/On import, tick “Convert”\. Next year: .*\n$/);
  });

  test('are whole, as check finds', () => {
    for (const name of ['night-learners.imscc', 'night-staff.imscc']) {
      const { status, stdout, stderr } = runCli(['check', name], { cwd });
      expect([status, stdout]).toEqual([0, '']);
      expect(stderr).toMatch(/is a Common Cartridge of \d+ files: nothing is wrong\.\n$/);
    }
  });

  test('the one for learners holds no passage of staff, also in its PDFs and Word documents', () => {
    const asked = playbook.recipes.find((r) => r.id === recipe)!.recipe as Recipe;
    const copy = (edition: Recipe['edition']) => customize(playbook, { ...asked, edition }).value;
    const course = composeCourse({ facilitator: copy('facilitator'), participant: copy('participant') });
    const passages = passagesOf(
      course.modules.flatMap((m) => m.items),
      course.modules.map((m) => m.title),
    );
    const text = wordsOf(opened('night-learners.imscc'));
    expect(passages.length).toBeGreaterThan(30);
    expect(passages.filter((passage) => text.includes(passage))).toEqual([]);
    const [sheet] = course.modules.flatMap((m) => m.items).filter((i) => i.for === 'everyone' && i.sheet);
    // What is looked for would be found: the words of a sheet are read in three ways.
    expect(text.split(squeezed(sheet!.parts[0]!.title)).length).toBeGreaterThan(3);
  });
});

const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Passages that stand on pages for staff and on none for everyone. */
function passagesOf(
  items: readonly { for: string; title: string; parts: unknown }[],
  modules: readonly string[],
): string[] {
  const textsOf = (who: string) => {
    const found: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value === 'string') found.push(squeezed(value));
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(look);
    };
    for (const item of items) if (item.for === who) look(item.parts);
    return found;
  };
  const everyone = [...textsOf('everyone'), ...modules.map(squeezed)].join('\n');
  return textsOf('staff').filter((text) => text.length > 30 && !everyone.includes(text));
}

/** All words of an archive, of the archives in it, and of its PDFs. */
function wordsOf(archive: Record<string, Uint8Array>): string {
  const texts = Object.entries(archive).map(([path, bytes]) => {
    if (path.endsWith('.docx')) return wordsOf(unzipSync(bytes));
    if (path.endsWith('.pdf')) return pdfText(bytes);
    return /\.(?:html|xml|rels)$/.test(path) ? strFromU8(bytes).replace(/<[^>]*>/g, ' ') : '';
  });
  return squeezed(texts.join(' ').replace(/&[a-z]+;|&#x?[\da-f]+;/gi, ' '));
}

describe('only what has changed', () => {
  test('since a recipe that says what it was made with', () => {
    const recipe = { sessions: [['relationship-map']] };
    const made = madeWith(playbook, recipe as Recipe);
    const pieces = { ...made.pieces, 'relationship-map': '000000' };
    writeFileSync(join(cwd, 'old.recipe.yaml'), JSON.stringify({ ...recipe, made: { ...made, pieces } }));
    writeFileSync(join(cwd, 'new.recipe.yaml'), JSON.stringify({ ...recipe, date: '1 September' }));
    const changed = run(
      ...['--for', 'moodle', '--recipe', 'new.recipe.yaml', '--changed-since', 'old.recipe.yaml'],
      ...['--out', 'changed.mbz'],
    );
    expect(changed.status).toBe(0);
    expect(changed.stderr).toContain('one module with 2 pages for Moodle');
    const section = Object.entries(opened('changed.mbz')).find(([path]) =>
      /sections\/.*section\.xml$/.test(path),
    )!;
    expect(strFromU8(section[1])).toContain('<name>Updated 1 September</name>');
  });
});

describe('what cannot be is one sentence, and nothing is written', () => {
  test.each([
    ['no platform', [], 2, /Say for which platform: `--for canvas`/],
    ['one that is not known', ['--for', 'moodel'], 2, /did you mean `moodle`\?/],
    ['whom it is not for', ['--for', 'canvas', '--for-whom', 'parents'], 2, /expected `learners`, `staff`/],
    ['an ending that it does not know', ['--for', 'moodle', '--out', 'x.zip'], 2, /ends in `\.mbz`/],
    ['standard output', ['--for', 'canvas', '--out', '-'], 2, /A course is a file/],
    ['one page where none is tracked', ['--for', 'canvas', '--single'], 2, /`--single` is for `--for scorm`/],
    [
      'an address where none is shared',
      ['--for', 'web', '--base-url', 'https://x.example'],
      2,
      /`--base-url` is for/,
    ],
    [
      'an address that is none on the web',
      ['--for', 'classroom', '--base-url', 'javascript:alert'],
      2,
      /^`--base-url` is `javascript:alert`, expected the address of a folder/,
    ],
    [
      'an older recipe that is not there',
      ['--for', 'canvas', '--changed-since', 'none'],
      2,
      /^`--changed-since` is `none`, which is no file/,
    ],
    ['a recipe that keeps nothing', ['--for', 'canvas', '--tags', 'none-has-this'], 1, /keeps no activities/],
    ['a recipe that is not there', ['--for', 'canvas', '--recipe', 'none'], 2, /which is no file/],
    [
      'a recipe that says not what it was made with',
      ['--for', 'canvas', '--changed-since', 'family-night'],
      2,
      /does not say what it was made with/,
    ],
  ])('%s', (_, args, code, sentence) => {
    const before = files();
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(files()).toEqual(before);
  });

  test('a file that somebody else made is not replaced', () => {
    writeFileSync(join(cwd, 'mine.imscc'), 'mine');
    const { status, stderr } = run('--for', 'canvas', '--recipe', 'family-night', '--out', 'mine.imscc');
    expect(status).toBe(1);
    expect(stderr).toContain('mine.imscc');
    expect(readFileSync(join(cwd, 'mine.imscc'), 'utf8')).toBe('mine');
  });
});

describe('check', () => {
  test('names what is wrong with a package, each fault in a line, and ends with 1', () => {
    const manifest =
      '<?xml version="1.0"?><manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata><organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="r"><item identifier="i" identifierref="gone"><title>Page</title></item></item></organization></organizations><resources/></manifest>';
    writeFileSync(
      join(cwd, 'bad.imscc'),
      zipSync({ 'imsmanifest.xml': new TextEncoder().encode(manifest), 'stray.html': new Uint8Array(1) }),
    );
    const { status, stdout, stderr } = runCli(['check', 'bad.imscc'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toMatch(/gone/);
    expect(stdout).toMatch(/stray\.html/);
    expect(stderr).toMatch(/\d+ faults\.\n$/);
    const json = runCli(['check', 'bad.imscc', '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout).kind).toBe('cartridge');
  });

  test('says so when there is no such file, or none that is a package', () => {
    expect(runCli(['check', 'none.mbz'], { cwd }).stderr).toBe('There is no file `none.mbz`.\n');
    writeFileSync(join(cwd, 'text.imscc'), 'no archive');
    expect(runCli(['check', 'text.imscc'], { cwd }).status).toBe(1);
    expect(runCli(['check', 'text.imscc', '--prose'], { cwd }).status).toBe(2);
  });
});

describe('show --lms', () => {
  const show = (...args: string[]) => runCli(['show', ...args], { cwd });

  test('prints HTML to paste, its drawings as words', () => {
    const { status, stdout } = show('network-map-sheet', '--lms');
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/<img|<svg| id=|class="pb/);
  });

  test('writes pictures beside a file, or embeds them and says who takes them out', () => {
    mkdirSync(join(cwd, 'page'));
    expect(show('network-map-sheet', '--lms', '--out', 'page/map.html').status).toBe(0);
    const [html, png] = readdirSync(join(cwd, 'page')).sort();
    expect([html, png]).toEqual(['map.html', expect.stringMatching(/^network-map-[0-9a-f]{12}\.png$/)]);
    expect(readFileSync(join(cwd, 'page/map.html'), 'utf8')).toContain(`src="${png}"`);
    const embedded = show('network-map-sheet', '--lms', '--pictures', 'embedded');
    expect(embedded.stdout).toContain('src="data:image/png;base64,');
    expect(embedded.stderr).toContain('Canvas takes out pictures that are embedded');
  });

  test.each([
    [['--lms', '--fragment']],
    [['--lms', '--format', 'pdf']],
    [['--pictures', 'words']],
    [['--lms', '--pictures', 'files']],
    [['--lms', '--pictures', 'drawn']],
  ])('refuses %s', (args) => {
    expect(show('network-map-sheet', ...args).status).toBe(2);
  });
});
