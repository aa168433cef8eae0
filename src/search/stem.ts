/**
 * What the forms of a word have in common: “studies” and “study”, “sharing” and “share”. In other languages than English only
 * an ending that makes plurals is taken off. Stems are compared with each other and never shown.
 */
export function stem(word: string, english: boolean): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  if (!english) return word.replace(/(?:e?s|e?n|e)$/, '');
  const one = word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|ss|x|z)es$/, '$1')
    .replace(/([^siu])s$/, '$1');
  const rest = one.replace(/(?:ing|ed)$/, '');
  const isVerb = rest !== one && rest.length > 2 && /[aeiouy]/.test(rest);
  return (isVerb ? rest.replace(/([^aeiouls])\1$/, '$1') : one).replace(/(.{3})e$/, '$1').replace(/y$/, 'i');
}
