import * as z from 'zod';
import { nearest, orList } from '../diagnostics/nearest.js';

/** The types of CSL that APA style is known for here, and what each is for. */
export const sourceTypes = {
  'article-journal': 'an article in a journal',
  'article-magazine': 'an article in a magazine',
  'article-newspaper': 'an article in a newspaper',
  'post-weblog': 'a post in a blog',
  book: 'a whole book',
  chapter: 'a chapter in an edited book, an entry in an encyclopedia',
  report: 'a report, a brief, a working paper, a standard',
  webpage: 'a page of a website',
  post: 'a post in social media or a forum',
  thesis: 'a thesis or dissertation',
  'paper-conference': 'a paper in proceedings, or given at a conference',
  speech: 'a talk',
  motion_picture: 'a film or a video',
  broadcast: 'an episode of a podcast, of radio or of television',
  dataset: 'a data set',
  software: 'a program or an app',
  legislation: 'a law',
} as const;

export type SourceType = keyof typeof sourceTypes;

/** What people and reference managers call them. */
const nearTypes: Readonly<Record<string, SourceType>> = {
  article: 'article-journal',
  journal: 'article-journal',
  'journal-article': 'article-journal',
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  blog: 'post-weblog',
  'blog-post': 'post-weblog',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  website: 'webpage',
  'web-page': 'webpage',
  online: 'webpage',
  forum: 'post',
  tweet: 'post',
  dissertation: 'thesis',
  'phd-thesis': 'thesis',
  conference: 'paper-conference',
  proceedings: 'paper-conference',
  event: 'speech',
  presentation: 'speech',
  lecture: 'speech',
  film: 'motion_picture',
  movie: 'motion_picture',
  video: 'motion_picture',
  podcast: 'broadcast',
  song: 'broadcast',
  data: 'dataset',
  program: 'software',
  law: 'legislation',
  bill: 'legislation',
  statute: 'legislation',
  legal_case: 'legislation',
  regulation: 'legislation',
  treaty: 'legislation',
  standard: 'report',
  brief: 'report',
  manuscript: 'report',
  pamphlet: 'report',
  document: 'report',
};

const isSourceType = (type: unknown): type is SourceType =>
  typeof type === 'string' && Object.hasOwn(sourceTypes, type);

/** Names the type that was meant; every type when that is not known. */
function typesFor(given: unknown): string {
  const asked = String(given)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const plain = asked.replace(/-/g, '_');
  const known = Object.keys(sourceTypes);
  const meant = nearTypes[asked] ?? nearTypes[plain] ?? nearest(asked, [...known, ...Object.keys(nearTypes)]);
  const type = meant && (nearTypes[meant] ?? meant);
  return type && isSourceType(type) ? `\`${type}\` (${sourceTypes[type]})` : orList(known);
}

/** The `type` of a source. Editors get the closed list. */
export const sourceType = z
  .string()
  .min(1)
  .refine(isSourceType, { error: ({ input }) => typesFor(input), abort: true })
  .meta({ enum: Object.keys(sourceTypes) });
