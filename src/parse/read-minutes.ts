/** Reads the least and the most minutes that a text says. Undefined when it says none. */
export type ReadMinutes = (text: string) => [number, number] | undefined;

/**
 * A reader of minutes such as “(5–8 min)” or “(10 × 2 min)”, in the words of a language: its string `minuteWords` lists them
 * with commas.
 */
export function minutesReader({ minuteWords = '' }: Readonly<Record<string, string>>): ReadMinutes {
  const words = minuteWords.split(',').map((word) => word.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const written = new RegExp(
    `\\((?:(\\d{1,6})\\s?[×x]\\s?)?(\\d{1,6})(?:\\s?[–-]\\s?(\\d{1,6}))?\\s?(?:${words.join('|')})\\)`,
  );
  return (text) => {
    const match = written.exec(text);
    if (!match) return undefined;
    const times = Number(match[1] ?? 1);
    return [times * Number(match[2]), times * Number(match[3] ?? match[2])];
  };
}
