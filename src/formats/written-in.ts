/** A language as a tag that readers know, and the direction it is written in. `und` when it is no tag. */
export function writtenIn(language: string): WrittenIn {
  if (last?.asked !== language) last = { asked: language, found: lookUp(language) };
  return last.found;
}

type WrittenIn = Readonly<{ language: string; direction: 'ltr' | 'rtl' }>;

/** To look one up takes as long as to render a fragment, and mostly it is the same again. */
let last: { asked: string; found: WrittenIn } | undefined;

function lookUp(language: string): WrittenIn {
  try {
    const locale = new Intl.Locale(language);
    const isRightToLeft = rightToLeft.has(locale.maximize().script ?? '');
    return { language: locale.toString(), direction: isRightToLeft ? 'rtl' : 'ltr' };
  } catch {
    return { language: 'und', direction: 'ltr' };
  }
}

/** Scripts of living languages that are written from right to left. */
const rightToLeft = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** `rtl` where a page has to say so, and undefined where it is as everywhere. */
export const onlyRightToLeft = (language: string): 'rtl' | undefined => {
  const { direction } = writtenIn(language);
  return direction === 'rtl' ? direction : undefined;
};
