import { readFileSync } from 'node:fs';
import { gzipSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeCartridge } from '../../../src/formats/cartridge/write-cartridge.js';
import { writeClassroom } from '../../../src/formats/classroom/write-classroom.js';
import { checkPackage, packageChecks } from '../../../src/formats/lms/check-package.js';
import { writeMoodle } from '../../../src/formats/moodle/write-moodle.js';
import { writeScorm } from '../../../src/formats/scorm/write-scorm.js';
import { writeWebZip } from '../../../src/formats/web-zip/write-web-zip.js';
import { madeCourse, mixedCourse } from '../../support/made-course.js';

type Files = Record<string, Uint8Array>;

const packages = {
  cartridge: writeCartridge(madeCourse()),
  scorm: writeScorm(madeCourse()),
  moodle: writeMoodle(mixedCourse()),
  web: writeWebZip(madeCourse()),
};

/** A package that somebody has changed by hand. */
function changed(kind: keyof typeof packages, change: (files: Files) => void): Uint8Array {
  const files = unzipSync(packages[kind]);
  change(files);
  return zipSync(files);
}

/** One text of a package, rewritten; the first path that fits is meant. */
const rewritten =
  (path: string | RegExp, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const name = Object.keys(files).find((one) =>
      typeof path === 'string' ? one === path : path.test(one),
    )!;
    const before = strFromU8(files[name]!);
    const after = before.replace(from, to);
    expect(after, name).not.toBe(before);
    files[name] = strToU8(after);
  };

const said = (bytes: Uint8Array, name = 'course.zip') =>
  checkPackage(bytes, { name }).faults.map(({ check, message }) => `${check}: ${message}`);

/** A tar file as Moodle makes them, for names of at most a hundred letters. */
function tarOf(files: Files): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const head = new Uint8Array(512);
    head.set(strToU8(name));
    head.set(strToU8(`${content.length.toString(8).padStart(11, '0')}\0`), 124);
    head.set(strToU8('0'), 156);
    return [head, content, new Uint8Array((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, new Uint8Array(1024)]);
}

describe('what we write', () => {
  test.each<[string, Uint8Array, string]>([
    ['cartridge', packages.cartridge, 'a-learners.imscc'],
    ['cartridge', writeCartridge(madeCourse(), { version: '1.3' }), 'a.imscc'],
    ['cartridge', writeCartridge(mixedCourse(), { canvas: true }), 'a.imscc'],
    ['scorm', packages.scorm, 'a-learners.zip'],
    ['scorm', writeScorm(madeCourse(), { single: true }), 'a.zip'],
    ['moodle', packages.moodle, 'a.mbz'],
    ['moodle', writeMoodle(madeCourse()), 'a-learners.mbz'],
    ['web', packages.web, 'a-learners.zip'],
    ['web', writeClassroom(madeCourse()), 'a-learners.zip'],
  ])('is a %s without a fault (%#)', (kind, bytes, name) => {
    const report = checkPackage(bytes, { name });
    expect(report.faults).toEqual([]);
    expect(report.kind).toBe(kind);
    expect(report.files).toBe(Object.keys(unzipSync(bytes)).length);
  });

  test('is read from a tar file, too, as Moodle makes them', () => {
    const bytes = gzipSync(tarOf(unzipSync(packages.moodle)));
    expect(checkPackage(bytes, { name: 'a.mbz' })).toMatchObject({ kind: 'moodle', faults: [] });
    expect(said(gzipSync(tarOf(unzipSync(packages.moodle)).subarray(0, 700)), 'a.mbz')).toEqual([
      'archive: `a.mbz` cannot be opened: it breaks off.',
    ]);
  });
});

