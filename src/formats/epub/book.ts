import type { Cover, Entry, Packet, Part } from '../../compose/packet.js';
import { safeFileName } from '../../diagnostics/file-names.js';
import { entryHtml } from '../html/entry-html.js';
import { handoutsHtml, partHtml } from '../html/part-html.js';
import type { PartSetting } from '../html/resource-part-html.js';
import { sessionHtml } from '../html/session-html.js';

/** One file of the book that is read. */
export interface Chapter {
  /** File name, such as `relationship-map.xhtml`. */
  file: string;
  /** The id of its heading. */
  anchor: string;
  title: string;
  matter: 'frontmatter' | 'bodymatter' | 'backmatter';
  /** What it is, as EPUB (`epub:type`) and as ARIA say it; empty when they have no word for it. */
  type: string;
  role: string;
  /** The chapter it belongs to, and its group there, such as “Guiding questions”. */
  within: { chapter: Chapter; group: string } | undefined;
  html: (setting: PartSetting) => string;
}

/** File name of the cover. */
export const coverFile = 'cover.xhtml';

/** A line of the contents: a chapter, or the title of a group of chapters. */
export interface ContentsLine {
  title: string;
  chapter: Chapter | undefined;
  inside: ContentsLine[];
}

/** A packet as chapters. */
export interface Book {
  /** In the order they are read. */
  chapters: Chapter[];
  contents: ContentsLine[];
  /** Where each id that links may lead to is: `file.xhtml#id`. */
  targets: Map<string, string>;
}

type Meaning = Pick<Chapter, 'matter' | 'type' | 'role'>;

const chapterMeaning: Meaning = { matter: 'bodymatter', type: 'chapter', role: 'doc-chapter' };
const innerMeaning: Meaning = { matter: 'bodymatter', type: 'subchapter', role: '' };

/** What parts are; those that are not named are chapters. */
const meanings: { readonly [T in Part['type']]?: Meaning } = {
  text: { matter: 'frontmatter', type: 'introduction', role: 'doc-introduction' },
  agenda: { matter: 'frontmatter', type: '', role: '' },
  glance: { matter: 'frontmatter', type: '', role: '' },
  handouts: { matter: 'bodymatter', type: 'appendix', role: 'doc-appendix' },
  checklist: { matter: 'backmatter', type: 'appendix', role: 'doc-appendix' },
  glossary: { matter: 'backmatter', type: 'glossary', role: 'doc-glossary' },
  sources: { matter: 'backmatter', type: 'bibliography', role: 'doc-bibliography' },
  colophon: { matter: 'backmatter', type: 'colophon', role: 'doc-colophon' },
};

/** A packet as a book: a cover, a chapter for each resource and for each other part, and the contents that lead to them. */
export function bookOf(packet: Packet): Book {
  const book: Book = { chapters: [], contents: [], targets: new Map() };
  if (packet.cover) book.chapters.push(coverChapter(packet, packet.cover));
  for (const part of packet.parts) book.contents.push(...addPart(book, part));
  return book;
}

/** Adds the chapters of a part. The book has contents of its own, which need none. */
function addPart(book: Book, part: Part): ContentsLine[] {
  if (part.type === 'contents') return [];
  if (part.type === 'entries') return part.entries.map((entry) => addEntry(book, entry, chapterMeaning));
  const place = part.type === 'step' ? addEntry(book, part.entry, chapterMeaning) : addWhole(book, part);
  const within = (group: string) => ({ chapter: place.chapter!, group });
  if (part.type === 'step')
    place.inside = part.groups.map(({ title, entries }) => ({
      title,
      chapter: undefined,
      inside: entries.map((entry) => addEntry(book, entry, innerMeaning, within(title))),
    }));
  if (part.type === 'session')
    place.inside = [...part.entries, ...part.handouts].map((entry) =>
      addEntry(book, entry, innerMeaning, within('')),
    );
  if (part.type === 'handouts')
    place.inside = part.entries.map((entry) => addEntry(book, entry, innerMeaning, within('')));
  return [place];
}

function addEntry(book: Book, entry: Entry, meaning: Meaning, within?: Chapter['within']): ContentsLine {
  const title = [entry.label, entry.shortTitle].filter(Boolean).join(' · ');
  const html: Chapter['html'] = (setting) => entryHtml(entry, setting.level, setting);
  return addChapter(book, { anchor: entry.id, title, ...meaning, within, html });
}

/** Adds a part as one chapter; of the handouts only their list, of a session its run sheet. */
function addWhole(book: Book, part: Part): ContentsLine {
  const html: Chapter['html'] = (setting) =>
    part.type === 'handouts'
      ? handoutsHtml(part, [], setting)
      : part.type === 'session'
        ? sessionHtml(part, [], setting)
        : partHtml(part, setting);
  const meaning = meanings[part.type] ?? chapterMeaning;
  const place = addChapter(book, { anchor: part.id, title: part.title, ...meaning, within: undefined, html });
  for (const id of anchorsIn(part)) book.targets.set(id, `${place.chapter!.file}#${id}`);
  return place;
}

function addChapter(book: Book, about: Omit<Chapter, 'file'>): ContentsLine {
  const file = chapterFile(about.anchor, book.chapters);
  const chapter = { ...about, file, title: about.title.trim() || about.anchor };
  book.chapters.push(chapter);
  book.targets.set(about.anchor, `${file}#${about.anchor}`);
  return { title: chapter.title, chapter, inside: [] };
}

const coverChapter = ({ title, generator }: Packet, cover: Cover): Chapter => ({
  file: coverFile,
  anchor: '',
  title: title.trim() || generator,
  matter: 'frontmatter',
  type: 'cover',
  role: '',
  within: undefined,
  html: (setting) => setting.fill('cover', { ...cover, art: setting.art?.cover() ?? '' }, setting.level),
});

/** Ids inside a part, beside its own, that links may lead to. */
function anchorsIn(part: Part): string[] {
  if (part.type === 'sources') return part.references.map((r) => `ref-${r.id}`);
  if (part.type === 'glossary') return part.terms.map((t) => `term-${t.id}`);
  return [];
}

/** An id as a file name that no other has yet. */
function chapterFile(id: string, chapters: readonly Chapter[]): string {
  const plain = id.toLowerCase().replace(/[^a-z0-9-]+/g, '-') || 'chapter';
  const taken = new Set(chapters.map((c) => c.file.replace(/\.xhtml$/, '')));
  return `${safeFileName(plain, taken)}.xhtml`;
}
