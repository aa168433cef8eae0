import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWebZip } from '../../../src/formats/web-zip/write-web-zip.js';
import { madeCourse, madeItem, madeModule, mixedCourse } from '../../support/made-course.js';

const opened = (course = madeCourse()) => unzipSync(writeWebZip(course));
const page = (files: Record<string, Uint8Array>, path: string) => strFromU8(files[path]!);

describe('a website in a zip file', () => {
  test('has its pages in order by their names, and an index of them', () => {
    const files = opened();
    expect(Object.keys(files)).toEqual([
      '01-how-to-use.html',
      '02-words-used-here.html',
      '03-do-map.html',
      '04-sheet-hands.html',
      '05-talk-session-1.html',
      '06-do-map--s2.html',
      'files/map-png.png',
      'files/map.png',
      'files/sheet.docx',
      'files/sheet.pdf',
      'index.html',
      'shared/course.css',
      'shared/course.svg',
    ]);
    const links = [...page(files, 'index.html').matchAll(/<li><a href="(.*?)">(.*?)<\/a>/g)];
    expect(links.map((m) => m[1])).toEqual(Object.keys(files).slice(0, 6));
    expect(links[2]![2]).toBe('¿Quién? 🧭 &amp; &lt;b&gt;');
  });

  test('has every file that a page leads to', () => {
    const files = opened();
    for (const path of Object.keys(files).filter((p) => p.endsWith('.html')))
      for (const [, address] of page(files, path).matchAll(/ (?:href|src)="(?!https:)(.*?)"/g))
        expect(Object.keys(files), `${path} → ${address}`).toContain(address);
  });

  test('numbers more than 99 pages with three digits, so that they stay in order', () => {
    const items = Array.from({ length: 120 }, (_, i) => madeItem(`page-${i}`));
    const names = Object.keys(opened(madeCourse({ modules: [madeModule('m', items)] })));
    expect(names[0]).toBe('001-page-0.html');
    expect(names[119]).toBe('120-page-119.html');
  });

  test('takes a course for staff, and none that hides something', () => {
    expect(Object.keys(opened(madeCourse({ holds: 'staff' })))).toContain('index.html');
    expect(() => writeWebZip(mixedCourse())).toThrow(/^writeWebZip: found a course for learners and staff/);
  });

  test('has the same bytes when it is written again', () => {
    expect(Buffer.compare(writeWebZip(madeCourse()), writeWebZip(madeCourse()))).toBe(0);
  });
});