test.each<[string, keyof typeof packages, (files: Files) => void, string[]]>([
  [
    'a folder around it',
    'scorm',
    (files) => {
      for (const path of Object.keys(files)) {
        files[`course/${path}`] = files[path]!;
        delete files[path];
      }
    },
    [
      'folder-around: Everything stands inside the folder `course/`, expected `imsmanifest.xml` at the top of the package.',
    ],
  ],
  [
    'two names that differ in case only',
    'web',
    (files) => {
      files['files/MAP.png'] = files['files/map.png']!;
    },
    [
      'repeated-name: `files/map.png` stands twice in the package, in upper and in lower case; on some machines they are one file.',
      'unlisted-file: `files/MAP.png` is in the package, and no page leads to it.',
    ],
  ],
  [
    'a name that leads out of it',
    'scorm',
    (files) => {
      files['../evil.html'] = strToU8('');
    },
    [
      'unsafe-name: The name `../evil.html` leads out of the package.',
      'unlisted-file: `../evil.html` is in the package, and no resource of the manifest names it.',
    ],
  ],
  [
    'a manifest that breaks off',
    'scorm',
    rewritten('imsmanifest.xml', '</resources></manifest>', ''),
    ['broken-xml: `imsmanifest.xml` is no XML: a file that breaks off.'],
  ],
  [
    'a comment before the root',
    'cartridge',
    rewritten('imsmanifest.xml', '<manifest', `<!-- ${'made by hand '.repeat(100)}--><manifest`),
    [
      'manifest-start: A comment stands before the root of the manifest, where Moodle looks for its name space.',
      'manifest-start: The first 1,024 bytes have no name space of a cartridge, so Moodle does not know it for one.',
    ],
  ],
  [
    'a version that nobody takes',
    'cartridge',
    rewritten('imsmanifest.xml', '<schemaversion>1.1.0', '<schemaversion>1.4.0'),
    ['version: The version is `1.4.0`, expected `1.0.0` to `1.3.0`.'],
  ],
  [
    'an id that begins with a digit',
    'scorm',
    rewritten('imsmanifest.xml', 'identifier="ITEM-session-1"', 'identifier="1"'),
    ['identifier: The id `1` is none, expected a letter first and then letters, digits, dots and hyphens.'],
  ],
  [
    'an id twice',
    'scorm',
    rewritten('imsmanifest.xml', 'identifier="ITEM-session-1"', 'identifier="ITEM-session-2"'),
    ['identifier: The id `ITEM-session-2` stands twice, expected each once.'],
  ],
  [
    'an entry that leads nowhere',
    'scorm',
    rewritten('imsmanifest.xml', 'identifierref="RES-session-1"', 'identifierref="RES-gone"'),
    ['dangling: `identifierref="RES-gone"` leads to no resource.'],
  ],
  [
    'a default that is none',
    'scorm',
    rewritten('imsmanifest.xml', 'default="ORG"', 'default="ORG-2"'),
    ['dangling: The default organization is `ORG-2`, and there is none of this id.'],
  ],
  [
    'a page that is not there',
    'scorm',
    (files) => {
      delete files['session-1.html'];
    },
    [
      'missing-file: The manifest names `session-1.html`, and the package has no such file.',
      'missing-launch: The resource `RES-session-1` is a `sco` without a page that it starts with, expected an `href` to a file.',
    ],
  ],
  [
    'a page that is tracked without an address',
    'scorm',
    rewritten('imsmanifest.xml', ' href="session-1.html"><file', '><file'),
    [
      'missing-launch: The resource `RES-session-1` is a `sco` without a page that it starts with, expected an `href` to a file.',
    ],
  ],
  [
    'nothing that is tracked',
    'scorm',
    rewritten('imsmanifest.xml', /scormtype="sco"/g, 'scormtype="asset"'),
    ['missing-launch: No resource is a `sco`, so nothing is tracked.'],
  ],
  [
    'a file that nobody names',
    'cartridge',
    (files) => {
      files['web_resources/forgotten.pdf'] = strToU8('');
    },
    [
      'unlisted-file: `web_resources/forgotten.pdf` is in the package, and no resource of the manifest names it.',
    ],
  ],
  [
    'no modules',
    'cartridge',
    rewritten('imsmanifest.xml', /<organizations>[\s\S]*<\/organizations>/, '<organizations/>'),
    ['missing-modules: The manifest has no organization, expected one with the modules.'],
  ],
  [
    'an entry without a title',
    'scorm',
    rewritten('imsmanifest.xml', '<title>Session 2</title>', ''),
    ['title: The item `ITEM-session-2` has no title.'],
  ],
  [
    'a title that is too long',
    'scorm',
    rewritten('imsmanifest.xml', 'Session 2', 'x'.repeat(300)),
    [`title: The title \`${'x'.repeat(60)}…\` has 300 characters, expected at most 255.`],
  ],
  [
    'one title twice',
    'scorm',
    rewritten('imsmanifest.xml', 'Session 2', 'Start here'),
    ['title: Two items beside each other are called `Start here`.'],
  ],
  [
    'a picture that is not there',
    'cartridge',
    rewritten('wiki_content/do-map.html', 'web_resources/map.png', 'web_resources/mop.png'),
    [
      'dead-link: `wiki_content/do-map.html` leads to `../web_resources/mop.png`, and the package has no such file.',
    ],
  ],
  [
    'a website without one of its pages',
    'web',
    (files) => {
      delete files['01-how-to-use.html'];
    },
    [
      'dead-link: `02-words-used-here.html` leads to `01-how-to-use.html`, and the package has no such file.',
      'dead-link: `index.html` leads to `01-how-to-use.html`, and the package has no such file.',
    ],
  ],
])('finds %s', (_, kind, change, faults) => {
  expect(said(changed(kind, change))).toEqual(faults);
});

