/** A title of at most so many characters, as databases count them: cut at a word, with `…` at its end. */
export function cutTitle(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most) return title;
  const start = letters.slice(0, most - 1).join('');
  const word = start.lastIndexOf(' ');
  // A word that is longer than half of the room is cut itself.
  return `${(word > start.length / 2 ? start.slice(0, word) : start).trimEnd()}…`;
}
