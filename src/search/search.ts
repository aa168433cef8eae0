import type { Selectable } from '../customize/select.js';
import { isTailored } from '../customize/sources.js';
import { mistake, requireSelectable, sayWhat } from '../schema/guards.js';
import { type Kind, kinds } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { type Alternatives, alternatives } from './alternatives.js';
import { type Corpus, makeCorpus } from './corpus.js';
import { bestExcerpt, cutShort, type Excerpt, marksIn, type Range } from './excerpt.js';
import { wordsIn } from './fold.js';
import { otherWords } from './other-words.js';
import { type Hit, rank } from './rank.js';
import type { SearchIndex } from './search-index.js';
import { type Field, passagesOf, shortTexts, titleOf } from './texts.js';

/** How to search. */
export interface SearchOptions {
  /** The index of the playbook, as `searchIndex` makes it. Without one it is made at the first search, and kept as long as the playbook. */
  index?: SearchIndex;
  /** How many results at most, the best ones. Default: 20. */
  limit?: number;
  /** Which resources count. Default: all. */
  keep?: (resource: Resource) => boolean;
}

/** Something that was found. */
export interface SearchResult {
  readonly id: string;
  readonly kind: Kind;
  /** The id of its step. */
  readonly step: string;
  /** What it is called; a guiding question is called by itself. */
  readonly title: string;
  /** The words of the title that were asked for. */
  readonly titleMarks: readonly Range[];
  /** How well it fits, to compare with the others of the same search. */
  readonly score: number;
  /** Whether it has all the words. Where nothing has, those come that have most, and a page can say so. */
  readonly complete: boolean;
  /** What was searched in place of the words, because the playbook says so of them; absent when it has the words themselves. */
  readonly instead?: string;
  /** In which field it fits best. */
  readonly where: Field;
  /** A short piece of the summary or of the texts with words that were asked for; without any, the beginning of the summary. */
  readonly excerpt: Excerpt;
}

/** How many words of a question count, so that a page pasted into a search box takes no longer than a sentence. */
const mostWords = 24;

const corpora = new WeakMap<object, { corpus: Corpus; index: SearchIndex | undefined }>();

/**
 * What of a playbook fits some words, best first: titles, tags, summaries and texts are searched. Neither case nor accents
 * matter, other forms of a word count (“mentoring” for “mentors”), the last word may be a beginning, and a slip of the pen is
 * forgiven. All words must be there. Then comes what has them in the words that `search.yaml` gives for them; where nothing has all of
 * them either way, those come that have most.
 *
 * Takes a loaded playbook, a tailored one (`tailored.playbook`) in its own words, or some lists with an index.
 *
 * @throws TypeError for what is no playbook or no text, and for the index of another playbook. RangeError for a `limit` that is none.
 */
export function search(
  playbook: Selectable,
  text: string,
  { index, limit = 20, keep = () => true }: SearchOptions = {},
): SearchResult[] {
  requireSelectable(playbook, 'search');
  if (typeof text !== 'string') throw mistake('search', sayWhat(text), 'words to look for', 'pass a string');
  if (!(limit >= 1)) throw new RangeError(`\`limit\` is ${limit}, expected 1 or more.`);
  requireIndexOf(playbook as Partial<Playbook>, index);
  const corpus = corpusOf(playbook as Partial<Playbook>, index);
  const words = wordsIn(text)
    .slice(0, mostWords)
    .map((w) => w.word);
  const results: SearchResult[] = [];
  for (const { hit, asked, instead } of inAnyWords(words, corpus)) {
    if (results.length >= limit) break;
    const resource = corpus.resources[hit.place]!;
    const result = keep(resource) && resultOf(hit, resource, asked, corpus);
    if (result) results.push(instead === undefined ? result : { ...result, instead });
  }
  return results;
}

/** A hit, and the words that it was found by. */
interface FoundBy {
  hit: Hit;
  asked: readonly Alternatives[];
  instead?: string;
}

/** Who has the words, and then who has them in other words; those that have only some of them where nobody has all. */
function inAnyWords(words: readonly string[], corpus: Corpus): FoundBy[] {
  const find = (given: readonly string[], instead?: string): FoundBy[] => {
    const asked = [...new Set(given)].map((word) => alternatives(word, word === given.at(-1), corpus));
    const hits = rank(asked, given.join(' '), corpus);
    return hits.map((hit) => (instead === undefined ? { hit, asked } : { hit, asked, instead }));
  };
  const own = find(words);
  const others = otherWords(words, corpus.searchWords, corpus.english)
    .flatMap((other) => find(other.words, other.instead))
    .filter(({ hit }) => hit.complete)
    .sort((a, b) => b.hit.score - a.hit.score || a.hit.place - b.hit.place);
  const found = [...own.filter(({ hit }) => hit.complete), ...others];
  const seen = new Set<number>();
  const once = ({ hit }: FoundBy) => !seen.has(hit.place) && seen.add(hit.place);
  return found.length > 0 ? found.filter(once) : own;
}

/** @throws TypeError when a tailored playbook comes with an index that was made before tailoring: it would find what was left out. */
function requireIndexOf(playbook: Partial<Playbook>, index: SearchIndex | undefined): void {
  if (index && (typeof index.words !== 'string' || !Array.isArray(index.ids)))
    throw mistake('search', sayWhat(index), 'an index', 'import it, or make it with `searchIndex(playbook)`');
  if (index && !index.tailored && isTailored(playbook))
    throw mistake(
      'search',
      'the index of a playbook before it was tailored',
      'that of the tailored one',
      'leave it out, or make it with `searchIndex(tailored.playbook)`',
    );
  if (index?.tailored && !isTailored(playbook) && hasVariables(playbook))
    throw mistake(
      'search',
      'the index of a tailored playbook beside one that is not tailored',
      'both of the same playbook',
      'hand over the lists of the tailored playbook, or the index that was made before',
    );
}

/** Whether variables such as `{{learner}}` are still in what is said of resources, which tailoring fills. */
const hasVariables = (lists: Partial<Playbook>): boolean =>
  kinds.some(({ plural }) =>
    ((lists[plural] ?? []) as readonly Resource[]).some((r) => `${r.title}${r.summary}`.includes('{{')),
  );

function corpusOf(playbook: Partial<Playbook>, index: SearchIndex | undefined): Corpus {
  const ready = corpora.get(playbook);
  if (ready && ready.index === index) return ready.corpus;
  const corpus = makeCorpus(playbook, index);
  corpora.set(playbook, { corpus, index });
  return corpus;
}

/** A result, or nothing when a text that should have the words does not have them: the index may be older than the texts. */
function resultOf(
  { score, field, complete }: Hit,
  resource: Resource,
  asked: readonly Alternatives[],
  { wordOf }: Corpus,
): SearchResult | undefined {
  const { summary } = shortTexts(resource, wordOf);
  const texts = 'body' in resource ? passagesOf(resource, wordOf) : [];
  const excerpt = bestExcerpt([{ text: summary }, ...texts], asked);
  if (field === 'text' && texts.length > 0 && !excerpt) return undefined;
  const title = titleOf(resource, wordOf);
  return {
    id: resource.id,
    kind: resource.kind,
    step: resource.step,
    title,
    titleMarks: marksIn(title, asked),
    score: Math.round(score * 100) / 100,
    complete,
    where: field,
    excerpt: excerpt ?? cutShort(summary, []),
  };
}
