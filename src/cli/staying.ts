import type { StayingWord } from '../index.js';
import { warn } from './terminal.js';

/** Says on stderr how often usual words stay where a recipe has its own for them. `--report` lists the places. */
export function sayStaying(staying: readonly StayingWord[]): void {
  if (staying.length === 0) return;
  const times = staying.reduce((sum, { count }) => sum + count, 0);
  const words = [...new Set(staying.map(({ word }) => `“${word}”`))];
  const places = staying.length === 1 ? '1 place' : `${staying.length} places`;
  const often = times === 1 ? 'once' : `${times} times in all`;
  const named = words.length === 1 ? `word ${words[0]} stays` : `words ${words.join(', ')} stay`;
  warn(`The usual ${named} in ${places}, ${often}; add \`--report\` to see where.`);
}
