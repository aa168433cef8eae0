import type { Packet } from './packet.js';

/**
 * The level of the heading of a part. Without a cover the first part is what the page is about: the sources, and what comes
 * along with a single resource, stand one below it.
 */
export function partLevel(
  { cover, parts }: Pick<Packet, 'cover' | 'parts'>,
  index: number,
  level: number,
): number {
  const isBelow = parts[index]?.type === 'sources' || parts[0]?.type === 'entries';
  return cover === undefined && index > 0 && isBelow ? level + 1 : level;
}
