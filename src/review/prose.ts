import { type Diagnostic, fault, sortDiagnostics } from '../diagnostics/diagnostic.js';
import { orList } from '../diagnostics/nearest.js';
import type { ReadFile } from '../load/read-meta.js';
import { memorySource, type Source } from '../load/source.js';
import type { Kind } from '../schema/kinds.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { paragraphsOf, type Readers, readerOf } from './paragraphs.js';
import { linesOf, placeOf, textsOf } from './texts.js';

/** The hardest grade each group of readers can be asked to read, as a US school grade. */
export const gradeTargets: Readonly<Record<Readers, number>> = { facilitator: 9, learner: 7 };

/** Texts with fewer words are not given a grade: in so few sentences one name decides. */
export const fewestWords = 60;

/** How hard one text reads. */
export interface Level {
  /** The id of the resource. */
  id: string;
  kind: Kind;
  /** Who reads it: `learner` is what learners or families are handed. */
  readers: Readers;
  /** Flesch-Kincaid grade with one decimal; null for a text of fewer than 60 words. */
  grade: number | null;
  /** Words in whole sentences and list entries; tables and labels are not counted. */
  words: number;
}

/** What the prose check found. Plain JSON. */
export interface Prose {
  /** One for each text that has words, in the order of the playbook. */
  levels: Level[];
  /** Sorted; all of them warnings, unless `prose-exceptions.yaml` itself has a fault. */
  diagnostics: Diagnostic[];
}

/**
 * Measures how hard every text reads, and names words that may hurt or exclude. Texts are read as the general edition
 * prints them. The libraries that do it are loaded on the first call; they know English only.
 *
 * With the source the playbook was loaded from, words are found at their lines, and `prose-exceptions.yaml` is heeded.
 */
export async function checkProse(playbook: Playbook, source: Source = memorySource({})): Promise<Prose> {
  const [libraries, { readExceptions }] = await Promise.all([
    import('./reading.js'),
    import('./exceptions.js'),
  ]);
  const listed = new Set(await source.list());
  const read: ReadFile = async (path) => (listed.has(path) ? source.read(path) : undefined);
  const reader = readerOf(playbook);
  const resources = allResources(playbook);
  const exceptions = await readExceptions(read);
  const found: Diagnostic[] = [...exceptions.diagnostics];
  const levels: Level[] = [];
  for (const resource of resources) {
    for (const readers of ['facilitator', 'learner'] as const) {
      const { words, grade, hardest } = libraries.readingOf(
        paragraphsOf(reader.text(resource, readers), 'sentences'),
      );
      if (words === 0) continue;
      const { id, kind, file } = resource;
      levels.push({ id, kind, readers, grade: words < fewestWords ? null : grade, words });
      const target = gradeTargets[readers];
      if (words < fewestWords || grade <= target || exceptions.value.allow('prose-grade', id)) continue;
      const message = `Found text for ${readers}s at grade ${grade}, expected ${target} or lower; the hardest sentence is “${hardest.replace(/[.?!]$/, '')}”.`;
      found.push(fault('prose-grade', file, { line: 1, column: 1 }, message));
    }
  }
  for (const text of textsOf(playbook, reader)) {
    const lines = await linesOf(read, text);
    const seen = new Map<string, number>();
    for (const { actual, condition, expected } of libraries.phrasesIn(text.paragraphs)) {
      const word = actual.toLowerCase();
      const nth = seen.get(word) ?? 0;
      seen.set(word, nth + 1);
      if (exceptions.value.allow('prose-inclusive', text.id, word)) continue;
      const when = condition === '' ? '' : `, ${condition}`;
      const wanted =
        expected.length > 0
          ? `expected perhaps ${orList(expected.slice(0, 4))}`
          : 'expected the sentence without it';
      const message = `Found \`${actual}\`${when}, ${wanted}.`;
      found.push(fault('prose-inclusive', text.file, placeOf(lines, actual, nth), message));
    }
  }
  found.push(...exceptions.value.unneeded(['playbook', 'glossary', ...resources.map((r) => r.id)]));
  return { levels, diagnostics: sortDiagnostics(found) };
}
