import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Uses } from '../../parse/check-text.js';
import { locateIn } from '../../parse/yaml-data.js';
import type { Context } from '../context.js';
import { type ContentFile, contentReader, type Draft, type ReadContentFile } from '../read-content-file.js';
import type { Looking } from './looking.js';
import { type Asked, answersAlike, watched } from './watched.js';

/** What reading a content file gave, as plain JSON: in the place of its body stands a number. */
export interface KeptReading {
  readonly draft?: Omit<Draft, 'uses' | 'locate' | 'body'> & { readonly body: number };
  readonly uses?: Uses;
  readonly words: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What else it depended on: files that were read or missed, and names that were looked up. */
  readonly images: readonly string[];
  readonly references: Asked;
  readonly variables: Asked;
}

/** What all content files gave, and what they were all checked against. */
export interface KeptReadings {
  readonly context: string;
  readonly files: Readonly<Record<string, KeptReading>>;
}

/** Bodies by their numbers. */
export interface Bodies {
  readonly list: Uint8Array[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Reads content files, except those that would give what they gave before, and remembers what each gave. */
export function keepReadings(
  looking: Looking,
  before: { readings: KeptReadings; bodies: readonly Uint8Array[] } | undefined,
) {
  const files: Record<string, KeptReading> = {};
  const list: Uint8Array[] = [];
  const numberOf = new Map<string, number>();
  let context = '';

  const number = (file: string, body: Uint8Array) => {
    const at = list.push(body) - 1;
    numberOf.set(file, at);
    return at;
  };
  const readerFor = (given: Context): ReadContentFile => {
    context = contextMark(given);
    const usable = before?.readings.context === context ? before : undefined;
    const kept = new Map(Object.entries(usable?.readings.files ?? {}));
    return async (file, place) => {
      const known = kept.get(file);
      if (usable && known && (await wouldBeSame(file, known, given, looking))) {
        const body = known.draft && usable.bodies[known.draft.body]!;
        files[file] = { ...known, ...(body && { draft: { ...known.draft!, body: number(file, body) } }) };
        return opened(known, body);
      }
      const references = watched(given.references);
      const variables = watched(given.variables);
      const asking = { ...given, references: references.names, variables: variables.names };
      const images = new Set<string>();
      const read = (path: string) => {
        if (path !== file) images.add(path);
        return looking.read(path);
      };
      const reading = await contentReader(read, asking)(file, place);
      if (!reading.unread)
        files[file] = {
          ...closed(reading, (body) => number(file, body)),
          images: [...images],
          references: references.asked(),
          variables: variables.asked(),
        };
      return reading;
    };
  };
  return {
    readerFor,
    readings: (): KeptReadings => ({ context, files }),
    bodies: { list, numberOf } as Bodies,
  };
}

/** All that every file is checked against, but for the names that are watched. */
const contextMark = ({ unread, audiences, graded, smart, strings, values }: Context): string =>
  JSON.stringify([[...unread], audiences, graded, smart, strings, values]);

async function wouldBeSame(
  file: string,
  known: KeptReading,
  now: Context,
  looking: Looking,
): Promise<boolean> {
  for (const path of [file, ...known.images]) if (!(await looking.isAsBefore(path))) return false;
  return answersAlike(known.references, now.references) && answersAlike(known.variables, now.variables);
}

function closed({ draft, uses, words, diagnostics }: ContentFile, number: (body: Uint8Array) => number) {
  if (!draft) return { uses, words, diagnostics };
  const { uses: _, locate: __, body, ...rest } = draft;
  return { draft: { ...rest, body: number(body) }, uses, words, diagnostics };
}

function opened({ draft, uses, words, diagnostics }: KeptReading, body: Uint8Array | undefined): ContentFile {
  const again = draft && {
    ...draft,
    uses: uses!,
    locate: locateIn(draft.frontText, 1),
    body: body!,
  };
  return { draft: again, uses, words, unread: false, diagnostics: [...diagnostics] };
}
