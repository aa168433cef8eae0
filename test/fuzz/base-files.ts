import { baseFiles } from '../support/base.js';
import { moreFiles, withSheet } from './seed-files.js';

const activity = 'steps/first/activities/greeting-round.md';

/** The files that all inputs are made from. */
export function fuzzFiles(): Record<string, string> {
  const files = { ...(baseFiles() as Record<string, string>), ...moreFiles };
  return { ...files, [activity]: withSheet(files[activity]!) };
}
