import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { MadeCourse } from '../../../src/formats/lms/made-course.js';
import { type CartridgeOptions, writeCartridge } from '../../../src/lms.js';
import { guide, madeCourse, madeItem, madeModule, mixedCourse } from '../../support/made-course.js';
import { schemaFaults } from '../../support/xmllint.js';

const opened = (course: MadeCourse, options: CartridgeOptions = {}) => {
  const files = unzipSync(writeCartridge(course, options));
  const text = (path: string) => strFromU8(files[path]!);
  return { files, text, manifest: text('imsmanifest.xml'), paths: Object.keys(files) };
};

const values = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((m) => m[1]!);

/** A folder of schemas, its main ones, and a manifest as they read it: there is no schema of 1.2, which is 1.1 in other words. */
const schemas = {
  '1.1': { folder: 'cc-1.1', v: 'v1p1', read: (xml: string) => xml },
  '1.2': {
    folder: 'cc-1.1',
    v: 'v1p1',
    read: (xml: string) => xml.replaceAll('v1p2', 'v1p1').replace('1.2.0', '1.1.0'),
  },
  '1.3': { folder: 'cc-1.3', v: 'v1p3', read: (xml: string) => xml },
} as const;

describe.each(Object.entries(schemas))('version %s', (version, { folder, v, read }) => {
  const options = { version: version as keyof typeof schemas, canvas: true };
  const faults = (xml: string, kind: 'imscp_v1p2_v1p0' | `imsdt_${string}`) =>
    schemaFaults(read(xml), folder, `cc${v}_${kind}.xsd`);

  test('its manifest and its discussions hold to the schemas, and say which version they are', async () => {
    const { manifest, text, paths } = opened(mixedCourse(), options);
    expect(await faults(manifest, 'imscp_v1p2_v1p0')).toEqual([]);
    expect(manifest).toContain(`<schemaversion>${version}.0</schemaversion>`);
    const topics = paths.filter((p) => p.startsWith('topics/') && !p.endsWith('-meta.xml'));
    expect(topics).toEqual(['topics/talk-session-1.xml']);
    for (const path of topics) expect(await faults(text(path), `imsdt_${v}`)).toEqual([]);
  });

  test('the schemas see what is wrong', async () => {
    const { manifest, text } = opened(mixedCourse(), options);
    const wrong = [
      manifest.replace(/(<item identifier="pbw-root[^>]*>)/, '$1<title>A root with a title</title>'),
      manifest.replace('type="webcontent"', 'type="page"'),
      manifest.replace('identifier="pbw-do-map"', 'identifier="1-map"'),
      manifest.replace(`${version}.0</schemaversion>`, '9.9.9</schemaversion>'),
    ];
    for (const xml of wrong) expect(await faults(xml, 'imscp_v1p2_v1p0')).not.toEqual([]);
    const prefixed = text('topics/talk-session-1.xml').replace(/<(\/?)title>/g, '<$1t:title xmlns:t="x">');
    expect(await faults(prefixed, `imsdt_${v}`)).not.toEqual([]);
  });
});

describe('every cartridge', () => {
  const { manifest, paths, text } = opened(madeCourse());

  test('lists every file it has, and has every file it lists', () => {
    const listed = values(manifest, /<file href="([^"]+)"/g);
    expect(listed.sort()).toEqual(paths.filter((p) => p !== 'imsmanifest.xml').sort());
    const ids = values(manifest, / identifier="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of values(manifest, /identifierref="([^"]+)"/g)) expect(ids).toContain(id);
  });

  test('shows its default name space first, where Moodle looks for it', () => {
    expect(manifest.slice(0, 1000)).toContain(' xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"');
    expect(manifest).not.toContain('<!--');
  });

  test('has pages whose pictures lie beside them, and no links where pages do not find each other', () => {
    const page = text('wiki_content/do-map.html');
    expect(page).toContain('src="../web_resources/map.png"');
    expect(page).toContain('Then the five hands.');
    for (const path of values(page, /(?:src|href)="\.\.\/([^"]+)"/g)) expect(paths).toContain(path);
  });

  test('makes a page of a sheet that may be handed in, since only Canvas has a place for it', () => {
    expect(paths).toContain('wiki_content/sheet-hands.html');
    expect(paths.some((p) => p.endsWith('assignment_settings.xml'))).toBe(false);
  });

  test('has the same bytes for the same course', () => {
    expect(writeCartridge(madeCourse())).toEqual(writeCartridge(madeCourse()));
  });
});

describe('with the files of Canvas', () => {
  const { text, manifest, paths } = opened(mixedCourse(), { canvas: true });

  test('modules and their entries are known by ids of content, which Canvas updates by', () => {
    const meta = text('course_settings/module_meta.xml');
    const ids = values(manifest, /<item identifier="([^"]+)" identifierref/g);
    expect(values(meta, /<item identifier="([^"]+)"/g)).toEqual(ids);
    expect(ids).toContain('pbw-entry-do-map');
    expect(values(meta, /<module identifier="([^"]+)"/g)).toContain('pbw-module-session-1');
  });

  test('what is for staff is hidden in every way that Canvas and Moodle know, and nothing else is', () => {
    const meta = text('course_settings/module_meta.xml');
    const items = values(meta, /(<item identifier=.*?<\/item>)/g);
    const hidden = items.filter((item) => item.includes('<workflow_state>unpublished'));
    expect(hidden.map((item) => /<identifierref>(.*?)</.exec(item)![1])).toEqual([`pbw-${guide.id}`]);
    expect(text(`wiki_content/${guide.id}.html`)).toContain('name="workflow_state" content="unpublished"');
    expect(text('wiki_content/do-map.html')).toContain('name="workflow_state" content="active"');
    expect(text('course_settings/files_meta.xml')).toContain(
      '<file identifier="pbw-file-secret-png"><locked>true</locked><hidden>true</hidden></file>',
    );
    const roles = values(manifest, /<resource identifier="([^"]+)"[^>]*><metadata>.*?Instructor/g);
    expect(roles).toEqual([`pbw-${guide.id}`, 'pbw-file-secret-png']);
  });

  test('a sheet that may be handed in has no grade and asks for words or a file', () => {
    const settings = text('pbw-sheet-hands/assignment_settings.xml');
    expect(settings).toContain('<grading_type>not_graded</grading_type>');
    expect(settings).toContain('<submission_types>online_text_entry,online_upload</submission_types>');
    expect(text('course_settings/module_meta.xml')).toContain(
      '<completionRequirement type="must_submit"><identifierref>pbw-entry-sheet-hands<',
    );
  });

  test('pages lead to each other, to sheets that are handed in, and never to nothing', () => {
    expect(text('wiki_content/do-map.html')).toContain(
      'href="$CANVAS_OBJECT_REFERENCE$/assignments/pbw-sheet-hands"',
    );
    expect(text(`wiki_content/${guide.id}.html`)).toContain('href="$WIKI_REFERENCE$/pages/pbw-do-map"');
  });

  test('a course for staff alone hides nothing: all who come in are staff', () => {
    const staff = opened({ ...mixedCourse(), holds: 'staff' }, { canvas: true });
    expect(staff.text('course_settings/module_meta.xml')).not.toContain('unpublished');
    expect(staff.manifest).not.toContain('Instructor');
  });

  test('the file that makes it one of Canvas stands first in what names it', () => {
    expect(manifest).toContain('href="course_settings/canvas_export.txt"');
    expect(paths).toContain('course_settings/course_settings.xml');
  });
});

describe('refuses', () => {
  test('a course that would show learners what is for staff', () => {
    expect(() => writeCartridge(mixedCourse())).toThrow(/found a course for learners and staff/);
  });

  test('a version that nobody writes', () => {
    expect(() => writeCartridge(madeCourse(), { version: '1.4' as never })).toThrow(/found version `1.4`/);
  });

  test('what is no made course, with how to get one', () => {
    expect(() => writeCartridge({} as never)).toThrow('pass what `makeCourse(course)` resolves to');
    expect(() => writeCartridge(Promise.resolve(madeCourse()) as never)).toThrow('await');
  });
});

test('titles of any letters arrive as they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (title) => {
      const course = madeCourse({ title, modules: [madeModule('m', [madeItem('do-x', { title })])] });
      const { manifest } = opened(course);
      expect(await schemaFaults(manifest, 'cc-1.1', 'ccv1p1_imscp_v1p2_v1p0.xsd')).toEqual([]);
    }),
    { numRuns: 6, seed: 1 },
  );
});
