import { strToU8 } from 'fflate';
import type { CourseLinks, MadeCourse, MadeItem, MadeModule } from '../lms/made-course.js';
import type { PageWords } from '../lms/page-words.js';
import { soundItems } from '../lms/sound-course.js';
import { sharedTexts, webPage } from '../lms/web-page.js';
import { xml, xmlText } from '../xml.js';
import { zipFiles } from '../zip.js';
import { plainText } from './plain-text.js';

/** What a kit for Google Classroom leads to. */
export interface ClassroomOptions {
  /** Where the folder of the kit is on the web, such as `https://example.org/kit/`. With it, the index has buttons to share. */
  readonly baseUrl?: string | undefined;
}

/**
 * A course as a kit for Google Classroom, which takes no packages: a zip file with a folder for each module, in it a text to paste,
 * each page, and the files to attach. An index lists all; with a `baseUrl` it has Google's button to share beside each page. The
 * same course gives the same bytes.
 *
 * @throws TypeError for what `makeCourse` did not return, and for a course that holds both what is for learners and what is for staff.
 * @throws RangeError for a `baseUrl` that is no address on the web.
 */
export function writeClassroom(made: MadeCourse, { baseUrl }: ClassroomOptions = {}): Uint8Array {
  soundItems(made, { caller: 'writeClassroom', hides: false });
  const base = baseUrl === undefined ? undefined : webFolder(baseUrl);
  const folders = foldersOf(made);
  const places = new Map(
    folders.flatMap(({ path, module }) => module.items.map((i) => [i.id, path] as const)),
  );
  const links: CourseLinks = {
    file: (name) => name,
    item: (id) => (places.has(id) ? `../${places.get(id)}${id}.html` : undefined),
  };
  const texts: Record<string, string> = {
    ...sharedTexts(made),
    'index.html': indexPage(made, folders, base),
  };
  const files: Record<string, Uint8Array> = {};
  for (const { path, module } of folders) {
    texts[path + pasted] = textToPaste(module, links, made.words);
    for (const item of module.items) {
      texts[`${path}${item.id}.html`] = itemPage(made, item, links);
      for (const { name, bytes } of item.files) files[path + name] = bytes;
    }
  }
  for (const [path, text] of Object.entries(texts)) files[path] = strToU8(text);
  return zipFiles(files);
}

const pasted = 'text-to-paste.txt';

interface Folder {
  /** With a slash at its end. */
  readonly path: string;
  readonly module: MadeModule;
}

/** Numbered, so that they stand in order in a drive. */
function foldersOf({ modules }: MadeCourse): Folder[] {
  const filled = modules.filter(({ items }) => items.length > 0);
  const digits = Math.max(2, String(filled.length).length);
  return filled.map((module, at) => ({
    path: `${String(at + 1).padStart(digits, '0')}-${module.id}/`,
    module,
  }));
}

function webFolder(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new RangeError(
      `writeClassroom: found the base URL \`${baseUrl}\`, expected the address of a folder such as \`https://example.org/kit/\`.`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

const itemPage = (made: MadeCourse, item: MadeItem, links: CourseLinks) =>
  webPage(made, {
    title: item.title,
    about: made.summary,
    above: xml('a', { href: '../index.html' }, xmlText(made.title)),
    body: item.html(links),
    root: '../',
  });

function textToPaste({ title, summary, items }: MadeModule, links: CourseLinks, words: PageWords): string {
  const head = [title, summary].filter(Boolean).join('\n\n');
  const parts = items.map((item) => {
    const lines = [
      item.type === 'discussion' ? `${words.ask}: ${item.title}` : item.title,
      plainText(item.html(links)),
      item.files.length === 0 ? '' : `${words.attach}: ${item.files.map(({ name }) => name).join(', ')}`,
    ];
    return lines.filter(Boolean).join('\n\n');
  });
  return `${[head, ...parts].join('\n\n-----\n\n')}\n`;
}

/** Google's own script, which draws its button where an element asks for one. It is asked for only where there is something to share. */
const shareScript = '<script src="https://apis.google.com/js/platform.js" async defer></script>';

function indexPage(made: MadeCourse, folders: readonly Folder[], base: string | undefined): string {
  const { words } = made;
  const link = (href: string, text: string) => xml('a', { href }, xmlText(text));
  const share = (path: string, title: string) =>
    base === undefined
      ? ''
      : ` <span class="g-sharetoclassroom" data-size="32" data-url="${xmlText(base + path)}" data-title="${xmlText(title)}"></span>`;
  const entry = (path: string, { id, title, files }: MadeItem) => {
    const page = `${path}${id}.html`;
    const own = files.map((file) => xml('li', {}, link(path + file.name, file.title || file.name)));
    return xml(
      'li',
      {},
      link(page, title),
      share(page, title),
      own.length === 0 ? '' : xml('ul', {}, ...own),
    );
  };
  const parts = folders.map(({ path, module }) =>
    [
      xml('h2', {}, xmlText(module.title)),
      xml('p', {}, link(path + pasted, words.paste)),
      xml('ul', {}, ...module.items.map((item) => entry(path, item))),
    ].join('\n'),
  );
  const list = `<nav aria-label="${xmlText(words.contents)}">\n${parts.join('\n')}\n</nav>`;
  return webPage(made, {
    title: made.title,
    about: made.summary,
    body: [
      made.summary === '' ? '' : xml('p', {}, xmlText(made.summary)),
      list,
      base === undefined ? '' : shareScript,
    ]
      .filter(Boolean)
      .join('\n'),
    art: true,
  });
}
