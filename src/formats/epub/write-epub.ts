import chapter from '../../../templates/epub/chapter.hbs';
import navigation from '../../../templates/epub/navigation.hbs';
import packageDocument from '../../../templates/epub/package.hbs';
import type { Packet } from '../../compose/packet.js';
import { withPlainParts } from '../../compose/plain-parts.js';
import { say } from '../../compose/strings.js';
import { requirePacket } from '../../schema/guards.js';
import { fillerOf } from '../html/fill-templates.js';
import { layoutClasses } from '../html/look.js';
import { packetArt } from '../html/packet-art.js';
import { settingFor } from '../html/render-fragment.js';
import type { PartSetting } from '../html/resource-part-html.js';
import { writtenIn } from '../written-in.js';
import { aboutBook, type BookOptions, identifierOf } from './about-book.js';
import { type Book, bookOf, coverFile } from './book.js';
import type { ImageFile } from './image-file.js';
import { landmarksOf, placesHtml } from './navigation.js';
import { bookNotes } from './notes.js';
import { readyPacket } from './ready-packet.js';
import { bookStyle } from './style.js';
import { zipBook } from './zip-book.js';

export type { BookOptions as EpubOptions } from './about-book.js';

const templates = { chapter, navigation, package: packageDocument };

/**
 * A packet as an e-book: the bytes of an EPUB 3.3 file with a chapter for each resource. Contents, links between chapters,
 * footnotes, drawings and images are inside and nothing is loaded from elsewhere. The same packet gives the same bytes.
 *
 * @throws RangeError when the packet has nothing to read, or an option is out of range.
 */
export async function writeEpub(packet: Packet, options: BookOptions = {}): Promise<Uint8Array> {
  requirePacket(packet, 'writeEpub');
  const { packet: ready, images } = readyPacket(withPlainParts(packet));
  const book = bookOf(ready);
  if (book.chapters.length === 0)
    throw new RangeError('The packet has nothing to read, expected a cover or a part beside the contents.');
  const setting = bookSetting(ready, book);
  const common = {
    ...writtenIn(ready.language),
    classes: `pb pb-edition-${ready.edition}${layoutClasses(ready.layout)}`,
  };
  const fillTemplate = fillerOf(ready.strings, (name: keyof typeof templates) => templates[name]);
  // The one thing that HTML may hold as it is and XML may not.
  const fill: typeof fillTemplate = (...args) => fillTemplate(...args).replaceAll(']]>', ']]&gt;');
  const pages = book.chapters.map((c): Page => {
    const html = c.html(setting);
    const trail = c.within && { ...c.within, href: c.within.chapter.file, title: c.within.chapter.title };
    const text = fill('chapter', { ...common, ...c, style: '../style.css', trail, html }, 1);
    return { path: `text/${c.file}`, text: `${text}\n`, isDrawn: html.includes('<svg ') };
  });
  const contents = ready.parts.find((part) => part.type === 'contents');
  const navigation = {
    title: contents?.title ?? say(ready.strings, 'contents'),
    places: placesHtml(book),
    landmarks: landmarksOf(book, contents?.title),
  };
  const about = {
    ...aboutBook(
      ready,
      options,
      images,
      pages.some((p) => /<(?:svg|img) /.test(p.text)),
    ),
    identifier: identifierOf(packet, options),
    ...listing(pages, images, contents !== undefined),
  };
  return zipBook({
    'package.opf': `${fill('package', { ...common, ...about }, 1)}\n`,
    'nav.xhtml': `${fill('navigation', { ...common, ...navigation }, 1)}\n`,
    'style.css': bookStyle(ready),
    ...Object.fromEntries(pages.map((p) => [p.path, p.text])),
    ...Object.fromEntries(images.map((i) => [i.path, i.bytes])),
  });
}

/** How entries and parts are written in a book: one heading of the first level for each file, links from file to file. */
const bookSetting = (packet: Packet, { targets }: Book): PartSetting => ({
  ...settingFor(packet, { headingLevel: 1 }),
  art: packetArt(packet),
  notes: bookNotes,
  linkTo: (id) => targets.get(id),
});

/** A chapter that has been written. */
interface Page {
  path: string;
  text: string;
  /** Whether there is a drawing in it. */
  isDrawn: boolean;
}

/** Every file of the book, and which of them are read in which order: the contents after the cover, where they are a page. */
function listing(pages: readonly Page[], images: readonly ImageFile[], hasContents: boolean) {
  const xhtml = 'application/xhtml+xml';
  const chapters = pages.map(({ path, isDrawn }, i) => ({
    id: `chapter-${i + 1}`,
    href: path,
    mediaType: xhtml,
    properties: isDrawn ? 'svg' : '',
  }));
  const others = [
    { id: 'nav', href: 'nav.xhtml', mediaType: xhtml, properties: 'nav' },
    { id: 'style', href: 'style.css', mediaType: 'text/css', properties: '' },
    ...images.map(({ path, mediaType }, i) => ({
      id: `image-${i + 1}`,
      href: path,
      mediaType,
      properties: '',
    })),
  ];
  const read = chapters.map((c) => c.id);
  const coverCount = pages[0]!.path === `text/${coverFile}` ? 1 : 0;
  const spine = hasContents ? [...read.slice(0, coverCount), 'nav', ...read.slice(coverCount)] : read;
  return { items: [...others, ...chapters], spine };
}
