import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { MadeCourse } from '../../../src/formats/lms/made-course.js';
import { writeMoodle } from '../../../src/formats/moodle/write-moodle.js';
import { guide, madeCourse, madeItem, madeModule, mixedCourse } from '../../support/made-course.js';

const { DOMParser } = new JSDOM().window;

/** The files of a backup; each that is XML, parsed. */
function opened(course: MadeCourse) {
  const files = unzipSync(writeMoodle(course));
  const parsed = (path: string) => {
    const doc = new DOMParser().parseFromString(strFromU8(files[path]!), 'application/xml');
    expect(doc.querySelector('parsererror'), path).toBeNull();
    return doc;
  };
  const text = (doc: Document, selector: string) => doc.querySelector(selector)?.textContent;
  const activities = [...parsed('moodle_backup.xml').querySelectorAll('contents activity')].map((a) => {
    const folder = a.querySelector('directory')!.textContent!;
    const kind = a.querySelector('modulename')!.textContent!;
    const place = parsed(`${folder}/module.xml`);
    const shown = parsed(`${folder}/${kind}.xml`);
    const html = text(shown, kind === 'page' ? 'content' : 'intro')!;
    return {
      kind,
      id: text(place, 'idnumber')!,
      number: Number(place.documentElement.getAttribute('id')),
      section: text(place, 'sectionid')!,
      visible: text(place, 'visible'),
      completion: [text(place, 'completion'), text(place, 'completionview')],
      name: text(shown, 'name')!,
      html,
      shown,
      files: [...parsed(`${folder}/inforef.xml`).querySelectorAll('file id')].map((f) => f.textContent!),
    };
  });
  return { files, parsed, text, activities };
}

