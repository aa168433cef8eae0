import { glossaryPart } from './back-matter.js';
import type { Reading } from './entry.js';
import { linkTerms, termFinder } from './link-terms.js';
import { plainText } from './node-text.js';
import type { Part } from './packet.js';
import { entriesOf, mapEntries } from './part-entries.js';

/** Parts in which the first use of each term is a link, and the glossary they lead to; it is not among them, and may be empty. */
export function withGlossary(
  parts: readonly Part[],
  reading: Reading,
): { parts: Part[]; glossary: Part & { type: 'glossary' } } {
  const finder = termFinder(reading.playbook.glossary);
  return {
    parts: parts.map((part) =>
      finder
        ? mapEntries(part, (entry) => (entry.kind === 'handout' ? entry : linkTerms(entry, finder)))
        : part,
    ),
    glossary: glossaryPart(
      reading,
      parts.flatMap((part) => textsOfPart(part, reading)),
      finder,
    ),
  };
}

/** Learners meet words where they do something; what staff call a step is none of theirs. */
function textsOfPart(part: Part, { edition }: Reading): string[] {
  if (part.type === 'text') return part.sections.map((s) => plainText(s.children));
  if (part.type === 'plan') return part.steps.flatMap((s) => s.questions.map((q) => q.question));
  const entries = entriesOf(part).filter((e) => edition === 'facilitator' || e.kind !== 'step');
  return entries.flatMap((e) => [
    e.title,
    e.summary,
    plainText(e.intro),
    ...e.sections.map((s) => plainText(s.children)),
  ]);
}
