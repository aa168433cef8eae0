import { type Diagnostic, fault, sortDiagnostics } from '../diagnostics/diagnostic.js';
import { orList } from '../diagnostics/nearest.js';
import { openSource } from '../load/open-source.js';
import { memorySource, type Source } from '../load/source.js';
import type { Kind } from '../schema/kinds.js';
import { paragraphsOf } from '../schema/paragraphs.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import type { Exceptions } from './exceptions.js';
import { type Readers, readerOf, type TextReader } from './reader.js';
import type { Phrase, Reading } from './reading.js';
import { linesOf, placeOf, type Text, textsOf } from './texts.js';
import { checkWords } from './words-check.js';

/** The hardest grade each group of readers can be asked to read, as a US school grade. */
export const gradeTargets: Readonly<Record<Readers, number>> = { facilitator: 9, learner: 7 };

/** Texts with fewer words are not given a grade: in so few sentences one name decides. */
export const fewestWords = 60;

/** How hard one text reads. */
export interface Level {
  /** The id of the resource. */
  readonly id: string;
  readonly kind: Kind;
  /** Who reads it: `learner` is what learners or families are handed. */
  readonly readers: Readers;
  /** Flesch-Kincaid grade with one decimal; null for a text of fewer than 60 words. */
  readonly grade: number | null;
  /** Words in whole sentences and list entries; tables and labels are not counted. */
  readonly words: number;
}

/** What the prose check found. Plain JSON. */
export interface Prose {
  /** One for each text that has words, in the order of the playbook. */
  readonly levels: readonly Level[];
  /** Sorted; all of them warnings, unless `prose-exceptions.yaml` itself has a fault. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Measures how hard every text reads, and names words that may hurt or exclude. Texts are read as the general edition
 * prints them. The libraries that do it are loaded on the first call; they know English only.
 *
 * With the source the playbook was loaded from, words are found at their lines, the words of `prose-words.yaml` are looked for,
 * and `prose-exceptions.yaml` is heeded.
 */
export async function checkProse(playbook: Playbook, source: Source = memorySource({})): Promise<Prose> {
  const [libraries, { readExceptions }] = await Promise.all([
    import('./reading.js'),
    import('./exceptions.js'),
  ]);
  const { read } = await openSource(source);
  const { value: exceptions, diagnostics: faults } = await readExceptions(read);
  const reader = readerOf(playbook);
  const graded = gradeTexts(playbook, reader, libraries.readingOf, exceptions);
  const found = [...faults, ...graded.diagnostics];
  for (const text of textsOf(playbook, reader))
    found.push(
      ...inclusiveFaults(text, libraries.phrasesIn(text.paragraphs), await linesOf(read, text), exceptions),
    );
  found.push(...(await checkWords(playbook, read, exceptions)));
  const ids = ['playbook', 'glossary', ...allResources(playbook).map((r) => r.id)];
  found.push(...exceptions.unneeded(ids));
  return { levels: graded.levels, diagnostics: sortDiagnostics(found) };
}

/** The level of every text, and a fault for each that is too hard for its readers. */
function gradeTexts(
  playbook: Playbook,
  reader: TextReader,
  readingOf: (paragraphs: readonly string[]) => Reading,
  exceptions: Exceptions,
): Prose {
  const levels: Level[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const resource of allResources(playbook)) {
    for (const readers of ['facilitator', 'learner'] as const) {
      const { id, kind, file } = resource;
      const { words, grade, hardest } = readingOf(paragraphsOf(reader.text(resource, readers), 'sentences'));
      if (words === 0) continue;
      const short = words < fewestWords;
      levels.push({ id, kind, readers, grade: short ? null : grade, words });
      const target = gradeTargets[readers];
      if (short || grade <= target || exceptions.allow('prose-grade', id)) continue;
      const sentence = hardest === '' ? '' : `; the hardest sentence is “${hardest.replace(/[.?!]$/, '')}”`;
      const message = `Found text for ${readers}s at grade ${grade}, expected ${target} or lower${sentence}.`;
      diagnostics.push(fault('prose-grade', file, { line: 1, column: 1 }, message));
    }
  }
  return { levels, diagnostics };
}

/** A fault for each phrase of a text that no exception lets pass. */
function inclusiveFaults(
  { id, file }: Text,
  phrases: readonly Phrase[],
  lines: readonly string[],
  exceptions: Exceptions,
): Diagnostic[] {
  const seen = new Map<string, number>();
  return phrases.flatMap(({ actual, condition, expected }) => {
    const word = actual.toLowerCase();
    const nth = seen.get(word) ?? 0;
    seen.set(word, nth + 1);
    if (exceptions.allow('prose-inclusive', id, word)) return [];
    const when = condition === '' ? '' : `, ${condition}`;
    const better = orList(expected.slice(0, 4));
    const wanted = better === '' ? 'expected the sentence without it' : `expected perhaps ${better}`;
    return [
      fault('prose-inclusive', file, placeOf(lines, actual, nth), `Found \`${actual}\`${when}, ${wanted}.`),
    ];
  });
}
