import { type TwinGroup, type TwinPair, twinScores } from './similarity.js';
import { alignTable } from './table.js';

/** The most alike pairs of each group as text, with one run of words that both texts have. */
export function formatTwins(groups: Readonly<Record<TwinGroup, readonly TwinPair[]>>, top = 20): string {
  return Object.entries(groups)
    .map(([group, pairs]) => {
      const limit = twinScores[group as TwinGroup];
      const alike = pairs.filter((p) => p.score >= limit).length;
      const rows = pairs
        .slice(0, top)
        .map((p) => [p.score.toFixed(3), p.shared, p.a, p.b, `“${p.run}”`] as const);
      const title = `${group}: ${pairs.length} pairs share a run of five words, ${alike} of them score ${limit} or more\n`;
      return title + alignTable(['score', 'runs', 'one', 'other', 'for example'], rows);
    })
    .join('\n');
}
