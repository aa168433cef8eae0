import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/formats/classroom/plain-text.js';
import { type ClassroomOptions, writeClassroom } from '../../../src/formats/classroom/write-classroom.js';
import { madeCourse, mixedCourse } from '../../support/made-course.js';

const opened = (options: ClassroomOptions = {}) => unzipSync(writeClassroom(madeCourse(), options));
const text = (path: string, options: ClassroomOptions = {}) => strFromU8(opened(options)[path]!);

describe('a kit for Google Classroom', () => {
  test('has a folder for each module with something in it: pages, files, a text to paste', () => {
    expect(Object.keys(opened())).toEqual([
      '01-start-here/how-to-use.html',
      '01-start-here/text-to-paste.txt',
      '01-start-here/words-used-here.html',
      '02-session-1/do-map.html',
      '02-session-1/map-png.png',
      '02-session-1/map.png',
      '02-session-1/sheet-hands.html',
      '02-session-1/sheet.docx',
      '02-session-1/sheet.pdf',
      '02-session-1/talk-session-1.html',
      '02-session-1/text-to-paste.txt',
      '03-session-2/do-map--s2.html',
      '03-session-2/map-png.png',
      '03-session-2/map.png',
      '03-session-2/text-to-paste.txt',
      'index.html',
      'shared/course.css',
      'shared/course.svg',
    ]);
  });

  test('has texts that can be pasted as they are', () => {
    expect(text('02-session-1/text-to-paste.txt')).toBe(`Session 1: Four corners

What session-1 is about.

-----

¿Quién? 🧭 & <b>

Run it

Time  50 min

A mapAnother

Then the five hands.

Attach: map.png, map-png.png

-----

Worksheet: The five hands

Print it, fill it in

Attach: sheet.pdf, sheet.docx

-----

Ask as a question: Talk about it: Session 1

Whom did you leave out?
`);
  });

  test('has texts whose rows and items stand close, and paragraphs apart', () => {
    const html =
      '<table><tbody>\n<tr><th scope="row">Time</th><td>5 min</td></tr>\n<tr><th scope="row">Where</th><td>here</td></tr>\n</tbody></table>\n' +
      '<p>First</p>\n<ul><li>one</li>\n<li><p>two</p>\n<ul><li>of two</li></ul></li></ul>\n<p>Last</p>';
    expect(plainText(html)).toBe('Time  5 min\nWhere  here\n\nFirst\n\n• one\n• two\n\n• of two\n\nLast');
  });

  test('leads to every page and file, and from page to page', () => {
    const files = opened();
    for (const [path, bytes] of Object.entries(files).filter(([name]) => name.endsWith('.html')))
      for (const [, address] of strFromU8(bytes).matchAll(/ (?:href|src)="(?!https:)(.*?)"/g))
        expect(Object.keys(files), `${path} → ${address}`).toContain(
          new URL(address!, `https://x.example/${path}`).pathname.slice(1),
        );
  });

  test('asks nobody else for anything, unless it is to be shared from an address', () => {
    expect(text('index.html')).not.toContain('<script src');
    const page = text('index.html', { baseUrl: 'https://school.example/kit' });
    expect(page).toContain('data-url="https://school.example/kit/02-session-1/do-map.html"');
    expect(page).toContain('data-title="¿Quién? 🧭 &amp; &lt;b&gt;"');
    expect(page).toContain('<script src="https://apis.google.com/js/platform.js" async defer></script>');
  });

  test.each(['kit', 'file:///kit', 'javascript:alert(1)', 'https://school.example/?kit'])(
    'takes no base URL like %s',
    (baseUrl) => {
      expect(() => opened({ baseUrl })).toThrow(`found the base URL \`${baseUrl}\`, expected the address`);
    },
  );

  test('takes a course for learners or one for staff, and has the same bytes again', () => {
    expect(() => writeClassroom(mixedCourse())).toThrow(
      /^writeClassroom: found a course for learners and staff/,
    );
    const staff = madeCourse({ holds: 'staff' });
    expect(Buffer.compare(writeClassroom(staff), writeClassroom(staff))).toBe(0);
  });
});

test.each([
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  [
    '<ul><li>a</li><li>b<ol start="3"><li>c</li><li><p>d</p></li></ol></li></ul>',
    '• a\n\n• b\n\n3. c\n\n4. d',
  ],
  ['<p>A &amp; B &#x3C;c&#62; &unknown; &#xFFFFFFF;</p>', 'A & B <c> &unknown; &#xFFFFFFF;'],
  [
    '<p><a href="https://a.example/?x=1&amp;y=2">Read on</a>, <a href="../b.html">there</a></p>',
    'Read on (https://a.example/?x=1&y=2), there',
  ],
  [
    '<table><tr><th>Time</th><td>50&nbsp;min</td></tr><tr><th>Where</th><td>Here</td></tr></table>',
    'Time  50 min\n\nWhere  Here',
  ],
  ['one<br>two<br />three', 'one\ntwo\nthree'],
  ['<img src="a.png" alt="A map, 3 > 2"> after', 'A map, 3 > 2 after'],
])('as plain text: %s', (html, words) => {
  expect(plainText(html).replace(/\n\n/g, '\n')).toBe(words.replace(/\n\n/g, '\n'));
});
