import { fleschKincaid } from 'flesch-kincaid';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { syllable } from 'syllable';
import { unified } from 'unified';

/** The libraries of the prose check, behind two functions. Only `checkProse` loads this file, and only when it is called. */

/** How hard some paragraphs read. */
export interface Reading {
  words: number;
  /** Flesch-Kincaid grade with one decimal; NaN without words. */
  grade: number;
  /** The sentence that reads hardest; empty without words. */
  hardest: string;
}

/** A phrase that may hurt or exclude. */
export interface Phrase {
  /** As written. */
  actual: string;
  /** When it does, as in “when referring to a person”; empty when always. */
  condition: string;
  /** What may be said instead. */
  expected: string[];
}

/** As much of an nlcst node as is read here. */
interface TextNode {
  type: string;
  value?: string;
  children?: TextNode[];
}

const english = unified().use(retextEnglish).freeze();
const equality = unified().use(retextEnglish).use(retextEquality, { binary: true }).freeze();

/** Measures paragraphs. Each ends its last sentence, with or without a full stop. Words are what has a letter in it. */
export function readingOf(paragraphs: readonly string[]): Reading {
  const total = { word: 0, sentence: 0, syllable: 0 };
  let hardest = { text: '', grade: Number.NEGATIVE_INFINITY };
  for (const sentence of sentencesIn(paragraphs)) {
    const words = all(sentence, 'WordNode')
      .map(textOf)
      .filter((w) => /\p{L}/u.test(w));
    if (words.length === 0) continue;
    const counts = { word: words.length, sentence: 1, syllable: words.reduce((n, w) => n + spoken(w), 0) };
    for (const key of ['word', 'sentence', 'syllable'] as const) total[key] += counts[key];
    const grade = fleschKincaid(counts);
    if (words.length >= 8 && grade > hardest.grade) hardest = { text: textOf(sentence), grade };
  }
  return { words: total.word, grade: Math.round(fleschKincaid(total) * 10) / 10, hardest: hardest.text };
}

/** Whether the last word is followed by a full stop, whatever stands around it. Read from the end, because a text may be all dots. */
function endsSentence(text: string): boolean {
  for (let at = text.length - 1; at >= 0 && /\W/.test(text[at]!); at -= 1)
    if ('.!?'.includes(text[at]!)) return true;
  return false;
}

/** Finds phrases that may hurt or exclude, in the order of the text. */
export function phrasesIn(paragraphs: readonly string[]): Phrase[] {
  // The library builds its table of phrases anew for each paragraph it is handed, so it is handed a single one.
  const text = paragraphs.map((p) => (endsSentence(p) ? p : `${p}.`)).join('\n');
  const found: Phrase[] = [];
  equality.run(equality.parse(text), text, (error, _tree, file) => {
    if (error) throw error;
    const offset = (m: { place?: unknown }) => (m.place as { start?: Point } | undefined)?.start?.offset ?? 0;
    for (const m of [...(file?.messages ?? [])].sort((a, b) => offset(a) - offset(b))) {
      const condition = /^[^`]*`[^`]*`, (.*?), (?:in somes? cases|try not)/.exec(m.reason)?.[1] ?? '';
      found.push({ actual: m.actual ?? '', condition, expected: [...(m.expected ?? [])] });
    }
  });
  return found;
}

interface Point {
  offset?: number;
}

const sentencesIn = (paragraphs: readonly string[]) =>
  paragraphs.flatMap((text) => all(english.parse(text) as TextNode, 'SentenceNode'));

const all = (node: TextNode, type: string): TextNode[] =>
  node.type === type ? [node] : (node.children ?? []).flatMap((child) => all(child, type));

const textOf = (node: TextNode): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** Short forms and names may have no vowel; they are still spoken. */
const spoken = (word: string) => Math.max(1, syllable(word));
