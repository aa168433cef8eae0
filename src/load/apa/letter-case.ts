import type { Run } from './runs.js';

/** Words that titles print in lower case, unless they come first or after a colon. */
const small = new Set(
  (
    'about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as aside astride at ' +
    'athwart atop barring before behind below beneath beside besides between beyond but by circa despite down during et except for ' +
    'forenenst from given in inside into lest like modulo near next notwithstanding of off on onto out over per plus pro qua sans since ' +
    'than through throughout thruout till to toward towards under underneath until unto up upon versus vs v via with within without ' +
    'or yet so and nor a an the de von van c ca'
  ).split(' '),
);

const word = /[^\s\-–—/.,;?!:()[\]"'“”‘’]+/gu;
const startsAfter = /[?!:][\s"'“‘([]*$/;

const capital = (text: string) => {
  const first = String.fromCodePoint(text.codePointAt(0)!);
  return first.toUpperCase() + text.slice(first.length);
};

/** Title Case: every word begins with a capital but the small ones. Words with capitals of their own stay as they are. */
export function titleCase(runs: readonly Run[]): Run[] {
  const whole = runs.map((r) => r.text).join('');
  const words = [...whole.matchAll(word)];
  const changed = words.map((match, i) => {
    const [text] = match;
    const before = whole.slice(0, match.index);
    const after = whole[match.index + text.length];
    if (
      text !== text.toLowerCase() ||
      (/[’']$/.test(before.slice(-1)) && /[\p{L}\p{N}]$/u.test(before.slice(0, -1)))
    )
      return text;
    const strong = i === 0 || i === words.length - 1 || startsAfter.test(before) || after === '-';
    return strong || (text.length > 1 && !small.has(text)) ? capital(text) : text;
  });
  let cased = '';
  let end = 0;
  words.forEach((match, i) => {
    cased += whole.slice(end, match.index) + changed[i];
    end = match.index + match[0].length;
  });
  return recut(runs, cased + whole.slice(end));
}

/** The first word with a capital, unless it has one of its own. */
export function capitalized(runs: readonly Run[]): Run[] {
  const whole = runs.map((r) => r.text).join('');
  const first = word.exec(whole);
  word.lastIndex = 0;
  if (!first || first[0] !== first[0].toLowerCase()) return [...runs];
  const cased = capital(first[0]);
  return recut(runs, whole.slice(0, first.index) + cased + whole.slice(first.index + first[0].length));
}

/** The same runs with other letters. Where a capital is longer (ß), what follows would slip, so the text stays. */
function recut(runs: readonly Run[], text: string): Run[] {
  let at = 0;
  if (text.length !== runs.reduce((sum, r) => sum + r.text.length, 0)) return [...runs];
  return runs.map((run) => {
    const cut = text.slice(at, at + run.text.length);
    at += run.text.length;
    return { ...run, text: cut };
  });
}
