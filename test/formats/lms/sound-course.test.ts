import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeClassroom } from '../../../src/formats/classroom/write-classroom.js';
import type { MadeCourse } from '../../../src/formats/lms/made-course.js';
import { writeMoodle } from '../../../src/formats/moodle/write-moodle.js';
import { writeScorm } from '../../../src/formats/scorm/write-scorm.js';
import { writeWebZip } from '../../../src/formats/web-zip/write-web-zip.js';
import { guide, madeCourse, madeItem, madeModule, mixedCourse, picture } from '../../support/made-course.js';

const writers = { writeMoodle, writeScorm, writeWebZip, writeClassroom };
const ofItems = (...items: Parameters<typeof madeModule>[1]) =>
  madeCourse({ modules: [madeModule('m', items)] });

describe.each(Object.entries(writers))('%s', (caller, write) => {
  test.each<[string, MadeCourse, string]>([
    ['a guide in a course for learners', ofItems(guide), 'found `guide-map` with something for staff'],
    [
      'a file for staff in a course for learners',
      ofItems(madeItem('a', { files: [{ ...picture, for: 'staff' }] })),
      'found `a` with something for staff',
    ],
    ['no pages', ofItems(), 'found a course without pages'],
    ['an id twice', ofItems(madeItem('a'), madeItem('a')), 'found the id `a` twice'],
    ['an id with a slash', ofItems(madeItem('../a')), 'found the id `../a`'],
    [
      'a file name with a folder',
      ofItems(madeItem('a', { files: [{ ...picture, name: 'C:\\logo.png' }] })),
      'found the file name `C:\\logo.png`',
    ],
    [
      'two files with one name',
      ofItems(
        madeItem('a', { files: [picture] }),
        madeItem('b', { files: [{ ...picture, bytes: new Uint8Array(9) }] }),
      ),
      'found two different files called `map.png`',
    ],
    ['a color by its name', madeCourse({ color: 'red' }), 'found the color `red`'],
  ])('refuses %s', (_, course, words) => {
    expect(() => write(course)).toThrow(`${caller}: ${words}`);
  });

  test('refuses what is no made course', () => {
    expect(() => write(undefined as never)).toThrow(`${caller}: found `);
    expect(() => write(Promise.resolve(madeCourse()) as never)).toThrow(/await `makeCourse\(course\)`/);
  });
});

test('a file for staff stands beside pages for staff only', () => {
  const open = madeItem('open', { files: guide.files });
  const course = { ...ofItems(open, guide), holds: 'both' as const };
  expect(() => writeMoodle(course)).toThrow('writeMoodle: found `open` for everyone with a file for staff');
});

test.each(Object.entries(writers))(
  '%s: no word and no byte for staff in a course for learners',
  (_, write) => {
    const secrets = ['TELL NOBODY', 'SECRET BYTES', 'Guide: '];
    const found = (course: MadeCourse, by: (made: MadeCourse) => Uint8Array) => {
      const texts = Object.values(unzipSync(by(course))).map((bytes) =>
        Buffer.from(bytes).toString('latin1'),
      );
      return secrets.filter((secret) => texts.some((text) => text.includes(secret)));
    };
    expect(found(madeCourse(), write)).toEqual([]);
    // And it would be found.
    expect(found(mixedCourse(), writeMoodle)).toEqual(secrets);
  },
);
