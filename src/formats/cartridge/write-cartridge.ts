import type { CourseLinks, MadeCourse } from '../lms/made-course.js';
import { soundItems } from '../lms/sound-course.js';
import { onlyRightToLeft, writtenIn } from '../written-in.js';
import { xml, xmlText } from '../xml.js';
import { zipFiles } from '../zip.js';
import { assignmentSettings, canvasSettings, topicMeta } from './canvas.js';
import { manifest, topicMetaPath } from './manifest.js';
import { filesOf, type Piece, type PieceModule, piecesOf, settingsPath } from './pieces.js';
import { type CartridgeOptions, cartridgeVersions, spelled } from './version.js';

/**
 * A course as a Common Cartridge (`.imscc`). The same course gives the same bytes. A plain cartridge takes no course that holds
 * both what is for learners and what is for staff: only Canvas and Moodle hide what it says to hide.
 *
 * @throws TypeError for what `makeCourse` did not return, for a version that is not written, and for a course that would show learners
 * what is for staff.
 * @throws RangeError for a course without pages, or with an id, a file name or a color that no package takes.
 */
export function writeCartridge(course: MadeCourse, options: CartridgeOptions = {}): Uint8Array {
  const { version = '1.1', canvas = false } = options;
  if (!cartridgeVersions.includes(version))
    throw new TypeError(
      `writeCartridge: found version \`${version}\`, expected ${cartridgeVersions.map((v) => `\`${v}\``).join(', ')}.`,
    );
  soundItems(course, { caller: 'writeCartridge', hides: canvas });
  const modules = piecesOf(course, canvas);
  const files = filesOf(course);
  const settings = canvas ? canvasSettings(course, modules, files) : {};
  const written: Record<string, string | Uint8Array> = {
    'imsmanifest.xml': manifest(course, { modules, files, settings: Object.keys(settings) }, version),
    ...settings,
  };
  const links = linksIn(modules, canvas);
  for (const piece of modules.flatMap((m) => m.pieces))
    Object.assign(written, pieceFiles(piece, course, links, { version, canvas }));
  for (const { path, file } of files) written[path] = file.bytes;
  return zipFiles(
    Object.fromEntries(
      Object.entries(written).map(([path, content]) => [
        path,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    ),
  );
}

/** Pages find files beside them everywhere; only Canvas finds other pages. */
function linksIn(modules: readonly PieceModule[], canvas: boolean): CourseLinks {
  const pieces = new Map(modules.flatMap((m) => m.pieces).map((piece) => [piece.item.id, piece]));
  const item = (id: string): string | undefined => {
    const piece = canvas ? pieces.get(id) : undefined;
    if (!piece) return undefined;
    if (piece.kind === 'page') return `$WIKI_REFERENCE$/pages/${piece.id}`;
    return `$CANVAS_OBJECT_REFERENCE$/${piece.kind === 'topic' ? 'discussion_topics' : 'assignments'}/${piece.id}`;
  };
  return { file: (name) => `../web_resources/${name}`, item };
}

function pieceFiles(
  piece: Piece,
  course: MadeCourse,
  links: CourseLinks,
  { version, canvas }: Required<CartridgeOptions>,
): Record<string, string> {
  const { kind, path, item } = piece;
  const position = course.modules.findIndex((m) => m.items.includes(item)) + 1;
  const html = item.html(links);
  if (kind === 'page') return { [path]: page(piece, html, course) };
  if (kind === 'assignment')
    return {
      [path]: page(piece, html, course),
      [settingsPath(path)]: assignmentSettings(piece, position),
    };
  return {
    [path]: topic(item.title, html, spelled(version)),
    ...(canvas ? { [topicMetaPath(path)]: topicMeta(piece, position) } : {}),
  };
}

function page({ id, item, hidden }: Piece, html: string, { language }: MadeCourse): string {
  const { language: lang, direction } = writtenIn(language);
  const dir = onlyRightToLeft(language) ? ` dir="${direction}"` : '';
  return `<!DOCTYPE html>
<html lang="${lang}"${dir}>
<head>
<meta charset="utf-8" />
<title>${xmlText(item.title)}</title>
<meta name="identifier" content="${xmlText(id)}" />
<meta name="editing_roles" content="teachers" />
<meta name="workflow_state" content="${hidden ? 'unpublished' : 'active'}" />
</head>
<body>
${html}</body>
</html>
`;
}

/** Its children stand in the default name space: with a prefix, Moodle makes an empty topic and says that all went well. */
const topic = (title: string, html: string, v: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xml(
    'topic',
    { xmlns: `http://www.imsglobal.org/xsd/imscc${v}/imsdt_${v}` },
    xml('title', {}, xmlText(title)),
    xml('text', { texttype: 'text/html' }, xmlText(html)),
  )}\n`;
