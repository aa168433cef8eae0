import { h } from '../../compose/nodes.js';
import { stringify } from '../stringify.js';
import type { Book, Chapter, ContentsLine } from './book.js';

/** Where a chapter is, seen from the contents. */
const hrefOf = ({ file, anchor }: Chapter) => `text/${file}${anchor && `#${anchor}`}`;

/** The contents as nested lists. */
export const placesHtml = (book: Book): string => stringify([list(book.contents)]);

const list = (places: readonly ContentsLine[]): ReturnType<typeof h> =>
  h(
    'ol',
    {},
    places.map(({ title, chapter, inside }) =>
      h(
        'li',
        {},
        chapter ? h('a', { href: hrefOf(chapter) }, title) : h('span', {}, title),
        inside.length > 0 ? [list(inside)] : [],
      ),
    ),
  );

/** A place that readers of books have a way to: the cover, the contents, the text, the glossary … */
export interface Landmark {
  type: string;
  href: string;
  title: string;
}

/** The landmarks of a book; of the contents only where they are read as a page. */
export function landmarksOf(book: Book, contentsTitle: string | undefined): Landmark[] {
  const at = (type: string, chapter: Chapter | undefined): Landmark[] =>
    chapter ? [{ type, href: hrefOf(chapter), title: chapter.title }] : [];
  const find = (type: string) => book.chapters.find((c) => c.type === type);
  const first = book.chapters.find((c) => c.matter === 'bodymatter');
  return [
    ...at('cover', find('cover')),
    ...(contentsTitle === undefined ? [] : [{ type: 'toc', href: '#toc', title: contentsTitle }]),
    ...at('bodymatter', first ?? book.chapters.find((c) => c.type !== 'cover')),
    ...at('glossary', find('glossary')),
    ...at('bibliography', find('bibliography')),
    ...at('colophon', find('colophon')),
  ];
}
