/** What the back of an activity card says. */
export interface CardBack {
  title: string;
  /** “Name card (1 for each person)”. */
  materials: readonly string[];
  /** Names of its numbered steps. */
  steps: readonly string[];
  /** The first question of the debrief. */
  question: string;
}

/**
 * What the back of a card of 94 × 126 mm holds, whatever the paper. Its text is 82 mm wide and 114 mm high. Measured on all
 * cards as printed: in the widest of our faces (Source Serif 4 at 9.5 points) the line with the widest letters takes 4.9 points
 * a letter, which makes 47 in a line; Noto Sans at the 8.8 points of browsers makes 50, DejaVu Sans 45. Beside the minutes of a
 * step there are three quarters of that. 24 lines are what is left of the height beside the gaps, the label, the heading of the
 * steps and the foot. The front needs no budget: it holds the longest title and summary that their fields allow.
 */
export const cardBudget = { letters: 44, stepLetters: 33, lines: 24 } as const;

/** The gap below each step, in lines. */
const stepGap = 0.3;

/** Lines that the back of a card needs, in the letters of the budget. An estimate that errs to the long side. */
export function cardLines({ title, materials, steps, question }: CardBack): number {
  const { letters, stepLetters } = cardBudget;
  const ofSteps = steps.map((name) => textLines(name, stepLetters) + stepGap);
  return [
    textLines(title, letters),
    materials.length === 0 ? 0 : textLines(`Materials: ${materials.join('; ')}`, letters),
    ...ofSteps,
    question === '' ? 0 : textLines(`Ask first: ${question}`, letters),
  ].reduce((sum, n) => sum + n, 0);
}

/** Whether the back of a card has room for all of it. */
export const fitsCard = (back: CardBack): boolean => cardLines(back) <= cardBudget.lines;

/** Lines of a text that breaks between words, and inside a word that is longer than a line. */
function textLines(text: string, letters: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const length = [...word].length;
    if (filled > 0 && filled + 1 + length > letters) {
      lines += 1;
      filled = 0;
    }
    filled += (filled > 0 ? 1 : 0) + length;
    if (filled > letters) {
      lines += Math.ceil(filled / letters) - 1;
      filled %= letters;
    }
  }
  return lines;
}
