import { ParseEnglish } from 'parse-english';

/** Whether a text is one sentence. `Dr. Lee` and `J. K. Smith` do not end one. */
export function isOneSentence(text: string): boolean {
  // Most texts have nothing that could end a sentence before their end.
  if (!/[.!?]["'”’)]?\s+\p{Lu}/u.test(text)) return true;
  const paragraphs = new ParseEnglish().parse(text).children;
  const sentences = paragraphs.flatMap((node) => ('children' in node ? node.children : []));
  return sentences.filter(({ type }) => type === 'SentenceNode').length < 2;
}
