import type { Nodes } from 'mdast';
import type { Point } from '../diagnostics/diagnostic.js';
import { pointsOf } from './yaml-places.js';

/**
 * Finds where words of a node stand in the text that was parsed; undefined when they are written in another way there, such as
 * with a `\\` before them, which says that they are meant.
 */
export function wordsIn(source: string): (node: Nodes, words: string, offset: number) => Point | undefined {
  const point = pointsOf(source, 0);
  return ({ position }, words, offset) => {
    // Markup and indents are left out of a text, so its words stand no earlier in the source.
    const at = source.indexOf(words, position!.start.offset! + offset);
    return at < 0 || at >= position!.end.offset! || source[at - 1] === '\\' ? undefined : point(at);
  };
}
