import { type Checked, type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { ReadFile } from '../load/open-source.js';
import { readData } from '../load/read-meta.js';
import { checkFields } from '../schema/check-fields.js';
import type { Playbook } from '../schema/playbook.js';
import { type ProseWords, proseWordsSchema } from '../schema/prose-words-file.js';
import { allResources } from '../schema/relations.js';
import type { Exceptions } from './exceptions.js';
import { lineReaders } from './line-readers.js';

const file = 'prose-words.yaml';

/** Finds words that belong to one audience where others read them, and words that the playbook does not use, at their places. */
export async function checkWords(
  playbook: Playbook,
  read: ReadFile,
  exceptions: Exceptions,
): Promise<readonly Diagnostic[]> {
  const everybody = playbook.audiences.map((a) => a.id);
  const { value: entries, diagnostics } = await readWords(read, everybody);
  if (entries.length === 0) return diagnostics;
  const finder = wordFinder(entries);
  const files = [
    { id: 'playbook', file: 'playbook.md', audiences: everybody },
    { id: 'glossary', file: 'glossary.yaml', audiences: everybody },
    ...allResources(playbook).map(({ id, file: of, audiences }) => ({
      id,
      file: of,
      audiences: audiences.length === 0 ? everybody : audiences,
    })),
  ];
  const found = await Promise.all(
    files.map(async ({ id, file: of, audiences }) => {
      const { bytes } = await read(of);
      const lines = bytes ? new TextDecoder().decode(bytes).split(/\r\n?|\n/) : [];
      return lineReaders(lines, audiences).flatMap((line) =>
        finder(line.text).flatMap(({ written, index, entry }) => {
          const others = line.audiences.filter((a) => entry.audiences && !entry.audiences.includes(a));
          const rule = entry.audiences ? 'prose-audience' : 'prose-usage';
          // What cites tells of the people of a study or a program, as its source does.
          if (entry.audiences && (others.length === 0 || line.text.includes('[@'))) return [];
          if (exceptions.allow(rule, id, written.toLowerCase())) return [];
          const message = entry.audiences
            ? `Found \`${written}\`, a word of ${together(entry.audiences)}, where ${together(others)} read it, too.`
            : `Found \`${written}\`, expected ${entry.use}.`;
          return [fault(rule, of, { line: line.number, column: index + 1 }, message)];
        }),
      );
    }),
  );
  return [...diagnostics, ...found.flat()];
}

const together = (names: readonly string[]) => names.map((n) => `\`${n}\``).join(' and ');

/** Reads `prose-words.yaml`; without it there are no such words. */
async function readWords(read: ReadFile, known: readonly string[]): Promise<Checked<readonly ProseWords[]>> {
  const { data, locate, diagnostics } = await readData(file, read, true);
  if (data === undefined) return { value: [], diagnostics };
  const checked = checkFields<ProseWords[]>(file, proseWordsSchema as never, data, locate);
  const value = checked.value ?? [];
  const unknown = value.flatMap(({ audiences = [] }, i) =>
    audiences.flatMap((name, n) =>
      known.includes(name)
        ? []
        : [
            fault(
              'audience-unknown',
              file,
              locate([i, 'audiences', n]),
              `Unexpected audience \`${name}\`, expected ${orList(known)}${didYouMean(name, known)}`,
            ),
          ],
    ),
  );
  return { value, diagnostics: [...diagnostics, ...checked.diagnostics, ...unknown] };
}

interface FoundWord {
  readonly written: string;
  readonly index: number;
  readonly entry: ProseWords;
}

/** Finds the words of some entries in a line. A hyphen on either side makes them part of an id or of another word. */
function wordFinder(entries: readonly ProseWords[]): (line: string) => FoundWord[] {
  const byWord = new Map(entries.flatMap((entry) => entry.words.map((word) => [word.toLowerCase(), entry])));
  const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (line) =>
    [...line.matchAll(pattern)].map(({ 0: written, index }) => ({
      written,
      index,
      entry: byWord.get(written.toLowerCase())!,
    }));
}
