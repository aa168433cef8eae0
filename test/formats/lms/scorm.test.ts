import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ScormOptions, writeScorm } from '../../../src/formats/scorm/write-scorm.js';
import { madeCourse, madeItem, madeModule, mixedCourse } from '../../support/made-course.js';
import { schemaFaults } from '../../support/xmllint.js';

const opened = (course = madeCourse(), options: ScormOptions = {}) => {
  const files = unzipSync(writeScorm(course, options));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      /\.(?:xml|html)$/.test(path) ? strFromU8(bytes) : '',
    ]),
  );
};

const manifest = () => opened()['imsmanifest.xml']!;
const faults = (xml: string) => schemaFaults(xml, 'scorm-1.2', 'DRIVER.xsd');

describe('a SCORM package', () => {
  test('has a page that is tracked for each module with something in it, in order', () => {
    const items = [...manifest().matchAll(/<item .*?identifierref="(.*?)"><title>(.*?)<\/title>/g)];
    expect(items.map(([, id, title]) => [id, title])).toEqual([
      ['RES-start-here', 'Start here'],
      ['RES-session-1', 'Session 1: Four corners'],
      ['RES-session-2', 'Session 2'],
    ]);
  });

  test.each([false, true])(
    'has a manifest that is valid, and names every file there is (single: %s)',
    async (single) => {
      const files = opened(madeCourse(), { single });
      const xml = files['imsmanifest.xml']!;
      expect(await faults(xml)).toEqual([]);
      const named = new Set([...xml.matchAll(/<file href="(.*?)"\/>/g)].map((m) => m[1]!));
      expect([...named, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
    },
  );

  test.each<[string, (xml: string) => string]>([
    ['an element that is not known', (xml) => xml.replaceAll('resources>', 'resource>')],
    ['an id that begins with a digit', (xml) => xml.replace('identifier="ORG"', 'identifier="1"')],
    [
      'an id twice',
      (xml) => xml.replace('"RES-session-1"', '"X"').replace('"RES-session-2" t', '"SHARED" t'),
    ],
    ['a type that is not known', (xml) => xml.replace('scormtype="sco"', 'scormtype="page"')],
    ['no organizations', (xml) => xml.replace(/<organizations.*<\/organizations>/, '')],
  ])('would be refused by the schema with %s', async (_, spoil) => {
    const spoiled = spoil(manifest());
    expect(spoiled).not.toBe(manifest());
    expect(await faults(spoiled)).not.toEqual([]);
  });

  test('leads from item to item on one page, and only says the words of what is on another', () => {
    const [start, first] = madeCourse().modules;
    const far = madeItem('far', { html: (links) => `<p>${links.item('do-map')}</p>` });
    const course = madeCourse({ modules: [{ ...start!, items: [far] }, first!] });
    const page = opened(course)['session-1.html']!;
    expect(page).toContain('<a href="#page-sheet-hands">the five hands</a>');
    expect(page).toContain('<section id="page-sheet-hands">');
    expect(opened(course)['start-here.html']).toContain('<p>undefined</p>');
    expect(opened(course, { single: true })['after-school.html']).toContain('<p>#page-do-map</p>');
  });

  test('keeps the order of headings, from the title down', () => {
    const levels = (html: string) => [...html.matchAll(/<h(\d)/g)].map((m) => m[1]).join('');
    expect(levels(opened()['session-1.html']!)).toBe('12322');
    expect(levels(opened(madeCourse(), { single: true })['after-school.html']!)).toBe('123323433234');
  });

  test('says what it is and under which license, in its manifest and on each page', () => {
    expect(manifest()).toContain('CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)');
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
      opened()['session-1.html']!,
    )![1]!;
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'LearningResource',
      name: 'Session 1: Four corners',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isPartOf: { name: 'People around me' },
    });
  });

  test('names a license once where the attribution names it already', () => {
    const files = opened(madeCourse({ attribution: 'Ours, CC BY 4.0' }));
    const address = 'https://creativecommons.org/licenses/by/4.0/';
    expect(files['imsmanifest.xml']).toContain(`>Ours, CC BY 4.0 (${address})<`);
    expect(files['session-1.html']).toContain(`<p>Ours, <a href="${address}">CC BY 4.0</a></p></footer>`);
  });

  test('takes no course that hides something', () => {
    expect(() => writeScorm(mixedCourse())).toThrow(
      'writeScorm: found a course for learners and staff, expected one of the two where nothing hides the guides; compose it with `for: "learners"` or `for: "staff"`.',
    );
  });

  test('has the same bytes when it is written again', () => {
    expect(Buffer.compare(writeScorm(madeCourse()), writeScorm(madeCourse()))).toBe(0);
  });

  test('says its own words in the language of the course', () => {
    const page = opened(
      madeCourse({ language: 'de', words: { ...madeCourse().words, done: 'Das habe ich gemacht' } }),
    );
    expect(page['session-1.html']).toContain('>Das habe ich gemacht</button>');
    expect(page['session-1.html']).toContain('<html lang="de">');
  });

  test('keeps a title within 200 characters', () => {
    const course = madeCourse({
      modules: [madeModule('m', [madeItem('i')], { title: 'Long words '.repeat(40) })],
    });
    const title = /<item .*?<title>(.*?)<\/title>/.exec(opened(course)['imsmanifest.xml']!)![1]!;
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title.endsWith('…')).toBe(true);
  });
});
