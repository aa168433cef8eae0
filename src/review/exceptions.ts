import { type Checked, type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { ReadFile } from '../load/open-source.js';
import { readData } from '../load/read-meta.js';
import { checkFields } from '../schema/check-fields.js';
import { type ProseException, proseExceptionsSchema } from '../schema/prose-exceptions-file.js';

const file = 'prose-exceptions.yaml';

/** What may stay although a rule of prose is against it. */
export interface Exceptions {
  /** Whether a finding may stay. Asking marks the exception as needed. */
  allow(rule: ProseException['rule'], id: string, word?: string): boolean;
  /** A warning for each id and each word that no finding asked for. `known` are the ids there are. */
  unneeded(known: readonly string[]): Diagnostic[];
}

/** Reads `prose-exceptions.yaml`; without it nothing is excepted. */
export async function readExceptions(read: ReadFile): Promise<Checked<Exceptions>> {
  const { data, locate, diagnostics } = await readData(file, read, true);
  if (data === undefined) return { value: exceptionsOf([], locate), diagnostics };
  const checked = checkFields<ProseException[]>(file, proseExceptionsSchema as never, data, locate);
  const list = (checked.value ?? []).map((e) => ({ ...e, words: e.words?.map(plain) }));
  return { value: exceptionsOf(list, locate), diagnostics: checked.diagnostics };
}

/** A word as it is compared: in small letters, its apostrophe as on a keyboard. */
const plain = (word: string) => word.toLowerCase().replaceAll('’', "'");

function exceptionsOf(list: readonly ProseException[], locate: Locate): Exceptions {
  const used = list.map(() => ({ ids: new Set<string>(), words: new Set<string>() }));
  return {
    allow(rule, id, word = '') {
      const fits = list.map(
        (e) => e.rule === rule && (e.ids?.includes(id) ?? true) && (e.words?.includes(plain(word)) ?? true),
      );
      fits.forEach((fit, i) => {
        if (!fit) return;
        used[i]!.ids.add(id);
        used[i]!.words.add(plain(word));
      });
      return fits.includes(true);
    },
    unneeded: (known) =>
      list.flatMap(({ rule, ids = [], words = [] }, i) => {
        const say = (path: PropertyKey[], message: string) =>
          fault('prose-exception', file, locate([i, ...path]), message);
        const ofIds = ids.flatMap((id, n) => {
          if (used[i]!.ids.has(id)) return [];
          const why = known.includes(id)
            ? `where \`${rule}\` finds nothing to except.`
            : `which is no resource${didYouMean(id, known)}`;
          return [say(['ids', n], `Found an exception for \`${id}\`, ${why}`)];
        });
        const ofWords = words.flatMap((word, n) =>
          // An id without findings has been named already.
          used[i]!.words.has(word) || ofIds.length > 0
            ? []
            : [
                say(
                  ['words', n],
                  `Found an exception for the word \`${word}\`, which \`${rule}\` does not find.`,
                ),
              ],
        );
        return [...ofIds, ...ofWords];
      }),
  };
}
