import { strToU8 } from 'fflate';
import scormScript from '../../../templates/course/scorm.js.txt';
import type { CourseLinks, MadeCourse, MadeItem, MadeModule } from '../lms/made-course.js';
import { soundItems } from '../lms/sound-course.js';
import { lowerHeadings, sharedTexts, webPage } from '../lms/web-page.js';
import { xml, xmlText } from '../xml.js';
import { zipFiles } from '../zip.js';
import { type Sco, scormManifest } from './manifest.js';

/** How a SCORM package is cut. */
export interface ScormOptions {
  /** The whole course as one page that is tracked, for platforms that take no more. Without it, one for each module. */
  readonly single?: boolean | undefined;
}

const script = 'shared/scorm.js';

/**
 * A course as a SCORM 1.2 package: a page for each module, that says to the platform when its reader has done it. There is no
 * score, and nothing else is kept of anybody. Each page can be read without a platform, too. The same course gives the same bytes.
 *
 * @throws TypeError for what `makeCourse` did not return, and for a course that holds both what is for learners and what is for staff.
 */
export function writeScorm(made: MadeCourse, { single = false }: ScormOptions = {}): Uint8Array {
  soundItems(made, { caller: 'writeScorm', hides: false });
  const filled = made.modules.filter(({ items }) => items.length > 0);
  const pages = single ? [onePage(made, filled)] : filled.map((module) => modulePage(made, module));
  const shared: Record<string, string> = { ...sharedTexts(made), [script]: scormScript };
  const files: Record<string, Uint8Array> = {};
  for (const { sco, html, items } of pages) {
    files[sco.path] = strToU8(html);
    for (const file of items.flatMap((item) => item.files)) files[pathOf(file.name)] = file.bytes;
  }
  for (const [path, text] of Object.entries(shared)) files[path] = strToU8(text);
  const manifest = scormManifest(
    made,
    pages.map(({ sco }) => sco),
    Object.keys(shared),
  );
  return zipFiles({ ...files, 'imsmanifest.xml': strToU8(manifest) });
}

const pathOf = (name: string) => `files/${name}`;

interface ScoPage {
  readonly sco: Sco;
  readonly html: string;
  readonly items: readonly MadeItem[];
}

function modulePage(made: MadeCourse, module: MadeModule): ScoPage {
  return page(made, module, module.items, sections(module.items, module.items, 2));
}

/** All modules below each other, with a list of them first. */
function onePage(made: MadeCourse, modules: readonly MadeModule[]): ScoPage {
  const all = modules.flatMap(({ items }) => items);
  const list = modules.map(({ id, title }) =>
    xml('li', {}, xml('a', { href: `#module-${id}` }, xmlText(title))),
  );
  const parts = modules.map(({ id, title, items }) =>
    xml('section', { id: `module-${id}` }, xml('h2', {}, xmlText(title)), sections(items, all, 3)),
  );
  const contents = xml('nav', { 'aria-label': made.words.contents }, xml('ol', {}, ...list));
  return page(made, made, all, `${contents}\n${parts.join('\n')}`);
}

/** Items below each other, each under a heading of its own. Links lead to what stands on the same page. */
function sections(items: readonly MadeItem[], onPage: readonly MadeItem[], level: number): string {
  const here = new Set(onPage.map(({ id }) => id));
  const links: CourseLinks = {
    file: pathOf,
    // Another page is another one to track: a platform opens it, a link inside this one would not tell it.
    item: (id) => (here.has(id) ? `#page-${id}` : undefined),
  };
  return items
    .map(
      (item) =>
        `<section id="page-${item.id}"><h${level}>${xmlText(item.title)}</h${level}>\n${lowerHeadings(item.html(links), level - 1)}</section>`,
    )
    .join('\n');
}

function page(
  made: MadeCourse,
  { id, title, summary }: Pick<MadeModule, 'id' | 'title' | 'summary'>,
  items: readonly MadeItem[],
  body: string,
): ScoPage {
  const { done, saved, notSaved } = made.words;
  const button = xml(
    'button',
    { id: 'done', type: 'button', hidden: '', 'data-saved': saved, 'data-not-saved': notSaved },
    xmlText(done),
  );
  const intro = summary === '' ? '' : `<p>${xmlText(summary)}</p>\n`;
  const html = webPage(made, {
    title,
    about: summary,
    body: `${intro}${body}\n<p class="done">${button} <span id="state" role="status"></span></p>`,
    art: true,
    scripts: [script],
  });
  const files = [...new Set(items.flatMap((item) => item.files.map((file) => pathOf(file.name))))].sort();
  return { sco: { id, title, path: `${id}.html`, files }, html, items };
}
