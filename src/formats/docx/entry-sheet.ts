import type { PrintEntry } from '../print/print-model.js';
import { entryParagraphs } from './entry.js';
import type { DocxContext } from './setting.js';
import { type Sheet, sheet } from './sheet.js';

/** An entry as a sheet. */
export const entrySheet = (begins: Sheet['begins'], entry: PrintEntry, level: number, setting: DocxContext) =>
  sheet(begins, setting, (newPage) => entryParagraphs(entry, { level, newPage }, setting));
