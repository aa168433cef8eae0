import type { SourceFields } from '../../schema/source.js';
import { wholeDay } from './dates.js';
import { plain, type Run } from './runs.js';

/** Where it is found. What has no date may change, so the day it was read is told. */
export function access({ DOI, URL, issued, status, accessed }: SourceFields): Run[] {
  if (DOI) return plain(`https://doi.org/${DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')}`);
  if (!URL) return [];
  const day = (issued ?? status) ? '' : wholeDay(accessed);
  return plain(day ? `Retrieved ${day}, from ${URL}` : URL);
}
