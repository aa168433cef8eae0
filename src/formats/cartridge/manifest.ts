import { creditText } from '../lms/credit.js';
import type { MadeCourse } from '../lms/made-course.js';
import { writtenIn } from '../written-in.js';
import { xml, xmlText } from '../xml.js';
import { courseId, entryId, type Piece, type PieceFile, type PieceModule, settingsPath } from './pieces.js';
import { type CartridgeVersion, spelled } from './version.js';

/** What a manifest lists beside modules: files of pages, and Canvas' own. */
export interface Listed {
  readonly modules: readonly PieceModule[];
  readonly files: readonly PieceFile[];
  /** Paths below `course_settings/`; none where Canvas gets nothing of its own. */
  readonly settings: readonly string[];
}

const text = (name: string, words: string) => xml(name, {}, xmlText(words));

/**
 * `imsmanifest.xml`. Its name space is the default one and stands at the very beginning: Moodle looks for it in the first thousand
 * bytes, and takes no prefix. The root has no title, and folders hold no folders.
 */
export function manifest(course: MadeCourse, listed: Listed, version: CartridgeVersion): string {
  const v = spelled(version);
  const root = xml(
    'manifest',
    {
      identifier: courseId(course, 'manifest'),
      xmlns: `http://www.imsglobal.org/xsd/imscc${v}/imscp_v1p1`,
      'xmlns:lom': `http://ltsc.ieee.org/xsd/imscc${v}/LOM/resource`,
      'xmlns:lomimscc': `http://ltsc.ieee.org/xsd/imscc${v}/LOM/manifest`,
    },
    '\n',
    metadata(course, version),
    '\n',
    organizations(course, listed.modules),
    '\n',
    resources(listed, v, course),
    '\n',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function metadata(course: MadeCourse, version: CartridgeVersion): string {
  const { title, summary } = course;
  const { language } = writtenIn(course.language);
  const said = (name: string, words: string) =>
    xml(`lomimscc:${name}`, {}, xml('lomimscc:string', { language }, xmlText(words)));
  const general = xml(
    'lomimscc:general',
    {},
    said('title', title),
    text('lomimscc:language', language),
    said('description', summary === '' ? title : summary),
  );
  const rights = xml(
    'lomimscc:rights',
    {},
    xml('lomimscc:copyrightAndOtherRestrictions', {}, text('lomimscc:value', 'yes')),
    said('description', creditText(course)),
  );
  return xml(
    'metadata',
    {},
    text('schema', 'IMS Common Cartridge'),
    text('schemaversion', `${version}.0`),
    xml('lomimscc:lom', {}, general, rights),
  );
}

function organizations(course: MadeCourse, modules: readonly PieceModule[]): string {
  const folders = modules.map(({ id, module, pieces }) =>
    xml(
      'item',
      { identifier: id },
      text('title', module.title),
      ...pieces.map((piece) =>
        xml('item', { identifier: entryId(piece), identifierref: piece.id }, text('title', piece.item.title)),
      ),
    ),
  );
  return xml(
    'organizations',
    {},
    xml(
      'organization',
      { identifier: courseId(course, 'organization'), structure: 'rooted-hierarchy' },
      xml('item', { identifier: courseId(course, 'root') }, '\n', folders.join('\n'), '\n'),
    ),
  );
}

function resources({ modules, files, settings }: Listed, v: string, course: MadeCourse): string {
  const own = `associatedcontent/imscc_xml${v}/learning-application-resource`;
  const canvas = settings.length > 0;
  const list = [
    ...modules.flatMap((m) => m.pieces).flatMap((piece) => resourcesOf(piece, v, own, canvas)),
    ...files.map(({ id, path, hidden }) => resource(id, 'webcontent', path, [path], hidden)),
    ...(canvas ? [resource(courseId(course, 'canvas'), own, settings[0], settings, false)] : []),
  ];
  return xml('resources', {}, '\n', list.join('\n'), '\n');
}

function resourcesOf({ id, kind, path, hidden }: Piece, v: string, own: string, canvas: boolean): string[] {
  if (kind === 'page') return [resource(id, 'webcontent', path, [path], hidden)];
  if (kind === 'assignment') return [resource(id, own, path, [path, settingsPath(path)], hidden)];
  if (!canvas) return [resource(id, `imsdt_xml${v}`, undefined, [path], hidden)];
  // What Canvas wants to know of a discussion stands in a file that depends on it.
  const meta = `${id}-meta`;
  return [
    resource(id, `imsdt_xml${v}`, undefined, [path], hidden, meta),
    resource(meta, own, topicMetaPath(path), [topicMetaPath(path)], hidden),
  ];
}

/** Where Canvas looks for what it wants to know of a discussion. */
export const topicMetaPath = (path: string): string => path.replace(/\.xml$/, '-meta.xml');

function resource(
  identifier: string,
  type: string,
  href: string | undefined,
  paths: readonly string[],
  hidden: boolean,
  dependency?: string,
): string {
  return xml(
    'resource',
    { identifier, type, href },
    ...(hidden ? [forStaff] : []),
    ...paths.map((path) => xml('file', { href: path })),
    ...(dependency === undefined ? [] : [xml('dependency', { identifierref: dependency })]),
  );
}

/** Whom something is for, as Moodle and Canvas read it: both hide it from learners. */
const forStaff =
  '<metadata><lom:lom><lom:educational><lom:intendedEndUserRole><lom:source>IMSGLC_CC_Rolesv1p1</lom:source>' +
  '<lom:value>Instructor</lom:value></lom:intendedEndUserRole></lom:educational></lom:lom></metadata>';