describe('in a backup of Moodle', () => {
  const numberIn = (files: Files, id: string) =>
    /<module id="(\d+)"/.exec(
      Object.values(files)
        .map((bytes) => strFromU8(bytes))
        .find((text) => text.includes(`<idnumber>pbw-${id}</idnumber>`))!,
    )![1]!;
  const files = unzipSync(packages.moodle);
  const map = numberIn(files, 'do-map');
  const sheet = numberIn(files, 'sheet-hands');
  const page = `activities/page_${map}/page.xml`;

  test.each<[string, (files: Files) => void, string[]]>([
    [
      'an activity that is not there',
      (all) => {
        for (const path of Object.keys(all))
          if (path.includes(`page_${numberIn(files, 'how-to-use')}/`)) delete all[path];
      },
      ['module.xml', 'page.xml'].map((name) => {
        const path = `activities/page_${numberIn(files, 'how-to-use')}/${name}`;
        return `missing-file: \`moodle_backup.xml\` names \`${path}\`, and the package has no such file.`;
      }),
    ],
    [
      'a file with other bytes',
      (all) => {
        all[Object.keys(all).find((path) => path.startsWith('files/'))!] = strToU8('other');
      },
      [
        expect.stringMatching(
          /^unlisted-file: `files\/.*` is not what its name says: Moodle names files by their SHA-1\.$/,
        ),
      ],
    ],
    [
      'a file that is not there, and one that nobody names',
      (all) => {
        const path = Object.keys(all).find((one) => one.startsWith('files/'))!;
        all['files/00/00'] = all[path]!;
        delete all[path];
      },
      expect.arrayContaining([
        expect.stringMatching(/^missing-file: `files\.xml` names `.*`, and the package has no `files\//),
        'unlisted-file: `files/00/00` is in the package, and `files.xml` does not name it.',
      ]),
    ],
    [
      'a link that leads nowhere',
      rewritten(page, `ASSIGNVIEWBYID*${sheet}@`, 'ASSIGNVIEWBYID*7@'),
      ['dangling: `$@ASSIGNVIEWBYID*7@$` leads to no activity of the package.'],
    ],
    [
      'a picture that is not there',
      rewritten(page, '@@PLUGINFILE@@/map.png', '@@PLUGINFILE@@/mop.png'),
      [`dangling: \`${page}\` shows \`mop.png\`, and \`files.xml\` has no such file for it.`],
    ],
    [
      'a name that is too long',
      rewritten(page, /<name>.*<\/name>/, `<name>${'x'.repeat(256)}</name>`),
      [
        `title: The name \`${'x'.repeat(60)}…\` has 256 characters, expected at most 255. A longer one ends a restore half-way.`,
      ],
    ],
    [
      'an id number twice',
      rewritten(`activities/page_${map}/module.xml`, 'pbw-do-map', 'pbw-sheet-hands'),
      ['title: Two activities have the id number `pbw-sheet-hands`.'],
    ],
  ])('finds %s', (_, change, faults) => {
    expect(said(changed('moodle', change))).toEqual(faults);
  });

  test('finds a guide that is called one for learners', () => {
    expect(said(packages.moodle, 'course-learners.mbz').map((line) => line.split(':')[0])).toEqual([
      'staff-file',
    ]);
  });
});

describe('in a package for learners', () => {
  test('finds what is for staff, by its mark or its name', () => {
    const marked = writeCartridge(mixedCourse(), { canvas: true });
    expect(said(marked, 'course-learners.imscc')).toEqual([
      'staff-file: `wiki_content/guide-map.html` is for staff, in a package that is for learners by its name.',
      'staff-file: `web_resources/secret.png` is for staff, in a package that is for learners by its name.',
    ]);
    const guide = changed('web', (files) => {
      files['99-guide-map.html'] = strToU8('<a href="index.html">x</a>');
    });
    expect(said(guide, 'course-learners.zip')).toContain(
      'staff-file: `99-guide-map.html` is for staff, in a package that is for learners by its name.',
    );
    expect(said(guide, 'course-staff.zip').join()).not.toContain('staff-file');
    // A sheet of learners that is about guides.
    const sheet = changed('web', (files) => {
      files['files/guide-page-sheet.pdf'] = strToU8('');
    });
    expect(said(sheet, 'course-learners.zip').join()).not.toContain('staff-file');
  });

  test('finds files that only Canvas would hide', () => {
    const files = unzipSync(writeCartridge(mixedCourse(), { canvas: true }));
    delete files['course_settings/canvas_export.txt'];
    expect(said(zipSync(files), 'course.imscc')).toContain(
      'staff-file: `web_resources/secret.png` is marked for staff, and every platform but Canvas shows it to learners; write a package for each.',
    );
  });
});

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'it is neither a zip file nor a tar file that is compressed'],
  ['a picture', strToU8('\u0089PNG'), 'it is neither a zip file nor a tar file that is compressed'],
  ['half a zip file', packages.web.subarray(0, 5000), 'the archive is damaged'],
  [
    'a tar file that is damaged',
    Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3),
    'the archive is damaged',
  ],
])('says that %s cannot be opened', (_, bytes, why) => {
  expect(said(bytes, 'x.zip')).toEqual([`archive: \`x.zip\` cannot be opened: ${why}.`]);
});

test('says that some other zip file is none', () => {
  expect(said(zipSync({ 'letter.txt': strToU8('hello') }), 'x.zip')).toEqual([
    'archive: `x.zip` is no package for a learning platform: it has no `imsmanifest.xml`, no `moodle_backup.xml` and no `index.html`.',
  ]);
});

test('finds one name that stands twice', () => {
  const twice = zipSync({ 'index.html': strToU8(''), 'index.htmk': strToU8('') });
  const bytes = Buffer.from(
    Buffer.from(twice).toString('latin1').replaceAll('index.htmk', 'index.html'),
    'latin1',
  );
  expect(said(bytes)).toEqual(['repeated-name: `index.html` stands twice in the package.']);
});

test('docs/packages.md tells of each check what goes wrong without it', () => {
  const page = readFileSync(new URL('../../../docs/packages.md', import.meta.url), 'utf8');
  for (const [name, why] of Object.entries(packageChecks)) expect(page).toContain(`| \`${name}\` | ${why} |`);
});