describe('a backup of Moodle', () => {
  test('has a section for each module, with its name, in order, and its activities in it', () => {
    const { parsed, activities } = opened(madeCourse());
    const sections = [...parsed('moodle_backup.xml').querySelectorAll('contents section')].map((s) =>
      parsed(`${s.querySelector('directory')!.textContent}/section.xml`),
    );
    expect(sections.map((s) => s.querySelector('number')!.textContent)).toEqual(['0', '1', '2', '3']);
    expect(sections.map((s) => s.querySelector('name')!.textContent)).toEqual([
      'Start here',
      'Session 1: Four corners',
      'Session 2',
      'Module session-3',
    ]);
    for (const section of sections)
      expect(section.querySelector('sequence')!.textContent).toBe(
        activities
          .filter((a) => a.section === section.documentElement.getAttribute('id'))
          .map((a) => a.number)
          .join(','),
      );
  });

  test('carries the ids of content, and what completes what', () => {
    expect(opened(mixedCourse()).activities.map((a) => [a.id, a.kind, a.visible, ...a.completion])).toEqual([
      ['pbw-how-to-use', 'page', '1', '2', '1'],
      ['pbw-words-used-here', 'page', '1', '2', '1'],
      ['pbw-do-map', 'page', '1', '2', '1'],
      ['pbw-sheet-hands', 'assign', '1', '2', '0'],
      ['pbw-talk-session-1', 'forum', '1', '0', '0'],
      ['pbw-guide-map', 'page', '0', '0', '0'],
      ['pbw-do-map--s2', 'page', '1', '2', '1'],
    ]);
  });

  test('has no grade, and signs nobody up for letters', () => {
    const { activities, parsed } = opened(madeCourse());
    expect(activities.find((a) => a.kind === 'assign')!.shown.querySelector('grade')!.textContent).toBe('0');
    const forum = activities.find((a) => a.kind === 'forum')!.shown;
    expect(forum.querySelector('forcesubscribe')!.textContent).toBe('0');
    expect(forum.querySelector('grade_forum')!.textContent).toBe('0');
    expect(parsed('users.xml').documentElement.childElementCount).toBe(0);
    expect(parsed('gradebook.xml').documentElement.childElementCount).toBe(0);
  });

  test('leads from page to page and to files', () => {
    const { activities } = opened(mixedCourse());
    const numberOf = (id: string) => activities.find((a) => a.id === `pbw-${id}`)!.number;
    const map = activities.find((a) => a.id === 'pbw-do-map')!;
    expect(map.html).toContain(`<a href="$@ASSIGNVIEWBYID*${numberOf('sheet-hands')}@$">`);
    expect(map.html).toContain('src="@@PLUGINFILE@@/map.png"');
    expect(map.html).toContain('src="@@PLUGINFILE@@/map-png.png"');
    expect(activities.find((a) => a.id === 'pbw-guide-map')!.html).toContain(
      `<a href="$@PAGEVIEWBYID*${numberOf('do-map')}@$">`,
    );
  });

  test('hides a section in which all is hidden, so that learners do not read its name', () => {
    const staff = madeModule('step-1', [guide], { title: 'Step 1: What staff plan' });
    const sectionsOf = (course: MadeCourse) => {
      const { files } = opened(course);
      return Object.entries(files).flatMap(([path, bytes]) =>
        path.endsWith('/section.xml') ? [strFromU8(bytes)] : [],
      );
    };
    const stateOf = (sections: string[]) =>
      sections.find((s) => s.includes('What staff plan'))!.match(/<visible>(\d)/)![1];
    const mixed = sectionsOf(madeCourse({ holds: 'both', modules: [...madeCourse().modules, staff] }));
    expect(stateOf(mixed)).toBe('0');
    expect(mixed.filter((s) => s.includes('<visible>0'))).toHaveLength(1);
    expect(stateOf(sectionsOf(madeCourse({ holds: 'staff', modules: [staff] })))).toBe('1');
  });

  test('names its license once, with its address', () => {
    const summaryOf = (course: MadeCourse) =>
      opened(course).parsed('course/course.xml').querySelector('summary')!.textContent;
    const link = '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>';
    const { license } = madeCourse();
    expect(summaryOf(madeCourse({ attribution: 'Ours, CC BY 4.0.' }))).toContain(`<p>Ours, ${link}.</p>`);
    expect(summaryOf(madeCourse({ attribution: 'Ours.' }))).toContain(`<p>Ours. ${link}</p>`);
    const named = { ...license, name: 'CC BY' };
    expect(summaryOf(madeCourse({ license: named, attribution: 'Ours, not CC BY-SA' }))).toContain(
      '<p>Ours, not CC BY-SA <a',
    );
    expect(summaryOf(madeCourse({ summary: '' }))).not.toContain('<p></p>');
  });

  test('leads no learner to a guide that is hidden from them', () => {
    const curious = madeItem('curious', { html: (links) => String(links.item('guide-map')) });
    const course = madeCourse({ holds: 'both', modules: [madeModule('a', [curious, guide])] });
    expect(opened(course).activities[0]!.html).toBe('undefined');
  });

  test('lists every file under its SHA-1, once for the same bytes, and every reference is there', () => {
    const { files, parsed, activities } = opened(mixedCourse());
    const listed = [...parsed('files.xml').querySelectorAll('file')];
    const stored = Object.keys(files).filter((path) => path.startsWith('files/'));
    for (const path of stored) {
      const hash = createHash('sha1').update(files[path]!).digest('hex');
      expect(path).toBe(`files/${hash.slice(0, 2)}/${hash}`);
      expect(listed.some((f) => f.querySelector('contenthash')!.textContent === hash)).toBe(true);
    }
    // Two pictures with the same bytes, a sheet in two forms, a secret.
    expect(stored).toHaveLength(4);
    expect(listed.map((f) => f.getAttribute('id')).sort()).toEqual(activities.flatMap((a) => a.files).sort());
    const areas = listed.map((f) =>
      ['component', 'filearea', 'filename'].map((n) => f.querySelector(n)!.textContent).join(' '),
    );
    expect(areas.filter((a) => a.includes('sheet.pdf'))).toEqual([
      'mod_assign intro sheet.pdf',
      'mod_assign introattachment sheet.pdf',
    ]);
    expect(areas).toContain('mod_page content map.png');
    expect(listed.every((f) => f.querySelector('license')!.textContent === 'cc-4.0')).toBe(true);
  });

  test('shows a title as it is written, though Moodle reads names as HTML', () => {
    const { activities } = opened(madeCourse());
    expect(activities[2]!.name).toBe('¿Quién? 🧭 & &lt;b&gt;');
  });

  test('has the same bytes when it is written again, and when another is written between', () => {
    const first = writeMoodle(mixedCourse());
    writeMoodle(madeCourse());
    expect(Buffer.compare(first, writeMoodle(mixedCourse()))).toBe(0);
  });

  test('keeps the numbers of the others when an activity comes in between', () => {
    const before = opened(madeCourse()).activities;
    const [start, ...others] = madeCourse().modules;
    const more = madeCourse({
      modules: [{ ...start!, items: [madeItem('new-here'), ...start!.items] }, ...others],
    });
    const after = opened(more).activities;
    for (const { id, number } of before) expect(after.find((a) => a.id === id)!.number).toBe(number);
  });

  test('says in which direction a page runs', () => {
    const html = opened(madeCourse({ language: 'ar' })).activities[0]!.html;
    expect(html).toBe('<div dir="rtl" lang="ar"><p>All about how-to-use.</p></div>');
  });

  test('takes titles of any kind, in at most 255 characters', () => {
    const room = 255;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const course = madeCourse({
          title,
          modules: [madeModule('m', [madeItem('i', { title })], { title })],
        });
        const { activities, parsed, text } = opened(course);
        const full = text(parsed('course/course.xml'), 'fullname')!;
        for (const name of [activities[0]!.name, full]) {
          expect([...name].length).toBeLessThanOrEqual(room);
          expect(name).not.toContain('<');
        }
        // Its table has room for 254, and a second restore adds “ copy 1”.
        expect([...full].length).toBeLessThanOrEqual(240);
      }),
      { numRuns: 50 },
    );
    const long = opened(
      madeCourse({ modules: [madeModule('m', [madeItem('i', { title: '<&amp;'.repeat(60) })])] }),
    );
    expect([...long.activities[0]!.name].length).toBeLessThanOrEqual(room);
    expect(long.activities[0]!.name.startsWith('&lt;&amp;amp;')).toBe(true);
  });

  test('keeps id numbers within a hundred characters, and apart', () => {
    const ids = ['x', 'y'].map((end) => `do-${'long-'.repeat(30)}${end}`);
    const course = madeCourse({
      modules: [
        madeModule(
          'm',
          ids.map((id) => madeItem(id)),
        ),
      ],
    });
    const numbers = opened(course).activities.map((a) => a.id);
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(number.length).toBeLessThanOrEqual(100);
  });
});
