import type { Course, CourseItem } from '../../compose/course/course.js';
import type { Packet } from '../../compose/packet.js';
import { say } from '../../compose/strings.js';
import type { Rasterize } from '../rasterize.js';
import { itemFinder } from './item-links.js';
import { partsFragment } from './lms-fragment.js';
import type { CourseLinks, MadeCourse, MadeFile, MadeItem } from './made-course.js';
import { pageWords } from './page-words.js';
import { type LmsPicture, pictureBytes } from './pictures.js';
import { el, safeHtml } from './safe-element.js';

/** Who writes what a course cannot write alone. */
export interface CourseWriters {
  /** `writePdf` of `networks-playbook/pdf`, or of `/pdf/web` with its engine. Without it, sheets have no PDF. */
  readonly pdf?: ((packet: Packet) => Promise<Uint8Array>) | undefined;
  /** `writeDocx` of `networks-playbook/docx` or `/docx/web`. Without it, sheets have no Word document. */
  readonly docx?: ((packet: Packet) => Promise<Uint8Array>) | undefined;
  /** Turns an SVG document into a PNG image. Without it, drawings are their words in a list. */
  readonly rasterize?: Rasterize | undefined;
}

/**
 * A course with its pages and files, as the writers of packages take it. The same course and writers give the same bytes; a sheet
 * or a drawing that stands in several places is made once.
 */
export async function makeCourse(course: Course, writers: CourseWriters = {}): Promise<MadeCourse> {
  const { strings, largePrint: _largePrint, modules, ...about } = course;
  const make = itemMaker(course, writers);
  const made: MadeCourse['modules'][number][] = [];
  // One after the other: each PDF may take a whole machine.
  for (const module of modules) {
    const items: MadeItem[] = [];
    for (const item of module.items) items.push(await make(item));
    made.push({ ...module, items });
  }
  return { ...about, words: pageWords(strings), modules: made };
}

function itemMaker(course: Course, writers: CourseWriters): (item: CourseItem) => Promise<MadeItem> {
  const { strings, language, largePrint } = course;
  const itemFor = itemFinder(course);
  const made = new Map<string, Promise<MadeFile | undefined>>();
  const once = (name: string, make: () => Promise<MadeFile | undefined>) => {
    const file = made.get(name) ?? make();
    made.set(name, file);
    return file;
  };
  const pieces = (item: CourseItem) => ({
    parts: [...item.parts],
    strings,
    language,
    layout: { largePrint },
    titled: false,
  });
  return async (item) => {
    const files: MadeFile[] = [];
    const add = (file: MadeFile | undefined) => file && files.push(file);
    for (const sheet of sheetsOf(item, course, writers)) add(await once(sheet.name, sheet.make));
    const sheets = [...files];
    for (const picture of partsFragment(pieces(item), {}).pictures)
      add(await once(fileName(picture, item), () => pictureFile(picture, item, writers.rasterize)));
    const shown = new Set(files.map((file) => file.name));
    const { id, type, title } = item;
    return {
      id,
      type,
      title,
      for: item.for,
      files,
      html: (links) =>
        fileLinks(sheets, links) +
        partsFragment(pieces(item), {
          linkTo: (to) => itemFor(item, to, links),
          pictureAt(picture) {
            const name = fileName(picture, item);
            return shown.has(name) ? links.file(name) : undefined;
          },
        }).html,
    };
  };
}

/** A file to be made. */
interface Sheet {
  name: string;
  make(): Promise<MadeFile>;
}

/** What can be printed and filled in, by the id of its content: a sheet that stands in two modules is the same file. */
function sheetsOf(item: CourseItem, { strings }: Course, { pdf, docx }: CourseWriters): Sheet[] {
  const { sheet, about } = item;
  if (!sheet) return [];
  const of = (ending: string, mediaType: string, key: string, write: typeof pdf): Sheet[] => {
    const name = `${about}.${ending}`;
    const title = say(strings, key, { title: sheet.title });
    return write
      ? [{ name, make: async () => ({ name, title, mediaType, for: item.for, bytes: await write(sheet) }) }]
      : [];
  };
  return [
    ...of('pdf', 'application/pdf', 'courseFilePdf', pdf),
    ...of(
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'courseFileDocx',
      docx,
    ),
  ];
}

/** A picture that learners and staff see is two files, so that nobody has to ask whose one is. */
const fileName = ({ name }: LmsPicture, item: CourseItem) => (item.for === 'staff' ? `staff-${name}` : name);

async function pictureFile(
  picture: LmsPicture,
  item: CourseItem,
  rasterize: Rasterize | undefined,
): Promise<MadeFile | undefined> {
  const bytes = await pictureBytes(picture, rasterize);
  const { alt, mediaType } = picture;
  return bytes && { name: fileName(picture, item), title: alt, mediaType, for: item.for, bytes };
}

/** What leads to the files of a sheet, above its words. */
function fileLinks(sheets: readonly MadeFile[], links: CourseLinks): string {
  if (sheets.length === 0) return '';
  return safeHtml([
    el(
      'ul',
      {},
      sheets.map(({ name, title }) => el('li', {}, el('a', { href: links.file(name) }, title))),
    ),
  ]);
}
