import { strToU8 } from 'fflate';
import type { CourseLinks, MadeCourse, MadeItem } from '../lms/made-course.js';
import type { PageWords } from '../lms/page-words.js';
import { soundItems } from '../lms/sound-course.js';
import { sharedTexts, webPage } from '../lms/web-page.js';
import { xml, xmlText } from '../xml.js';
import { zipFiles } from '../zip.js';

/**
 * A course as plain pages in a zip file, with a list of them in `index.html`: for any web server, for a folder, and for the Book of
 * Moodle, which makes a chapter of each. Their names begin with a number, so that they stand in order everywhere. The same course
 * gives the same bytes.
 *
 * @throws TypeError for what `makeCourse` did not return, and for a course that holds both what is for learners and what is for staff.
 */
export function writeWebZip(made: MadeCourse): Uint8Array {
  const items = soundItems(made, { caller: 'writeWebZip', hides: false });
  const digits = Math.max(2, String(items.length).length);
  const paths = new Map(
    items.map(({ id }, at) => [id, `${String(at + 1).padStart(digits, '0')}-${id}.html`] as const),
  );
  const links: CourseLinks = { file: (name) => `files/${name}`, item: (id) => paths.get(id) };
  const texts: Record<string, string> = { ...sharedTexts(made), [home]: indexPage(made, paths) };
  items.forEach((item, at) => {
    const around = { before: items[at - 1], after: items[at + 1] };
    texts[paths.get(item.id)!] = webPage(made, {
      title: item.title,
      about: made.summary,
      above: homeLink(made.title),
      body: `${item.html(links)}\n${steps(around, paths, made.words)}`,
    });
  });
  const files = Object.fromEntries(
    items.flatMap((item) => item.files).map(({ name, bytes }) => [links.file(name), bytes] as const),
  );
  const pages = Object.entries(texts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipFiles({ ...files, ...Object.fromEntries(pages) });
}

const home = 'index.html';

const homeLink = (words: string) => xml('a', { href: home }, xmlText(words));

type Paths = ReadonlyMap<string, string>;

function indexPage(made: MadeCourse, paths: Paths): string {
  const modules = made.modules.filter(({ items }) => items.length > 0);
  const parts = modules.map(({ title, summary, items }) =>
    [
      xml('h2', {}, xmlText(title)),
      summary === '' ? '' : xml('p', {}, xmlText(summary)),
      xml('ul', {}, ...items.map((item) => xml('li', {}, itemLink(item, paths)))),
    ].join('\n'),
  );
  const list = `<nav aria-label="${xmlText(made.words.contents)}">\n${parts.join('\n')}\n</nav>`;
  const body = made.summary === '' ? list : `<p>${xmlText(made.summary)}</p>\n${list}`;
  return webPage(made, { title: made.title, about: made.summary, body, art: true });
}

const itemLink = ({ id, title }: MadeItem, paths: Paths) => xml('a', { href: paths.get(id) }, xmlText(title));

/** Links to the pages before and after, and to the list of all. */
function steps(
  { before, after }: { before: MadeItem | undefined; after: MadeItem | undefined },
  paths: Paths,
  { previous, next, contents }: PageWords,
): string {
  const list = [
    before && `<span>${xmlText(previous)}: ${itemLink(before, paths)}</span>`,
    `<span>${homeLink(contents)}</span>`,
    after && `<span>${xmlText(next)}: ${itemLink(after, paths)}</span>`,
  ];
  return `<nav class="steps" aria-label="${xmlText(`${previous}, ${next}`)}">\n${list.filter(Boolean).join('\n')}\n</nav>`;
}
