type Strings = Readonly<Record<string, string>>;

/**
 * Whether what an activity lists among its materials is called like one of its handouts. “Door card sheet for the age” begins with the title of
 * “My door cards”; and all that “Receipt sheet, copied on one side” says before its comma, but that it is paper, stands in the title
 * of “My receipts for help”.
 */
export function namesHandout(item: string, title: string, strings: Strings): boolean {
  const paper = listOf(strings.paperWords);
  const small = listOf(strings.smallWords);
  const ending = strings.pluralEnding ?? '';
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !small.includes(word))
      .map((word) => (ending !== '' && word.endsWith(ending) ? word.slice(0, -ending.length) : word));
  const said = wordsOf(item.split(/[,(]/)[0]!);
  const named = wordsOf(title);
  if (named.length > 0 && named.every((word, i) => said[i] === word)) return true;
  const told = said.filter((word) => !paper.includes(word));
  if (told.length === 0 || !told.every((word) => named.includes(word))) return false;
  return told.length < said.length;
}

const listOf = (words = ''): string[] => words.split(',').map((word) => word.trim());
