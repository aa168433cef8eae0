import type { Packet } from './packet.js';

/**
 * The level of the heading of a part. Without a cover the first part is what the page is about: the sources, and what comes
 * along with a single resource or a single session, stand one below it.
 */
export function partLevel(
  { cover, parts }: Pick<Packet, 'cover' | 'parts'>,
  index: number,
  level: number,
): number {
  const isBelow = parts[index]?.type === 'sources' || leads.has(parts[0]?.type);
  return cover === undefined && index > 0 && isBelow ? level + 1 : level;
}

const leads: ReadonlySet<string | undefined> = new Set(['entries', 'session']);
