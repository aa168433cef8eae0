import { paragraphsOf } from '../schema/paragraphs.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { readerOf } from './reader.js';

/** Two texts and how alike they are. */
export interface TwinPair {
  /** The ids of the two resources, in the order of the playbook. */
  readonly a: string;
  readonly b: string;
  /** From 0 to 1: the part of the shorter text's runs of five words that the other text has too. */
  readonly score: number;
  /** How many runs of five words they share. */
  readonly shared: number;
  /** One of those runs, to look for. */
  readonly run: string;
}

/** A text to compare. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
}

/** The groups that are compared, each within itself. */
export type TwinGroup = 'activities' | 'questions' | 'safeguards' | 'adapt';

/**
 * The score from which two texts of a group are called twins, measured on the 73 activities and 63 questions of
 * November 2026. Texts written apart reach 0.011 (activities), 0.032 (questions), 0.051 (safeguards) and 0.032 (adapt).
 * A copy whose twenty most frequent words of five letters or more are all swapped keeps at least 0.46, 0.23, 0.24 and 0.38.
 */
export const twinScores: Readonly<Record<TwinGroup, number>> = {
  // Some forty runs: one paragraph in both.
  activities: 0.05,
  // Ten runs or so: a long sentence in both.
  questions: 0.1,
  safeguards: 0.1,
  adapt: 0.1,
};

/**
 * Words in a run. With fewer, common phrases count; with more, one changed word hides too much. Small words such as “the”
 * stay in: without them a run reaches over more nouns, and a copy with swapped nouns keeps a third less of its score.
 */
const runLength = 5;

/** Words that the form puts into every text, so that sharing them says nothing. */
const templateWords = new Set(['min', 'elementary', 'middle', 'high', 'school']);

/**
 * All pairs of texts that share a run of five words, the most alike first.
 *
 * The score is containment, |A ∩ B| / min(|A|, |B|), and not Jaccard's |A ∩ B| / |A ∪ B|: a short text that was copied
 * into a longer one is a twin, and Jaccard would let it pass for the length of the other. Broder (1997) defines both
 * over shingles in this way.
 */
export function similarPairs(texts: readonly NamedText[]): TwinPair[] {
  const runs = texts.map(({ text }) => runsOf(text));
  const holders = new Map<string, number[]>();
  runs.forEach((set, i) => {
    for (const run of set) {
      const known = holders.get(run);
      if (known) known.push(i);
      else holders.set(run, [i]);
    }
  });
  // Only runs with two holders or more are looked at, so texts that share nothing are never compared.
  const shared = new Map<string, { a: number; b: number; count: number; run: string }>();
  for (const [run, list] of holders) {
    for (const [n, a] of list.entries()) {
      for (const b of list.slice(n + 1)) {
        const pair = shared.get(`${a} ${b}`);
        if (pair) pair.count += 1;
        else shared.set(`${a} ${b}`, { a, b, count: 1, run });
      }
    }
  }
  return [...shared.values()]
    .map(({ a, b, count, run }) => {
      const score = count / Math.min(runs[a]!.size, runs[b]!.size);
      return { a: texts[a]!.id, b: texts[b]!.id, score: Math.round(score * 1000) / 1000, shared: count, run };
    })
    .sort((x, y) => y.score - x.score || y.shared - x.shared || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** Compares activities, guiding questions, and the safeguards and adaptations of activities, each among themselves. */
export function twins(playbook: Playbook): Record<TwinGroup, TwinPair[]> {
  const reader = readerOf(playbook);
  const whole = (resource: Resource): NamedText => ({
    id: resource.id,
    text: paragraphsOf(reader.text(resource, 'all'), 'everything').join('\n'),
  });
  const section = (id: string) =>
    playbook.activities.map((activity) => {
      const sections = activity.body.sections.filter((s) => s.id === id);
      return whole({ ...activity, body: { intro: [], sections } });
    });
  return {
    activities: similarPairs(playbook.activities.map(whole)),
    questions: similarPairs(
      playbook.questions.map((q) => {
        const { id, text } = whole(q);
        return { id, text: `${reader.line(q.question)}\n${text}` };
      }),
    ),
    safeguards: similarPairs(section('safeguards')),
    adapt: similarPairs(section('adapt')),
  };
}

/** The distinct runs of five words within each paragraph. Numbers are left out: the same step in other minutes is the same. */
function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (const paragraph of text.toLowerCase().split('\n')) {
    const words = [...paragraph.matchAll(/[\p{L}'’]+/gu)]
      .map((m) => m[0])
      .filter((w) => !templateWords.has(w));
    for (let i = 0; i + runLength <= words.length; i += 1) runs.add(words.slice(i, i + runLength).join(' '));
  }
  return runs;
}
