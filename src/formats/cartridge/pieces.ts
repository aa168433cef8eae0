import type { MadeCourse, MadeFile, MadeItem, MadeModule } from '../lms/made-course.js';

/** One thing that a cartridge holds and lists: its id, its files, and whether only staff see it. */
export interface Piece {
  /** Letters, digits and hyphens, beginning with a letter. */
  readonly id: string;
  readonly item: MadeItem;
  readonly kind: 'page' | 'topic' | 'assignment';
  /** The main file. */
  readonly path: string;
  readonly hidden: boolean;
}

/** A module and its pieces in their order. */
export interface PieceModule {
  readonly id: string;
  readonly module: MadeModule;
  readonly pieces: readonly Piece[];
  readonly hidden: boolean;
}

/** A file of a page. */
export interface PieceFile {
  readonly id: string;
  readonly path: string;
  readonly file: MadeFile;
  readonly hidden: boolean;
}

/** Ids are XML names, which begin with a letter, and say whose they are among those of other packages in a course. */
const prefix = 'pbw-';

/** A course as what a cartridge is made of. Only a course that holds both has something to hide: in one for staff, all are staff. */
export function piecesOf(course: MadeCourse, canvas: boolean): PieceModule[] {
  const hides = course.holds === 'both';
  return course.modules.map((module) => {
    const pieces = module.items.map((item) => pieceOf(item, canvas, hides));
    return {
      id: `${prefix}module-${module.id}`,
      module,
      pieces,
      hidden: pieces.length > 0 && pieces.every((p) => p.hidden),
    };
  });
}

function pieceOf(item: MadeItem, canvas: boolean, hides: boolean): Piece {
  const id = `${prefix}${item.id}`;
  const hidden = hides && item.for === 'staff';
  if (item.type === 'discussion') return { id, item, kind: 'topic', path: `topics/${item.id}.xml`, hidden };
  // Assignments are Canvas' own; elsewhere the sheet is a page.
  if (item.type === 'assignment' && canvas)
    return { id, item, kind: 'assignment', path: `${id}/${item.id}.html`, hidden };
  return { id, item, kind: 'page', path: `wiki_content/${item.id}.html`, hidden };
}

/** Every file of a course once, by name. */
export function filesOf(course: MadeCourse): PieceFile[] {
  const hides = course.holds === 'both';
  const files = new Map<string, PieceFile>();
  for (const { items } of course.modules)
    for (const { files: own } of items)
      for (const file of own)
        files.set(file.name, {
          id: `${prefix}file-${file.name.replace(/[^a-z0-9]+/g, '-')}`,
          path: `web_resources/${file.name}`,
          file,
          hidden: hides && file.for === 'staff',
        });
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Id of the entry of a module for a piece. */
export const entryId = (piece: Piece): string => piece.id.replace(prefix, `${prefix}entry-`);

/** Where Canvas looks for how a sheet is handed in. */
export const settingsPath = (path: string): string =>
  `${path.slice(0, path.lastIndexOf('/') + 1)}assignment_settings.xml`;

/** Id of something about the whole of a course. */
export const courseId = (course: MadeCourse, what: string): string => `${prefix}${what}-${course.id}`;
