import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeClassroom } from '../../../src/formats/classroom/write-classroom.js';
import { checkPackage } from '../../../src/formats/lms/check-package.js';
import { writeMoodle } from '../../../src/formats/moodle/write-moodle.js';
import { writeScorm } from '../../../src/formats/scorm/write-scorm.js';
import { writeWebZip } from '../../../src/formats/web-zip/write-web-zip.js';
import { madeCourse, madeItem, madeModule, picture } from '../../support/made-course.js';

const writers = {
  moodle: writeMoodle,
  scorm: writeScorm,
  'single scorm': (made: ReturnType<typeof madeCourse>) => writeScorm(made, { single: true }),
  web: writeWebZip,
  classroom: writeClassroom,
};

/** Titles of any letters, each once as a platform compares them. */
const titles = fc.uniqueArray(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
    .filter((title) => /[\p{L}\p{N}]/u.test(title)),
  { minLength: 3, maxLength: 6, selector: (title) => title.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 100) },
);

const names = fc.oneof(
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}\.(?:png|pdf|docx)$/),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'a.png',
    'a.png.png',
    'a-png.png',
    '../a.png',
    'a b.png',
    'C:\\a.png',
    'ä.png',
    'A.png',
    '.png',
    'a',
  ),
);

test.each(Object.entries(writers))('%s: titles of any letters make a package without a fault', (_, write) => {
  fc.assert(
    fc.property(titles, ([course, module, ...items]) => {
      const made = madeCourse({
        title: course!,
        summary: course!,
        modules: [
          madeModule(
            'm',
            items.map((title, at) => madeItem(`do-${at}`, { title })),
            { title: module! },
          ),
        ],
      });
      const bytes = write(made);
      expect(checkPackage(bytes, { name: 'course-learners.zip' }).faults).toEqual([]);
      expect(Buffer.compare(bytes, write(made))).toBe(0);
    }),
    { numRuns: 25 },
  );
});

test.each(Object.entries(writers))('%s: a file name is refused, or its file arrives', (_, write) => {
  fc.assert(
    fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 4 }), (list) => {
      const files = list.map((name, at) => ({ ...picture, name, bytes: Uint8Array.of(at) }));
      const html = (links: { file(name: string): string }) =>
        list.map((name) => `<img src="${links.file(name)}" alt="">`).join('');
      const made = madeCourse({ modules: [madeModule('m', [madeItem('do-x', { html, files })])] });
      const arePlain = list.every((name) => /^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/.test(name));
      if (arePlain) expect(checkPackage(write(made), { name: 'course.zip' }).faults).toEqual([]);
      else expect(() => write(made)).toThrow(/: found the file name /);
    }),
    { numRuns: 40 },
  );
});
