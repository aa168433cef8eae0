/** Numbers as words, where they count as figures: tens and shares. Small ones (“three prompts”) are everywhere. */
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const digits = /(?<![\p{L}\d.-])\d[\d,]*(?:\.\d+)?|(?<![\p{L}\d.])\.\d+/gu;
const shares =
  /\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in (?:three|four|five|six|seven|eight|nine|ten)\b|thirds|quarters|fifths)/gi;
const spelled = new RegExp(`\\b(${tens.join('|')})(?:-(${ones.join('|')}))?\\b`, 'gi');

/** The figures in a text, as written and as they are compared. Minutes of a step and what is linked are none. */
export function figuresIn(text) {
  const plain = text
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\((?:\d+ × )?\d+(?:–\d+)? min\)/g, '')
    .replace(/^\s*\d+\. /, '');
  return [digits, shares, spelled].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([written]) => ({ written, value: compared(written) })),
  );
}

function compared(written) {
  const word = written.toLowerCase().replace(/\s+/g, ' ');
  const [ten, one] = word.split('-');
  if (tens.includes(ten)) return `${(tens.indexOf(ten) + 2) * 10 + ones.indexOf(one) + 1}`;
  return word.replace(/,/g, '').replace(/^\./, '0.');
}

/** The figures of the facts. “24-month” and “11–17” hold figures, too. */
export const figuresOf = (facts) => new Set(figuresIn(facts.replace(/[-–]/g, ' ')).map(({ value }) => value));
