import * as z from 'zod';
import { slug, text } from './common.js';
import { type SourceDate, sourceDate } from './source-date.js';
import { nameList, type SourceName } from './source-name.js';
import { type SourceType, sourceType } from './source-types.js';

export type { SourceDate } from './source-date.js';
export type { SourceName } from './source-name.js';
export type { SourceType } from './source-types.js';

/** A source in `references.json`: the part of CSL-JSON that is printed here, and what is kept beside it. */
export interface SourceFields {
  /** The id, as a slug, by which texts cite it. */
  readonly id: string;
  /** What it is, as a type of CSL. */
  readonly type: SourceType;
  /** The title as the list prints it, in sentence case; `<i>` marks what is in italics. */
  readonly title: string;
  /** When it came out. */
  readonly issued?: SourceDate;
  /** A shorter title for citations of what has no author. */
  readonly 'title-short'?: string;
  /** Who wrote it. */
  readonly author?: readonly SourceName[];
  /** Who directed a film, named when it has no `author`. */
  readonly director?: readonly SourceName[];
  /** Who edited it, or the book that a chapter is in. */
  readonly editor?: readonly SourceName[];
  /** Who translated it. */
  readonly translator?: readonly SourceName[];
  /** When the original of a new edition or a translation came out. */
  readonly 'original-date'?: SourceDate;
  /** When a page without a date was read. */
  readonly accessed?: SourceDate;
  /** `in press` and the like, for what has no date yet; of a law, what became of it. */
  readonly status?: string;
  /** The journal, the book or the site that it is in. */
  readonly 'container-title'?: string;
  /** The series of a report. */
  readonly 'collection-title'?: string;
  readonly 'collection-number'?: string | number;
  readonly volume?: string | number;
  /** How many volumes a book has. */
  readonly 'number-of-volumes'?: string | number;
  readonly issue?: string | number;
  /** Pages, as `45-67`, or the number of an article. */
  readonly page?: string | number;
  /** The number of a report, an article or a law. */
  readonly number?: string | number;
  /** The section of a law. */
  readonly section?: string | number;
  /** The edition of a book: a number, or words. */
  readonly edition?: string | number;
  /** The version of a program. */
  readonly version?: string | number;
  /** What kind of report, thesis or page it is: `Doctoral dissertation`. */
  readonly genre?: string;
  /** What it is on: `Video`. */
  readonly medium?: string;
  /** Who brought it out; of a thesis, the school. */
  readonly publisher?: string;
  /** Where a talk was given. */
  readonly 'event-title'?: string;
  readonly event?: string;
  readonly 'event-place'?: string;
  /** The DOI, as `10.1000/182`. It is printed instead of the address. */
  readonly DOI?: string;
  /** Its address on the web. */
  readonly URL?: string;
}

/** What reference managers write beside it. It is kept and not printed. */
const kept = [
  'abstract',
  'annote',
  'archive',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'categories',
  'citation-key',
  'citation-label',
  'container-title-short',
  'custom',
  'dimensions',
  'ISBN',
  'ISSN',
  'journalAbbreviation',
  'keyword',
  'language',
  'license',
  'note',
  'number-of-pages',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page-first',
  'PMCID',
  'PMID',
  'publisher-place',
  'scale',
  'shortTitle',
  'source',
  'submitted',
] as const;

const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/i;

/** A text that is printed: its letters stand as they are. */
const words = (max: number) =>
  text(max).refine((value) => !entity.test(value), {
    error: ({ input }) => `the letter itself instead of \`${entity.exec(String(input))?.[0]}\``,
  });

const marked = (max: number) =>
  words(max).refine(isClosed, 'every `<i>` to be closed by `</i>` in the same text');

const numeral = z.union([words(60), z.int().min(0)], { error: 'a number or a short text' });

/** The fields of one source, in the order of docs/authoring.md. */
export const sourceSchema = z.strictObject({
  id: slug,
  type: sourceType,
  title: marked(400),
  issued: sourceDate.optional(),
  'title-short': marked(400).optional(),
  author: nameList.optional(),
  director: nameList.optional(),
  editor: nameList.optional(),
  translator: nameList.optional(),
  'original-date': sourceDate.optional(),
  accessed: sourceDate.optional(),
  status: words(60).optional(),
  'container-title': marked(400).optional(),
  'collection-title': marked(400).optional(),
  'collection-number': numeral.optional(),
  volume: numeral.optional(),
  'number-of-volumes': numeral.optional(),
  issue: numeral.optional(),
  page: numeral.optional(),
  number: numeral.optional(),
  section: numeral.optional(),
  edition: numeral.optional(),
  version: numeral.optional(),
  genre: words(200).optional(),
  medium: words(200).optional(),
  publisher: words(300).optional(),
  'event-title': words(300).optional(),
  event: words(300).optional(),
  'event-place': words(300).optional(),
  DOI: text(300)
    .regex(
      /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi: ?)?10\.[0-9.]+\/[^\s<>"]+$/i,
      'a DOI such as `10.1000/182`, which begins with `10.`',
    )
    .optional(),
  URL: text(2000)
    .regex(/^https?:\/\/[^\s<>"]+$/i, 'an address that begins with `https://` or `http://`')
    .optional(),
  ...Object.fromEntries(kept.map((field) => [field, z.unknown().optional()])),
});

/** `references.json`: every source. */
export const sourcesFileSchema = z.array(sourceSchema);

/** Whether every piece of markup in a text is closed, in order. */
function isClosed(value: string): boolean {
  const open: string[] = [];
  for (const [tag] of value.matchAll(/<\/?(?:i|b|su[bp]|sc|span)\b[^<>]*>/g)) {
    const element = /\w+/.exec(tag)![0];
    if (!tag.startsWith('</')) open.push(element);
    else if (open.pop() !== element) return false;
  }
  return open.length === 0;
}
