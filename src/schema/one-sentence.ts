import { ParseEnglish } from 'parse-english';

/** Whether a text is one sentence. `Dr. Lee` and `J. K. Smith` do not end one. */
export function isOneSentence(text: string): boolean {
  // Most texts have nothing that could end a sentence before their end.
  if (!/[.!?]["'”’)]?\s+\p{Lu}/u.test(text)) return true;
  return countSentences(new ParseEnglish().parse(text)) < 2;
}

const countSentences = (node: { type: string; children?: readonly object[] }): number =>
  node.type === 'SentenceNode'
    ? 1
    : (node.children ?? []).reduce((sum: number, child) => sum + countSentences(child as typeof node), 0);
