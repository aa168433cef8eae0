import { kinds } from '../schema/kinds.js';
import { fewestWords, gradeTargets, type Level } from './prose.js';
import { alignTable } from './table.js';

/** Reading levels as text: for each kind and its readers the median grade, and the hardest text by id. */
export function formatLevels(levels: readonly Level[]): string {
  const rows = kinds.flatMap(({ kind }) =>
    (['facilitator', 'learner'] as const).flatMap((readers) => {
      const all = levels.filter((l) => l.kind === kind && l.readers === readers);
      const graded = all
        .flatMap((l) => (l.grade === null ? [] : [{ id: l.id, grade: l.grade }]))
        .sort((a, b) => a.grade - b.grade);
      const worst = graded.at(-1);
      if (all.length === 0) return [];
      const unmeasured = all.length - graded.length;
      const numbers = worst
        ? [median(graded.map((l) => l.grade)).toFixed(1), worst.grade.toFixed(1), worst.id]
        : ['–', '–', ''];
      return [[kind, readers, gradeTargets[readers], graded.length, unmeasured, ...numbers]];
    }),
  );
  const heads = ['kind', 'for', 'target', 'texts', 'too short', 'median', 'hardest', 'id'];
  return `Reading levels, as Flesch-Kincaid grades. Texts of fewer than ${fewestWords} words are too short for one.\n${alignTable(heads, rows)}`;
}

/** Of an even number, the mean of the two in the middle. */
function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
