import { distance } from 'fastest-levenshtein';

/** The known name nearest to a misspelt one, when it is near enough to be worth suggesting. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const plain = flatten(name);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(Math.max(plain.length, 3) / 3)) + 1;
  for (const candidate of known) {
    const d = distance(plain, flatten(candidate));
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best ?? known.find((k) => plain.length >= 4 && flatten(k).startsWith(plain));
}

/** "`a`, `b` or `c`". */
export function orList(names: readonly string[]): string {
  const quoted = names.map((n) => `\`${n}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** "; did you mean `x`?" or a full stop. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '.' : `; did you mean \`${near}\`?`;
}

/** Case, hyphens, underscores and spaces are what people get wrong first; they cost nothing here. */
const flatten = (s: string) => s.toLowerCase().replace(/[-_\s]/g, '');
